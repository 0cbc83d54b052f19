import assert from 'node:assert/strict';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { identityFor } from '../../tests/fixtures/identity.ts';
import {
  later,
  newNationalId,
  newProfessional,
  nextOfKin,
  now,
  personal,
  workstation,
} from '../../tests/table/samples.ts';
import { openTestTable } from '../../tests/table/test-table.ts';
import { Refusal } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { savePersonal } from './save-personal.ts';
import { saveSection } from './save-section.ts';
import { saveWorkstation } from './save-workstation.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ table, close } = await openTestTable());
});
afterAll(() => close());

const read = async (professionalId: string) => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.profile(professionalId) }),
  );
  return Item as ProfileItem;
};
const codeOf = (outcome: unknown) => (outcome instanceof Refusal ? outcome.code : 'done');
const kin = (fullName: string, version: number) => ({
  section: 'nextOfKin' as const,
  values: { ...nextOfKin, fullName },
  version,
});

test('a saved section is there with the next version', async () => {
  const me = await newProfessional(table);
  const nationalId = newNationalId();
  assert.deepEqual(
    await savePersonal({ table, now }, me, { ...personal, ...identityFor(nationalId), version: 1 }),
    {
      version: 2,
      personal: { ...personal, ...identityFor(nationalId) },
    },
  );
  const item = await read(me.id);
  assert.deepEqual([item.version, item.savedAt], [2, { personal: 2 }]);
});

test('two tabs that save different sections from the same version both succeed', async () => {
  const me = await newProfessional(table);
  const outcomes = await Promise.all([
    savePersonal({ table, now }, me, { ...personal, ...identityFor(newNationalId()), version: 1 }),
    saveSection({ table, now }, me, kin('Njoroge Kamau', 1)),
    saveSection({ table, now }, me, { section: 'alerts', values: { choice: 'all' }, version: 1 }),
  ]);
  assert.deepEqual(outcomes.map(codeOf), ['done', 'done', 'done']);
  assert.equal((await read(me.id)).version, 4);
});

test('of two tabs that save the same section the second is told so, with the values as they are now', async () => {
  const me = await newProfessional(table);
  const outcomes = await Promise.all(
    ['Asha Njoroge', 'Otieno Njoroge'].map((name) => saveSection({ table, now }, me, kin(name, 1))),
  );
  assert.deepEqual(outcomes.map(codeOf).sort(), ['done', 'stale-version']);
  const stale = outcomes.find((outcome) => outcome instanceof Refusal) as Refusal;
  const saved = (await read(me.id)).nextOfKin;
  assert.deepEqual(stale.details.current, { version: 2, nextOfKin: saved });
});

test('a retry of a save that took effect is answered as if for the first time', async () => {
  const me = await newProfessional(table);
  const save = () => saveSection({ table, now }, me, kin('Asha Njoroge', 1));
  assert.deepEqual(await save(), await save());
  assert.equal((await read(me.id)).version, 2);
});

test('a version that never was is stale', async () => {
  const me = await newProfessional(table);
  assert.equal(codeOf(await saveSection({ table, now }, me, kin('Asha Njoroge', 7))), 'stale-version');
});

test('a session that was signed out saves nothing', async () => {
  const me = await newProfessional(table, { endedSessions: [{ id: 'session-1', until: 2_000_000_000 }] });
  assert.equal(codeOf(await saveSection({ table, now }, me, kin('Asha Njoroge', 1))), 'not-signed-in');
  assert.equal(
    codeOf(await saveSection({ table, now }, { ...me, sessionId: 'session-2' }, kin('Asha Njoroge', 1))),
    'done',
  );
});

test('of two people who claim one national ID at once one is refused, and learns nothing of the other', async () => {
  const people = await Promise.all([newProfessional(table), newProfessional(table)]);
  const values = { ...personal, ...identityFor(newNationalId()), version: 1 };
  const outcomes = await Promise.all(people.map((person) => savePersonal({ table, now }, person, values)));
  assert.deepEqual(outcomes.map(codeOf).sort(), ['done', 'national-id-taken']);
  const refused = outcomes.find((outcome) => outcome instanceof Refusal) as Refusal;
  const taken = [{ field: 'nationalId', code: 'national-id-taken' }];
  assert.deepEqual([refused.details, refused.fields], [{}, taken]);
});

test('a corrected national ID frees the wrong one', async () => {
  const [me, other] = await Promise.all([newProfessional(table), newProfessional(table)]);
  const [wrong, right] = [newNationalId(), newNationalId()];
  assert.equal(
    codeOf(await savePersonal({ table, now }, me, { ...personal, ...identityFor(wrong), version: 1 })),
    'done',
  );
  assert.equal(
    codeOf(await savePersonal({ table, now }, me, { ...personal, ...identityFor(right), version: 2 })),
    'done',
  );
  assert.equal(
    codeOf(await savePersonal({ table, now }, other, { ...personal, ...identityFor(right), version: 1 })),
    'national-id-taken',
  );
  assert.equal(
    codeOf(await savePersonal({ table, now }, other, { ...personal, ...identityFor(wrong), version: 1 })),
    'done',
  );
});

test('one TSC number belongs to one account, and is free again when it is taken out', async () => {
  const [me, other] = await Promise.all([newProfessional(table), newProfessional(table)]);
  const mine = { ...workstation, tscNumber: '7654321' };
  assert.equal(codeOf(await saveWorkstation({ table, now }, me, { ...mine, version: 1 })), 'done');
  assert.equal(
    codeOf(await saveWorkstation({ table, now }, other, { ...mine, version: 1 })),
    'tsc-number-taken',
  );
  const { tscNumber, ...none } = mine;
  assert.equal(codeOf(await saveWorkstation({ table, now }, me, { ...none, version: 2 })), 'done');
  assert.equal(codeOf(await saveWorkstation({ table, now }, other, { ...mine, version: 1 })), 'done');
});

test('alerts of my county follow the workstation, and none are listed when none are wanted', async () => {
  const me = await newProfessional(table);
  const choose = (choice: 'all' | 'my-county' | 'none', version: number) =>
    saveSection({ table, now }, me, { section: 'alerts', values: { choice }, version });
  await choose('my-county', 1);
  assert.equal((await read(me.id)).listPk, undefined);
  await saveWorkstation({ table, now }, me, { ...workstation, tscNumber: newNationalId(), version: 2 });
  assert.match((await read(me.id)).listPk ?? '', /^ALERTS#nairobi#0$/);
  await choose('all', 3);
  const { listPk, listSk, summary, phone } = await read(me.id);
  assert.match(listPk ?? '', /^ALERTS#all#[0-7]$/);
  assert.deepEqual([listSk, summary], [me.id, { professionalId: me.id, phone, language: 'en' }]);
  await choose('none', 4);
  assert.equal((await read(me.id)).listPk, undefined);
});

test('the language of SMS is chosen with the alerts, and stays where none is given', async () => {
  const me = await newProfessional(table);
  const choose = (version: number, language?: 'en' | 'sw') =>
    saveSection({ table, now }, me, { section: 'alerts', values: { choice: 'all' }, version, language });
  assert.equal(codeOf(await choose(1, 'sw')), 'done');
  assert.equal(codeOf(await choose(2)), 'done');
  const { language, summary } = await read(me.id);
  assert.deepEqual([language, summary?.language], ['sw', 'sw']);
  assert.equal(codeOf(await choose(1, 'sw')), 'done', 'a retry');
  assert.equal(codeOf(await choose(1, 'en')), 'stale-version');
});

test('what rests on consent is kept with its instant, and taken back with the answer', async () => {
  const me = await newProfessional(table);
  const at = (minutes: number) => ({ table, now: later(minutes * 60_000) });
  const instant = (minutes: number) => later(minutes * 60_000).toISOString();
  const consents = async () => (await read(me.id)).consents;
  const told = { ...personal, ...identityFor(newNationalId()), disability: 'hearing' as const };
  await savePersonal(at(0), me, { ...told, version: 1 });
  await savePersonal(at(1), me, { ...told, email: 'asha@example.com', version: 2 });
  assert.deepEqual(await consents(), { disability: instant(0) });
  await saveSection(at(2), me, { section: 'alerts', values: { choice: 'all' }, version: 3 });
  assert.deepEqual(await consents(), { disability: instant(0), alerts: instant(2) });
  const { disability, ...missingMessages } = told;
  await savePersonal(at(3), me, { ...missingMessages, version: 4 });
  await saveSection(at(4), me, { section: 'alerts', values: { choice: 'none' }, version: 5 });
  assert.deepEqual(await consents(), {});
});
