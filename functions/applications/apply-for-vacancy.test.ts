import assert from 'node:assert/strict';
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import {
  later,
  newApplicant,
  newProfessional,
  newVacancy,
  now,
  officer,
  personal,
  workstation,
} from '../../tests/table/samples.ts';
import { openTestTable, type TestTable } from '../../tests/table/test-table.ts';
import { Refusal } from '../http/refusal.ts';
import { readMe } from '../profile/read-me.ts';
import { saveWorkstation } from '../profile/save-workstation.ts';
import { closeVacancy } from '../vacancies/close-vacancy.ts';
import { readVacancy } from '../vacancies/read-vacancy.ts';
import { applyForVacancy } from './apply-for-vacancy.ts';
import type { ApplicationUpdateIntent } from './intents.ts';
import { readApplication } from './read-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

let testTable: TestTable;
let enqueued: ApplicationUpdateIntent[] = [];
const deps = (at = now) => ({
  table: testTable.table,
  now: at,
  enqueue: async (updates: readonly ApplicationUpdateIntent[]) => void enqueued.push(...updates),
});
beforeAll(async () => {
  testTable = await openTestTable();
});
beforeEach(() => {
  enqueued = [];
});
afterAll(() => testTable.close());

type Person = Awaited<ReturnType<typeof newProfessional>>;
const codeOf = (outcome: unknown) => (outcome instanceof Refusal ? outcome.code : 'done');
/** As the answer travels. */
const sent = (answer: unknown) => JSON.parse(JSON.stringify(sure(answer)));
const sure = <T>(outcome: T | Refusal): T => {
  assert.ok(!(outcome instanceof Refusal), codeOf(outcome));
  return outcome;
};
const apply = (
  person: Person,
  vacancyId: string,
  key?: string,
  at = now,
  answers: Record<string, string> = {},
) => applyForVacancy(deps(at), person, { vacancyId, answers, key });
const withdraw = (person: Person, vacancyId: string, at = now) =>
  withdrawApplication(deps(at), person, vacancyId);
const applications = async (person: Person) => sure(await readMe(deps(), person)).applications;

test('an application is received with a reference, and its SMS is enqueued before it is written', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  const application = sure(await apply(person, vacancyId));
  assert.match(application.reference, /^KN-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  assert.deepEqual(application.history, [{ status: 'submitted', at: now.toISOString(), reason: undefined }]);
  assert.equal(enqueued.length, 1);
  assert.equal((await applications(person))[0]?.reference, application.reference);
});

test('when the SMS cannot be enqueued nothing is written', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  const broken = { ...deps(), enqueue: () => Promise.reject(new Error('queue')) };
  await assert.rejects(applyForVacancy(broken, person, { vacancyId, answers: {}, key: undefined }));
  assert.deepEqual(await applications(person), []);
});

test('the same application sent twice, even at once or after the deadline, has one effect and one answer', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  const answers = await Promise.all(
    [1, 2, 3].map((wait) => apply(person, vacancyId, 'key-0001', later(wait))),
  );
  for (const answer of answers) assert.deepEqual(sent(answer), sent(answers[0]));
  const muchLater = await apply(person, vacancyId, 'key-0001', later(365 * 86_400_000));
  assert.deepEqual(sent(muchLater), sent(answers[0]));
  assert.equal((await applications(person))[0]?.history.length, 1);
});

test('applying twice is refused, and a key is not for other answers', async () => {
  const questions = [{ id: 'paper', en: 'Which paper?', sw: 'Karatasi ipi?', required: false }];
  const [person, { vacancyId }] = [
    await newApplicant(testTable.table),
    await newVacancy(testTable.table, { questions }),
  ];
  sure(await apply(person, vacancyId, 'key-0001'));
  assert.equal(codeOf(await apply(person, vacancyId, 'key-0002')), 'already-applied');
  assert.equal(codeOf(await apply(person, vacancyId)), 'already-applied');
  assert.equal(
    codeOf(await apply(person, vacancyId, 'key-0001', now, { paper: 'one' })),
    'idempotency-key-reused',
  );
});

test('a key of before the withdrawal is not for other answers either', async () => {
  const questions = [{ id: 'paper', en: 'Which paper?', sw: 'Karatasi ipi?', required: false }];
  const [person, { vacancyId }] = [
    await newApplicant(testTable.table),
    await newVacancy(testTable.table, { questions }),
  ];
  sure(await apply(person, vacancyId, 'key-0001'));
  await withdraw(person, vacancyId);
  sure(await apply(person, vacancyId, 'key-0002', later(1000), { paper: 'one' }));
  const reused = await apply(person, vacancyId, 'key-0001', later(2000), { paper: 'two' });
  assert.equal(codeOf(reused), 'idempotency-key-reused');
});

test('an application that arrives while its vacancy closes is in time or refused', async () => {
  const { vacancyId } = await newVacancy(testTable.table);
  const [person, late] = [await newApplicant(testTable.table), await newApplicant(testTable.table)];
  const close = () => closeVacancy(deps(later(-1000)), officer, { vacancyId, reason: undefined });
  const overtaken = { ...deps(), enqueue: async () => void sure(await close()) };
  const { submittedAt } = sure(
    await applyForVacancy(overtaken, person, { vacancyId, answers: {}, key: undefined }),
  );
  const { closedAt = '' } = sure(await readVacancy(deps(), vacancyId));
  assert.ok(submittedAt < closedAt, `${submittedAt} is after ${closedAt}`);
  assert.equal(codeOf(await apply(late, vacancyId)), 'vacancy-closed');
});

test('drafts, closed and ended vacancies take no applications', async () => {
  const person = await newApplicant(testTable.table);
  const outcome = async (changes: Parameters<typeof newVacancy>[1]) =>
    codeOf(await apply(person, (await newVacancy(testTable.table, changes)).vacancyId));
  assert.equal(await outcome({ state: 'draft' }), 'vacancy-not-found');
  assert.equal(await outcome({ state: 'closed' }), 'vacancy-closed');
  assert.equal(await outcome({ deadline: now.toISOString() }), 'deadline-passed');
  assert.equal(await outcome({ deadline: later(1).toISOString() }), 'done');
  assert.equal(codeOf(await apply(person, 'nosuchvacancy')), 'vacancy-not-found');
});

test('who lacks a section or a requirement is told which, and nothing is enqueued', async () => {
  const { vacancyId } = await newVacancy(testTable.table);
  const refused = async (sections: Parameters<typeof newProfessional>[1]) => {
    const outcome = await apply(await newProfessional(testTable.table, sections), vacancyId);
    assert.ok(outcome instanceof Refusal);
    return [outcome.code, outcome.details.missing];
  };
  assert.deepEqual(await refused({}), ['profile-incomplete', ['personal', 'workstation']]);
  assert.deepEqual(await refused({ personal }), ['profile-incomplete', ['workstation']]);
  const elsewhere = { ...workstation, county: 'mombasa' as const, subCounty: 'likoni', tscNumber: undefined };
  assert.deepEqual(await refused({ personal, workstation: elsewhere }), [
    'not-eligible',
    ['tsc-registered', 'works-in-county'],
  ]);
  assert.deepEqual(enqueued, []);
});

test('required questions are answered, unknown ones are not', async () => {
  const questions = [
    { id: 'paper', en: 'Which paper?', sw: 'Karatasi ipi?', required: true },
    { id: 'constructor', en: 'Built what?', sw: 'Ulijenga nini?', required: true },
    { id: 'language', en: 'Which language?', sw: 'Lugha gani?', required: false },
  ];
  const [person, { vacancyId }] = [
    await newApplicant(testTable.table),
    await newVacancy(testTable.table, { questions }),
  ];
  const outcome = await apply(person, vacancyId, undefined, now, { shoe: 'size 8' });
  assert.ok(outcome instanceof Refusal);
  assert.deepEqual(outcome.fields, [
    { field: 'answers.shoe', code: 'unknown-question' },
    { field: 'answers.paper', code: 'answer-needed' },
    { field: 'answers.constructor', code: 'answer-needed' },
  ]);
  assert.equal(
    codeOf(await apply(person, vacancyId, undefined, now, { paper: 'one', constructor: 'a bridge' })),
    'done',
  );
});

test('the profile is frozen with the application', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  sure(await apply(person, vacancyId));
  const moved = { ...workstation, tscNumber: '1112223', institution: 'Another School', version: 1 };
  sure(await saveWorkstation(deps(), person, moved));
  const opened = sure(
    await readApplication(deps(), { counties: undefined }, { vacancyId, professionalId: person.id }),
  );
  assert.equal(opened.profile.workstation?.institution, workstation.institution);
});

test('a withdrawn application can be submitted again until the deadline, and keeps its history', async () => {
  const [person, { vacancyId, deadline }] = [
    await newApplicant(testTable.table),
    await newVacancy(testTable.table),
  ];
  const first = sure(await apply(person, vacancyId, 'key-0001'));
  assert.equal(await withdraw(person, vacancyId, later(1000)), undefined);
  assert.deepEqual(sent(await apply(person, vacancyId, 'key-0001', later(2000))), sent(first));
  assert.equal((await applications(person))[0]?.status, 'withdrawn');
  const again = sure(await apply(person, vacancyId, 'key-0002', later(3000)));
  assert.deepEqual(
    again.history.map(({ status }) => status),
    ['submitted', 'withdrawn', 'submitted'],
  );
  assert.deepEqual([again.reference, again.submittedAt], [first.reference, later(3000).toISOString()]);
  assert.equal(codeOf(await withdraw(person, vacancyId, new Date(deadline))), 'deadline-passed');
});

test('an application withdrawn five times is not taken again: each round sends two SMS', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  for (let round = 0; round < 5; round++) {
    sure(await apply(person, vacancyId));
    await withdraw(person, vacancyId);
  }
  assert.equal(codeOf(await apply(person, vacancyId)), 'too-many-withdrawals');
});

test('withdrawing twice, even at once, is one withdrawal', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  sure(await apply(person, vacancyId));
  assert.deepEqual(await Promise.all([withdraw(person, vacancyId), withdraw(person, vacancyId)]), [
    undefined,
    undefined,
  ]);
  assert.equal((await applications(person))[0]?.history.length, 2);
});

test('submitting again from two tabs at once has one effect', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  sure(await apply(person, vacancyId));
  await withdraw(person, vacancyId);
  const outcomes = await Promise.all(['key-0001', 'key-0002'].map((key) => apply(person, vacancyId, key)));
  assert.deepEqual(outcomes.map(codeOf).sort(), ['already-applied', 'done']);
  assert.equal((await applications(person))[0]?.history.length, 3);
});

test('until an extended deadline an application may be withdrawn; what is not there may not', async () => {
  const person = await newApplicant(testTable.table);
  const vacancy = await newVacancy(testTable.table, { deadline: later(1000).toISOString() });
  sure(await apply(person, vacancy.vacancyId));
  await newVacancy(testTable.table, { ...vacancy, deadline: later(5000).toISOString() });
  assert.equal(codeOf(await withdraw(person, vacancy.vacancyId, later(2000))), 'done');
  assert.equal(codeOf(await withdraw(person, 'nosuchvacancy')), 'application-not-found');
});

test('a session that was signed out neither applies nor withdraws', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  sure(await apply(person, vacancyId));
  const gone = await newProfessional(testTable.table, {
    endedSessions: [{ id: 'session-1', until: 2_000_000_000 }],
  });
  assert.equal(codeOf(await apply(gone, vacancyId)), 'not-signed-in');
  assert.equal(codeOf(await withdraw(gone, vacancyId)), 'not-signed-in');
});
