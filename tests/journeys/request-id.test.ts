import assert from 'node:assert/strict';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { type Language, languages } from '../../contract/language.ts';
import { keys } from '../../functions/table/keys.ts';
import { inLanguage } from '../../web/shell/language.ts';
import { text as inEnglish } from '../../web/shell/shell.en.ts';
import { text as inKiswahili } from '../../web/shell/shell.sw.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newPhone } from '../fixtures/people.ts';
import { eventually } from '../fixtures/portal.ts';
import { opens } from './steps.ts';

/** What a person can quote to support is what the logs know. */
const setup = setUpBrowser({ demo: false });

const words = { en: inEnglish, sw: inKiswahili };

/** The code on a page that says what support asks for, in the page's language: eight characters to be read aloud. */
const quoted = async (page: Page, language: Language): Promise<string> => {
  const line = page.getByRole('alert').filter({ hasText: words[language].reference });
  const code = (await line.locator('code').textContent({ timeout: 30_000 }))?.trim() ?? '';
  assert.match(code, /^[0-9A-Z]{8}$/);
  return code;
};

/** What support finds by a code: a request's id that begins with it, whatever the case. */
const isOf = (requestId: unknown, code: string): boolean =>
  String(requestId).toLowerCase().startsWith(code.toLowerCase());

const loggedWith = (code: string) =>
  setup.portal
    .logs()
    .map(({ line }) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ requestId }) => isOf(requestId, code));

/** A vacancy that nobody can read: JavaScript knows no such number. */
const spoilAVacancy = async (): Promise<string> => {
  const { pk, sk } = keys.vacancy('spoiltvacancy0000001');
  const Item = { pk: { S: pk }, sk: { S: sk }, days: { N: '12345678901234567890123' } };
  const client = new DynamoDBClient(setup.portal.client);
  await client.send(new PutItemCommand({ TableName: setup.portal.tableName, Item }));
  client.destroy();
  return pk.split('#')[1] ?? '';
};

for (const language of languages) {
  const open = async (path: string) => {
    const page = await setup.page();
    await opens(page, inLanguage(path, language));
    return page;
  };

  test(`${language}: a portal that is busy shows the code by which its log is found`, async () => {
    setup.portal.faults.plan({ service: 'dynamodb', action: 'Query', kind: 'before', times: 99 });
    const page = await open('/vacancies');
    const id = await quoted(page, language);
    setup.portal.faults.clear();
    const lines = await eventually(async () => (loggedWith(id).length > 1 ? loggedWith(id) : undefined));
    assert.deepEqual(
      lines.map(({ event, code }) => [event, code]),
      [
        ['failure', undefined],
        ['request', 'busy'],
      ],
    );
  });

  test(`${language}: a form that fails shows the code as well, and keeps what was typed`, async () => {
    setup.portal.faults.plan({ service: 'sqs', kind: 'before', times: 99 });
    const page = await open('/forgot-password');
    await page.locator('input[name=phone]').fill('0722 645 678');
    await page.locator('main button[type=submit]').click();
    const id = await quoted(page, language);
    setup.portal.faults.clear();
    await eventually(async () => loggedWith(id).find(({ code }) => code === 'busy'));
    assert.equal(await page.locator('input[name=phone]').inputValue(), '0722 645 678');
  });
}

test('what API Gateway throttles is in its access log, by the code on the page', async () => {
  setup.portal.faults.plan({ service: 'apigateway', kind: 'before', times: 99 });
  const page = await setup.page();
  const answers: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 429) answers.push(response.headers()['apigw-requestid'] ?? '');
  });
  await opens(page, '/sw/vacancies');
  const id = await quoted(page, 'sw');
  setup.portal.faults.clear();
  assert.ok(isOf(answers.at(-1), id), id);
  assert.ok(answers.length > 1, 'sent again before a person is told');
});

test('without a network there is no code to quote', async () => {
  const page = await setup.page();
  await opens(page, '/sw/forgot-password');
  await page.context().setOffline(true);
  await page.locator('input[name=phone]').fill('0722 645 678');
  await page.locator('main button[type=submit]').click();
  await page.getByRole('alert').filter({ hasText: words.sw.offline }).waitFor();
  assert.equal(await page.locator('main code').count(), 0);
});

test('a bug shows the code by which its log is found', async () => {
  const page = await setup.page();
  await opens(page, `/vacancy?id=${await spoilAVacancy()}`);
  const id = await quoted(page, 'en');
  const lines = await eventually(async () => (loggedWith(id).length > 1 ? loggedWith(id) : undefined));
  assert.deepEqual([lines[0]?.event, lines[1]?.code], ['failure', 'unexpected']);
});

test('an SMS that cannot be sent is in the log of its sender by the id of the request that asked for it', async () => {
  const phone = newPhone();
  setup.portal.sns.failNext(3, 'before');
  const { body, headers } = await setup.portal.api('POST /api/accounts', {
    body: { phone, confirmPhone: phone },
  });
  assert.deepEqual(body, { phone });
  const id = headers.get('x-request-id') ?? '';
  const line = await eventually(async () => loggedWith(id).find(({ event }) => event === 'intent-failed'));
  assert.deepEqual([line.kind, line.tries], ['account', 1]);
});
