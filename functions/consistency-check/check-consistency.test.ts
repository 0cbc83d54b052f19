import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { everyItem } from '../../infra/every-item.ts';
import {
  newProfessional,
  now,
  officer,
  personal,
  vacancyDraft,
  workstation,
} from '../../tests/table/samples.ts';
import { openTestTable, type TestTable } from '../../tests/table/test-table.ts';
import { applyForVacancy } from '../applications/apply-for-vacancy.ts';
import { withdrawApplication } from '../applications/withdraw-application.ts';
import { savePersonal } from '../profile/save-personal.ts';
import { saveSection } from '../profile/save-section.ts';
import { saveWorkstation } from '../profile/save-workstation.ts';
import { keys } from '../table/keys.ts';
import { createVacancy } from '../vacancies/create-vacancy.ts';
import { publishVacancy } from '../vacancies/publish-vacancy.ts';
import { checkConsistency, type Item } from './check-consistency.ts';
import { missingMessages } from './missing-messages.ts';

let testTable: TestTable;
let sound: Item[];
type Loose = Item & Record<string, unknown>;

/** Someone who has applied and withdrawn, by the portal's own use cases. */
beforeAll(async () => {
  testTable = await openTestTable();
  const { table } = testTable;
  const deps = { table, now, enqueue: async () => {} };
  const person = await newProfessional(table);
  const [profile] = (await items()) as Loose[];
  const account = {
    ...keys.account(String(profile?.phone)),
    phone: profile?.phone,
    professionalId: person.id,
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item: account }));
  await savePersonal(deps, person, { ...personal, version: 1 });
  await saveWorkstation(deps, person, { ...workstation, version: 2 });
  await saveSection(deps, person, { section: 'alerts', values: { choice: 'my-county' }, version: 3 });
  const draft = await createVacancy(deps, officer, { draft: vacancyDraft, key: undefined });
  const { vacancyId } = draft as { vacancyId: string };
  await publishVacancy(deps, officer, { vacancyId });
  await applyForVacancy(deps, person, { vacancyId, answers: {}, key: undefined });
  await withdrawApplication(deps, person, vacancyId);
  sound = await items();
});
afterAll(() => testTable.close());

const items = async (): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of everyItem(testTable.table)) all.push(item);
  return all;
};

/** What is found when every item that a prefix names is changed, or gone. */
const foundWith = async (prefix: string, change?: (item: Loose) => object) => {
  const changed = sound.flatMap((item) => {
    if (!`${item.pk} ${item.sk}`.includes(prefix)) return [item];
    return change ? [{ ...item, ...change(item as Loose) }] : [];
  });
  return (await checkConsistency(changed)).map(({ what }) => what);
};

test('what the portal’s own use cases leave behind is sound', async () => {
  assert.deepEqual(await checkConsistency(sound), []);
});

const impossible: [what: string, found: string, prefix: string, change?: (item: Loose) => object][] = [
  ['a number without its claim', 'a number in the profile is claimed by it', 'CLAIM#NATIONAL-ID'],
  [
    'a claim of somebody else',
    'a claimed number is in the profile',
    'CLAIM#TSC',
    () => ({ professionalId: 'x' }),
  ],
  ['an account without its profile', 'the account leads to a profile with its number', ' PROFILE'],
  ['a profile without its account', 'the profile has an account that leads to it', 'ACCOUNT#'],
  [
    'an account that expires',
    'the account of a person does not expire',
    'ACCOUNT#',
    () => ({ expiresAt: 1 }),
  ],
  [
    'a subscriber who is not listed',
    'it is listed for alerts as it chose',
    ' PROFILE',
    () => ({ listPk: undefined }),
  ],
  [
    'a version nobody saved',
    'its version is that of its last saved section, or the closing after it',
    ' PROFILE',
    () => ({ version: 9 }),
  ],
  [
    'a status without its step',
    'its status is the last step of its history',
    ' APPLICATION#',
    () => ({ status: 'accepted' }),
  ],
  [
    'a step that the road has not',
    'every step of its history is one that the road has',
    ' APPLICATION#',
    ({ history }) => ({ history: [...(history as object[])].reverse() }),
  ],
  [
    'a line that says otherwise',
    'its line in the list says the same as the application',
    ' APPLICATION#',
    ({ summary }) => ({ summary: { ...(summary as object), status: 'submitted' } }),
  ],
  [
    'an application in the wrong list',
    'it is listed by vacancy, county, status and time',
    ' APPLICATION#',
    () => ({ listSk: 'submitted#' }),
  ],
  ['an application for nothing', 'exists', 'VACANCY#'],
  ['a change without its record', 'every version is on record, once', ' RECORD#'],
  [
    'a state without its moment',
    'it knows when it was published and closed',
    ' VACANCY',
    () => ({ publishedAt: undefined }),
  ],
  [
    'a kind that nobody knows',
    'every item is of a kind that the portal knows',
    'ACCOUNT#',
    () => ({ pk: 'NEWS#1' }),
  ],
];
for (const [what, found, prefix, change] of impossible)
  test(`${what} is found`, async () => {
    const findings = await foundWith(prefix, change);
    assert.ok(
      findings.some((one) => one.includes(found)),
      findings.join('\n'),
    );
  });

test('a step that nobody was told of is named, until its SMS was sent', () => {
  assert.equal(missingMessages(sound).length, 2);
});
