import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, test } from 'vitest';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '../..');
const ofTheProject = [
  'contract',
  'functions',
  'infra',
  'web',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
];
const tools = join(repository, 'node_modules');

/** A copy of the project in which the council and the lists of its country are those of a made-up one. */
let copy = '';
const inCopy = async (program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> => {
  const options = { cwd: copy, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(program, args, options);
  return stdout;
};

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'second-council-'));
  const filter = (path: string) => !path.includes('.test.');
  for (const part of ofTheProject)
    await cp(join(repository, part), join(copy, part), { recursive: true, filter });
  await cp(join(import.meta.dirname, 'contract'), join(copy, 'contract'), { recursive: true });
  await symlink(tools, join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Words by which a page or a template would speak for another country. */
const ofKenya = /Kenya|KNEC|KSh|Nairobi|\+03:00|knec|['"`^+]254/;

const foreignIn = async (folder: string): Promise<string[]> => {
  const files = (await readdir(join(copy, folder), { recursive: true })).filter((file) =>
    /\.(html|js|mjs|json|css|webmanifest)$/.test(file),
  );
  assert.ok(files.length > 0, folder);
  const found = await Promise.all(
    files.map(async (file) => {
      const [word] = ofKenya.exec(await readFile(join(copy, folder, file), 'utf8')) ?? [];
      return word ? [`${file}: ${word}`] : [];
    }),
  );
  return found.flat();
};

test('the code keeps its types with the lists of another country', async () => {
  const settings = { extends: './tsconfig.json', include: ['contract', 'functions', 'infra', 'web'] };
  await writeFile(join(copy, 'tsconfig.second.json'), JSON.stringify(settings));
  await inCopy('node', [join(tools, 'typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.second.json']);
});

test('the site is built in its words, and in nobody else’s', async () => {
  await inCopy('node', ['web/build.ts']);
  const page = await readFile(join(copy, 'dist/web/create-account/index.html'), 'utf8');
  assert.ok(page.includes('Examinations Board of Ruritania') && page.includes('0984 123 456'));
  assert.ok(
    (await readFile(join(copy, 'dist/web/sw/index.html'), 'utf8')).includes('Wafanyakazi wa Mitihani'),
  );
  assert.deepEqual(await foreignIn('dist/web'), []);
});

test('the stacks are synthesized for it', async () => {
  const stage = { CDK_OUTDIR: 'cdk.out', CDK_CONTEXT_JSON: JSON.stringify({ stage: 'dev' }) };
  await inCopy('node', ['infra/app.ts'], stage);
  const templates = (await readdir(join(copy, 'cdk.out'))).filter((file) => file.endsWith('.template.json'));
  const all = (
    await Promise.all(templates.map((file) => readFile(join(copy, 'cdk.out', file), 'utf8')))
  ).join();
  for (const own of ['"SENDER_ID": "EBR"', '"county-strelsau"']) assert.ok(all.includes(own), own);
  assert.ok(!all.includes('county-nairobi'));
  assert.doesNotMatch(all, ofKenya);
  assert.deepEqual(await foreignIn('dist/functions'), []);
});

/** What the rules of the copy answer. */
const rules = `
  const { ageInYears, calendarDate } = await import('./contract/calendar.ts');
  const { normalPhone, readablePhone } = await import('./contract/fields/phone-number.ts');
  const { newPassword } = await import('./contract/fields/password.ts');
  const { county } = await import('./contract/fields/place.ts');
  const { isSubCountyOf } = await import('./contract/reference/sub-county-choices.ts');
  const { timeOfDay } = await import('./contract/wording/clock.ts');
  const { fieldTexts } = await import('./contract/wording/fields.ts');
  const { vacancyWords } = await import('./functions/vacancies/vacancy-words.ts');
  const { deadlineValues, typedDeadline } = await import('./web/officer/deadline-values.ts');
  const at = new Date('2027-03-31T18:20:00Z');
  const named = { position: 'driver', examination: 'entrance', year: 2027, county: 'zenda', deadline: at.toISOString() };
  console.log(JSON.stringify({
    today: calendarDate(at),
    age: ageInYears('2006-04-01', at),
    clock: timeOfDay(at, 'en'),
    phones: ['0984 123 456', '984123456', '+977 984 123 456', '0722 645 678'].map(normalPhone),
    readable: readablePhone('977984123456'),
    easy: newPassword().safeParse('ruritania1').success,
    counties: ['zenda', 'nairobi'].map((slug) => county().safeParse(slug).success),
    inCounty: isSubCountyOf('strelsau', 'old-town'),
    refused: fieldTexts['phone-invalid'].en,
    tooYoung: fieldTexts['too-young'].en,
    words: vacancyWords(named, 'en'),
    shown: deadlineValues(at.toISOString()),
    typed: typedDeadline({ deadline: '2027-04-01', deadlineTime: '17:00' }),
  }));
`;

test('its rules go by its phones, its calendar, its clock and its lists', async () => {
  const answers = JSON.parse(await inCopy('node', ['--input-type=module', '--eval', rules]));
  assert.deepEqual(answers, {
    today: '2027-04-01',
    age: 21,
    clock: '12:05 am',
    phones: ['977984123456', '977984123456', '977984123456', null],
    readable: '0984 123 456',
    easy: false,
    counties: [true, false],
    inCounty: true,
    refused: 'Enter a Ruritanian mobile number, like 0984 123 456 or 0974 123 456.',
    tooYoung: 'You must be at least 21 years old. If you are, correct your date of birth.',
    words: {
      position: 'Driver',
      examination: 'Entrance Test',
      year: '2027',
      place: 'Zenda',
      deadline: 'Apr 1, 12:05 am',
    },
    shown: { deadline: '2027-04-01', deadlineTime: '00:05' },
    typed: '2027-04-01T17:00+05:45',
  });
});
