import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import type { MyData } from '../../contract/my-data.ts';
import { noticeVersion } from '../../contract/privacy-notice.ts';
import { keys } from '../../functions/table/keys.ts';
import { demoStaff } from '../../local/demo.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newPhone, newProfessional, officer, ownPassword } from '../fixtures/people.ts';
import { eventually } from '../fixtures/portal.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

/** A professional with a full profile, two applications, and an officer's decision upon one. */
const applicant = async () => {
  const phone = newPhone();
  const one = await newProfessional(setup.portal, phone);
  await fillProfile(setup.portal, one);
  const { professionalId, profile } = await one.me();
  const { body } = await setup.portal.api<{ vacancies: { vacancyId: string }[] }>('GET /api/vacancies');
  const applied: string[] = [];
  for (const { vacancyId } of body.vacancies) {
    const { status } = await setup.portal.api(`POST /api/vacancies/${vacancyId}/applications`, {
      token: one.token,
      body: { declaration: true },
    });
    if (status === 201) applied.push(vacancyId);
    if (applied.length === 2) break;
  }
  const [vacancyId = '', other = ''] = applied;
  const { token } = await officer(setup.portal);
  await setup.portal.api('POST /api/officer/decisions', {
    token,
    body: { vacancyId, professionalIds: [professionalId], decision: 'accept' },
  });
  return { ...one, professionalId, nationalId: profile.personal?.nationalId ?? '', vacancyId, other };
};

const signsIn = async (phone: string): Promise<Page & { problems: string[] }> => {
  const page = await setup.page();
  await person.opens(page, '/sign-in');
  await person.signsIn(page, phone, ownPassword);
  await person.reads(page, 'My dashboard');
  return page;
};

test('a person reads everything that is held of them, and takes it along', async () => {
  const { phone, nationalId, professionalId } = await applicant();
  for (const said of [/Application received/, /Accepted/]) await setup.portal.smsMatching(phone, said);
  const page = await signsIn(phone);
  await person.follows(page, 'My data');
  await person.reads(page, 'Messages sent to you');
  for (const shown of [nationalId, 'Kamau Njoroge', 'Accepted', 'by an officer', 'Kept until'])
    await page.getByText(shown).first().waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), person.presses(page, 'Download')]);
  assert.match(file.suggestedFilename(), /^my-data-\d{4}-\d{2}-\d{2}\.json$/);
  const data = JSON.parse(await readFile(await file.path(), 'utf8')) as MyData;
  assert.deepEqual([data.account.phone, data.profile.personal?.nationalId], [phone, nationalId]);
  assert.equal(data.account.notice?.version, noticeVersion);
  assert.equal(data.applications.length, 2);
  const accepted = data.applications.find(({ status }) => status === 'accepted');
  assert.deepEqual(
    accepted?.history.map(({ status, by }) => [status, by]),
    [
      ['submitted', 'professional'],
      ['accepted', 'officer'],
    ],
  );
  assert.ok(data.messages.length >= 3);
  assert.doesNotMatch(JSON.stringify(accepted?.history), new RegExp(`"id"|${professionalId}`));
  assert.deepEqual(page.problems, []);
});

test('a person closes the account: everything ends at once, the law keeps its part, the number is free', async () => {
  const one = await applicant();
  const { phone, token, vacancyId, other, professionalId } = one;
  const page = await signsIn(phone);
  await person.opens(page, '/my-data');
  await person.follows(page, 'Close my account');
  await person.reads(page, 'What the law keeps');
  await person.types(page, 'Your password', 'not my password');
  await person.presses(page, 'Close my account for good');
  await page.getByText('Wrong password: type it again.').first().waitFor();
  await person.types(page, 'Your password', ownPassword);
  await person.presses(page, 'Close my account for good');
  await person.reads(page, 'Your account is closed');

  await setup.portal.smsMatching(phone, /^Your account has been closed/);
  for (const route of ['GET /api/me', 'GET /api/me/data', 'DELETE /api/me/qualifications/nosuchentry'])
    assert.equal((await setup.portal.api(route, { token })).status, 401, route);
  assert.equal((await setup.portal.api('POST /api/sessions/refresh', { cookie: one.cookie })).status, 401);
  const again = { username: phone, password: ownPassword };
  assert.equal((await setup.portal.api('POST /api/sessions', { body: again })).body.code, 'sign-in-failed');

  const desk = await officer(setup.portal);
  const read = (id: string) =>
    setup.portal.api(`GET /api/officer/vacancies/${id}/applications/${professionalId}`, {
      token: desk.token,
    });
  const kept = await read(vacancyId);
  assert.deepEqual([kept.status, kept.body.status, kept.body.phone], [200, 'accepted', undefined]);
  assert.equal((await read(other)).status, 404);
  const office = await setup.page();
  await person.opens(office, '/sign-in');
  await person.signsIn(office, demoStaff[0].phone, demoStaff[0].password);
  await office.waitForURL(/officer/);
  await person.opens(office, `/officer/application?vacancy=${vacancyId}&person=${professionalId}`);
  await office.getByText(/^Account closed on/).waitFor();
  await office.getByText(/No further decision is possible/).waitFor();
  assert.deepEqual([...page.problems, ...office.problems], []);
});

test('closing twice closes once, and the erasing ends without a dead letter', async () => {
  const one = await newProfessional(setup.portal);
  const closing = { token: one.token, body: { password: ownPassword } };
  const answers = [
    await setup.portal.api('PUT /api/me/closure', closing),
    await setup.portal.api('PUT /api/me/closure', closing),
  ];
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body.closedAt]),
    answers.map(() => [202, answers[0]?.body.closedAt]),
  );
  const gone = async () => {
    const { status } = await setup.portal.api('PUT /api/me/closure', closing);
    return status === 401 || undefined;
  };
  await eventually(gone, 40);
  const dead = setup.portal.sqs.queues().filter(({ description: { name } }) => /closings.*dead/.test(name));
  assert.deepEqual(
    dead.map((queue) => queue.peek(100)),
    [[]],
  );
  const goodbyes = (await setup.portal.smsTo(one.phone)).filter(({ text }) =>
    /^Your account has been closed/.test(text),
  );
  assert.equal(goodbyes.length, 1);
});

const sweeps = async () => {
  const isClosings = (name: string) => name.includes('closings') && !name.includes('dead');
  const closings = setup.portal.sqs.queues().find(({ description: { name } }) => isClosings(name));
  await closings?.send([{ id: randomUUID(), body: JSON.stringify({ kind: 'sweep' }), attributes: {} }]);
  await eventually(async () => (closings?.peek(100).length === 0 ? true : undefined), 30);
};

test('the weekly sweep passes over accounts in use, those of staff and those just made', async () => {
  const [one, { token }] = [await newProfessional(setup.portal), await officer(setup.portal)];
  await sweeps();
  assert.equal((await one.me()).phone, one.phone);
  assert.equal((await setup.portal.api('GET /api/officer/vacancies', { token })).status, 200);
});

test('the weekly sweep closes an account that nobody opened for three years', async () => {
  const one = await newProfessional(setup.portal);
  const { professionalId } = await one.me();
  const longAgo = new UpdateCommand({
    TableName: setup.portal.tableName,
    Key: keys.profile(professionalId),
    UpdateExpression: 'SET createdAt = :then REMOVE seenAt',
    ExpressionAttributeValues: { ':then': '2020-01-31T08:00:00.000Z' },
  });
  await DynamoDBDocumentClient.from(new DynamoDBClient(setup.portal.client)).send(longAgo);
  await sweeps();
  await setup.portal.smsMatching(one.phone, /closed/);
  assert.equal((await setup.portal.api('GET /api/me', { token: one.token })).status, 401);
});
