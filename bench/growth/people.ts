import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { counties } from '../../contract/reference/counties.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { applicationItem } from '../../functions/applications/application-item.ts';
import { alertListing } from '../../functions/profile/alert-listing.ts';
import type { Table } from '../../functions/table/client.ts';
import type { MessageItem, ProfileItem } from '../../functions/table/items.ts';
import { keys } from '../../functions/table/keys.ts';
import { identityFor } from '../../tests/fixtures/identity.ts';
import * as sample from '../../tests/table/samples.ts';

const [batchSize, concurrency] = [24, 8];
type County = (typeof counties)[number]['slug'];
const countyOf = (number: number): County =>
  number % 12 === 0 ? 'nairobi' : (counties[number % counties.length]?.slug ?? 'nairobi');

const profileOf = (number: number): ProfileItem => {
  const professionalId = `6b0f6f4e-2f6a-4b53-9a5f-${number.toString(16).padStart(12, '0')}`;
  const profile: ProfileItem = {
    ...keys.profile(professionalId),
    professionalId,
    phone: `2541${String(number).padStart(8, '0')}`,
    language: number % 2 === 0 ? 'en' : 'sw',
    createdAt: '2027-01-01T06:00:00.000Z',
    version: 3,
    savedAt: { personal: 2, workstation: 3 },
    personal: { ...sample.personal, ...identityFor(String(30_000_000 + number)) },
    workstation: { ...sample.workstation, county: countyOf(number) },
    alerts: { choice: number % 2 === 0 ? 'all' : 'my-county' },
  };
  return { ...profile, ...alertListing(profile) };
};

/** A professional as a season leaves them: a profile, an application to the vacancy that all apply for, a message. */
const itemsOf = (number: number, vacancy: Vacancy): object[] => {
  const item = profileOf(number);
  const now = sample.later(number);
  const profile = {
    version: item.version,
    phone: item.phone,
    language: item.language,
    personal: item.personal,
    workstation: item.workstation,
    alerts: item.alerts,
    workExperience: [],
    qualifications: [],
  } as unknown as Parameters<typeof applicationItem>[0]['profile'];
  const application = applicationItem({
    item,
    profile,
    vacancy,
    answers: {},
    earlier: undefined,
    now,
    key: `key of ${number}`,
    requestHash: 'hash',
  });
  const messageId = `${now.toISOString()}-00000000`;
  const message: MessageItem = {
    ...keys.message(item.professionalId, messageId),
    messageId,
    kind: 'application-received',
    state: 'sent',
    at: now.toISOString(),
    text: 'Application received: Invigilator, KCSE 2027. Ref KN-7K3M-9QXD. We will send the decision by SMS.',
    expiresAt: 1_900_000_000,
  };
  return [item, application, message];
};

const write = async ({ client, name }: Table, items: readonly object[]): Promise<void> => {
  const RequestItems = { [name]: items.map((Item) => ({ PutRequest: { Item } })) };
  const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems }));
  if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('The table held items back');
};

/** Fills the table with the professionals from one number up to another. */
export const settle = async (table: Table, vacancy: Vacancy, from: number, to: number): Promise<void> => {
  let next = from;
  const worker = async () => {
    while (next < to) {
      const first = next;
      next = Math.min(to, next + batchSize / 3);
      const numbers = Array.from({ length: next - first }, (_, index) => first + index);
      await write(
        table,
        numbers.flatMap((number) => itemsOf(number, vacancy)),
      );
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
};
