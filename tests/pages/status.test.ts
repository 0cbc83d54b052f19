import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import type { AnswerOf } from '../../contract/operation.ts';
import type { readStatus } from '../../contract/operations/status.ts';
import { keys } from '../../functions/table/keys.ts';
import { text as waiting } from '../../web/account/forms/account.en.ts';
import { text as inEnglish } from '../../web/status/status.en.ts';
import { text as inKiswahili } from '../../web/status/status.sw.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newPhone, newProfessional } from '../fixtures/people.ts';
import { opens } from '../journeys/steps.ts';

const setup = setUpBrowser({ demo: false });

const status = async () => (await setup.portal.api<AnswerOf<typeof readStatus>>('GET /api/status')).body;

/** What the clock does every minute. */
const recordHealth = async () => {
  const [looker] = setup.portal.functions.descriptions.filter(({ id }) => id.startsWith('recordhealth'));
  const outcome = await setup.portal.functions.invoke(looker?.name ?? '', {});
  assert.ok(!('error' in outcome), JSON.stringify(outcome));
};

test('before the first look nothing is claimed', async () => {
  assert.deepEqual(await status(), { announcements: [] });
});

test('after a look it says that all works and how long an SMS took', async () => {
  await newProfessional(setup.portal);
  await recordHealth();
  const { health } = await status();
  assert.deepEqual([...new Set(Object.values(health?.services ?? {}))], ['works']);
  assert.ok(health?.smsSeconds !== undefined && health.smsSeconds < 30, String(health?.smsSeconds));
  assert.ok(Date.now() - Date.parse(health.at) < 60_000);
});

test('what fails is told, and what works beside it', async () => {
  setup.portal.faults.plan({ service: 'sqs', action: 'SendMessageBatch', kind: 'before', times: 99 });
  const phone = newPhone();
  for (let request = 0; request < 4; request++)
    await setup.portal.api('POST /api/accounts', { body: { phone, confirmPhone: phone } });
  setup.portal.faults.clear();
  await recordHealth();
  const { health } = await status();
  const { registration, ...others } = health?.services ?? {};
  assert.equal(registration, 'down');
  assert.deepEqual([...new Set(Object.values(others))], ['works']);
});

test('the edge may keep it for half a minute, and it says nothing about anybody', async () => {
  const answer = await setup.portal.api('GET /api/status');
  assert.match(answer.headers.get('cache-control') ?? '', /^public, max-age=0, s-maxage=30/);
  assert.doesNotMatch(JSON.stringify(answer.body), /2547\d{8}/);
});

const announcing = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['infra/announce.ts', ...args], {
    env: { ...process.env, PORTAL_DATA: setup.portal.dataFolder },
  });

const shows = async (page: Page, ...texts: string[]) => {
  for (const text of texts) await page.getByText(text).first().waitFor();
};

test('the page shows all of it, announcements included, in both languages', async () => {
  await announcing(
    ...['add', '--maintenance', '--until', '2099-02-01T22:00+03:00'],
    ...['--en', 'New servers on Sunday night.', '--sw', 'Seva mpya Jumapili usiku.'],
  );
  for (const [address, text] of [
    ['/status', inEnglish],
    ['/sw/status', inKiswahili],
  ] as const) {
    const page = await setup.page();
    await opens(page, address);
    await shows(page, text.states.works.word, text.states.down.word, text.maintenance);
    await shows(page, text === inEnglish ? 'New servers on Sunday night.' : 'Seva mpya Jumapili usiku.');
    await shows(page, `${text.wait} ${text.seconds}`);
    assert.deepEqual(page.problems, []);
  }
});

test('an announcement is taken back by its id, and one that has passed is not shown', async () => {
  const [{ id } = { id: '' }] = (await status()).announcements;
  await announcing('remove', '--id', id);
  await announcing(
    ...[
      'add',
      '--from',
      '2027-01-01T00:00Z',
      '--until',
      '2027-01-01T01:00Z',
      '--en',
      'Over',
      '--sw',
      'Imeisha',
    ],
  );
  const { announcements } = await status();
  assert.deepEqual(
    announcements.filter(({ until }) => until < new Date().toISOString()),
    [],
  );
  await assert.rejects(announcing('add', '--en', 'Only English', '--until', '2099-01-01T00:00Z'), /--sw/);
});

test('who waits for an SMS is told how long it takes just now', async () => {
  const page = await setup.page();
  await opens(page, `/account-requested?phone=${newPhone()}`);
  await shows(page, waiting.presentWait(inEnglish.seconds));
});

test('when the API does not answer, the page opens and says so by itself', async () => {
  setup.portal.faults.plan({ service: 'apigateway', kind: 'before', times: 99 });
  const page = await setup.page();
  await opens(page, '/status');
  await shows(page, inEnglish.silent);
  setup.portal.faults.clear();
  await page.getByRole('button', { name: inEnglish.again }).click();
  await shows(page, inEnglish.states.works.word);
});

test('what was found long ago is not shown as if it were now', async () => {
  const item = { ...keys.health(), ...(await status()).health, at: '2026-01-01T00:00:00.000Z' };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(setup.portal.client));
  await client.send(new PutCommand({ TableName: setup.portal.tableName, Item: item }));
  client.destroy();
  const page = await setup.page();
  await opens(page, '/status');
  await shows(page, inEnglish.unknown);
  assert.equal(await page.getByText(inEnglish.states.works.word, { exact: true }).count(), 0);
});
