import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { calendarDate } from '../../contract/calendar.ts';
import type { Table } from '../table/client.ts';
import { conditionalWrite, type WriteOutcome } from '../table/writes.ts';

/** Requests for an SMS that a phone number may make: what a person needs, and a pump cannot use. */
export const smsRateLimit = { secondsApart: 60, aDay: 5 } as const;

type Ask = {
  key: { pk: string; sk: string };
  now: Date;
  set: Record<string, unknown>;
  /** What an attribute was before, kept under another name. */
  keep?: Record<string, string>;
  remove?: string[];
};

/**
 * Records a request on the number's item if the rate limit has room, in one conditional write.
 * Not done means: one came within the last minute, or five have come today.
 */
export const takeSmsRequest = (
  table: Table,
  { key, now, set, keep = {}, remove = [] }: Ask,
): Promise<WriteOutcome> => {
  const fields = { ...set, requestedAt: now.toISOString() };
  const named = [...Object.keys(fields), ...Object.keys(keep), ...remove];
  const names = Object.fromEntries(named.map((name) => [`#${name}`, name]));
  const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value]));
  const assignments = [
    ...Object.keys(fields).map((name) => `#${name} = :${name}`),
    ...Object.entries(keep).map(([name, from]) => `#${name} = if_not_exists(#${from}, :nothing)`),
  ];
  return conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key,
        ConditionExpression:
          '(attribute_not_exists(#requestedAt) OR #requestedAt <= :aMinuteAgo) AND (attribute_not_exists(#today) OR #today < :most)',
        UpdateExpression: `SET ${assignments.join(', ')}, #today = if_not_exists(#today, :none) + :one${
          remove.length > 0 ? ` REMOVE ${remove.map((name) => `#${name}`).join(', ')}` : ''
        }`,
        ExpressionAttributeNames: { ...names, '#today': `requests-${calendarDate(now)}` },
        ExpressionAttributeValues: {
          ...values,
          ':aMinuteAgo': new Date(now.getTime() - smsRateLimit.secondsApart * 1000).toISOString(),
          ':most': smsRateLimit.aDay,
          ':none': 0,
          ...(Object.keys(keep).length > 0 ? { ':nothing': '' } : {}),
          ':one': 1,
        },
      }),
    ),
  );
};

type Asked = { requestedAt?: string; [requestsOnDay: `requests-${string}`]: number };

/**
 * Whether a request of the last `seconds` that the number's item does not name was over the rate limit: another one
 * was granted within its minute, or the day's are used up. Nobody need wait for it any longer.
 */
export const wasRateLimited = (asked: Asked | undefined, seconds: number, now: Date): boolean => {
  if (!asked?.requestedAt) return false;
  if ((asked[`requests-${calendarDate(now)}`] ?? 0) >= smsRateLimit.aDay) return true;
  const since = now.getTime() - Date.parse(asked.requestedAt);
  return since >= 0 && since < (smsRateLimit.secondsApart - seconds) * 1000;
};
