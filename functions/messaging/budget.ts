import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { calendarDate } from '../../contract/calendar.ts';
import { expiryOf } from '../../contract/retention.ts';
import type { Table } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite } from '../table/writes.ts';

/** The day's SMS that people without a session may cause, all together (docs/decisions/0029-a-budget-for-strangers.md). */
export type Budget = { table: Table; smsADay: number };

/** Thrown where the day's SMS are used up: the intent goes to the dead letters, whose alarm calls a person. */
export class OverBudget extends Error {}

/** Who has an account already gets back into it when the budget for new ones is used up. */
const shares = { account: 1, reset: 1.2 } as const;

/** Takes an SMS from the day's budget, or throws; a try that is repeated takes another one. */
export const takeFromBudget = async (
  { table, smsADay }: Budget,
  use: keyof typeof shares,
  now: Date,
): Promise<void> => {
  const taken = await conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.smsBudget(calendarDate(now)),
        ConditionExpression: 'attribute_not_exists(sms) OR sms < :most',
        UpdateExpression: 'SET sms = if_not_exists(sms, :none) + :one, expiresAt = :expiresAt',
        ExpressionAttributeValues: {
          ':most': Math.floor(smsADay * shares[use]),
          ':none': 0,
          ':one': 1,
          ':expiresAt': expiryOf('messages', now),
        },
      }),
    ),
  );
  if (!taken.done) throw new OverBudget('The SMS of the day are used up');
};
