import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { professionalPk } from '../../functions/table/keys.ts';
import type { Fixtures, Person } from './fixtures.ts';

/** Whose data a request changes, and what else differs from one run to the next. */
export type Subjects = {
  people?: readonly Person[];
  phones?: readonly string[];
  vacancies?: readonly string[];
  others?: readonly string[];
  /** Of the messages only those that say this. */
  saying?: string;
};

/** Made anew by every request or run: that they are there counts, not what they are. */
const anew =
  /^(nationalId|kraPin|tscNumber|NATIONAL-ID|KRA-PIN|TSC-NUMBER|requestHash|requestId|resetId|madeFor|usedFor|key|id|messageId|expiresAt|until|accessToken|session|guesses|last)$/;

/** The same whoever it was, and whenever. */
export const comparable = (
  value: unknown,
  { people = [], phones = [], vacancies = [], others = [] }: Subjects,
) => {
  const names = [
    ...people.flatMap(({ id, phone }, index) => [
      [id, `<person ${index}>`],
      [phone, `<phone ${index}>`],
    ]),
    ...phones.map((phone, index) => [phone, `<phone ${index}>`]),
    ...vacancies.map((id, index) => [id, `<vacancy ${index}>`]),
    ...others.map((other, index) => [other, `<other ${index}>`]),
  ] as [string, string][];
  const text = JSON.stringify(value ?? null, (name, one) =>
    anew.test(name) && one ? '<anew>' : one,
  ) as string;
  return names
    .reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z(-[a-z0-9]{8})?(#\d+)?/g, '<time>')
    .replace(/\b[a-z0-9]{20}\b/g, '<id>')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<uuid>')
    .replace(/\bKN-\w{4}-\w{4}/g, '<reference>')
    .replace(/Password: \S{11}/g, 'Password: <secret>')
    .replace(/\b\d{6}\b/g, '<code>')
    .replace(/attempts-\d+/g, 'attempts')
    .replace(/(requests-|"date":")\d{4}-\d\d-\d\d/g, '$1<day>')
    .replace(/(EXPERIENCE|QUALIFICATION)#\d\d/g, '$1#<place>')
    .replace(/before (12 noon|12 midnight|\d{1,2}(:\d\d)? [ap]m)/g, 'before <time>');
};

const partition = async ({ table }: Fixtures, pk: string): Promise<{ sk: string }[]> => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    }),
  );
  return Items as { sk: string }[];
};

/** A session that ended twice has ended. */
const once = (item: object) =>
  'endedSessions' in item
    ? { ...item, endedSessions: [...new Set((item.endedSessions as { id: string }[]).map(({ id }) => id))] }
    : item;

/**
 * A sign-in whose answer was lost has begun a session that nobody holds the cookie of; who signs in again has another.
 * Both are in the person's list, and either can be ended there.
 */
const sessionsOnce = (items: readonly { sk: string }[]): { sk: string }[] => {
  const sessions = items.filter(({ sk }) => sk.startsWith('SESSION#'));
  return items.filter((item) => !sessions.slice(1).includes(item));
};

/** A sign-in that was counted and forgotten leaves an item that says nothing and goes by itself. */
const saysNothing = ({
  pk: _,
  sk: __,
  expiresAt: ___,
  ...rest
}: {
  pk?: string;
  sk: string;
  expiresAt?: number;
}) => Object.keys(rest).length === 0;

const concerns = (saying: string | undefined) => (item: { sk: string; text?: string }) =>
  saying === undefined || !item.sk.startsWith('SMS#') || item.text?.includes(saying);

/** Texts to a phone: each once, however often it came. */
const texts = async ({ cloud }: Fixtures, phone: string, saying = '') => {
  const all = (await cloud.sns.sms(phone)).map(({ text }) => text).filter((text) => text.includes(saying));
  return { texts: [...new Set(all)].sort(), times: all.length };
};

/** How a run's people, phones and vacancies are afterwards, comparable with another run's. */
export const effectOf = async (fixtures: Fixtures, subjects: Subjects, also?: () => Promise<unknown>) => {
  const { people = [], phones = [], vacancies = [], saying } = subjects;
  const numbers = [...people.map(({ phone }) => phone), ...phones];
  const made = await Promise.all(phones.map((phone) => partition(fixtures, `ACCOUNT#${phone}`)));
  const ids = [
    ...people.map(({ id }) => id),
    ...made.flat().flatMap((item) => ('professionalId' in item ? [String(item.professionalId)] : [])),
  ];
  const places = [
    ...ids.map(professionalPk),
    ...numbers.map((phone) => `ACCOUNT#${phone}`),
    ...vacancies.map((id) => `VACANCY#${id}`),
  ];
  const partitions = await Promise.all(places.map((pk) => partition(fixtures, pk)));
  const heard = await Promise.all(numbers.map((phone) => texts(fixtures, phone, saying)));
  const seen = {
    partitions: partitions.map((items) =>
      sessionsOnce(items)
        .filter((item) => concerns(saying)(item) && !saysNothing(item))
        .map(once),
    ),
    texts: heard.map((one) => one.texts),
    also: await also?.(),
  };
  return {
    seen: comparable(seen, subjects),
    /** Texts that came more often than once. */
    repeated: heard.reduce((sum, one) => sum + one.times - one.texts.length, 0),
  };
};
