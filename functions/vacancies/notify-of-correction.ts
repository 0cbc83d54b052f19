import type { Applicant } from '../../contract/application.ts';
import { type Matter, whatMatters, whatMattersTo } from '../../contract/correction.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { applicantCounties } from '../applications/officer-reach.ts';
import { pageLink } from '../messaging/page-link.ts';
import { type Sender, sendMessage } from '../messaging/send-message.ts';
import { type Delivery, RetryLater } from '../queue/consumer.ts';
import type { ApplicationItem, ProfileItem, VacancyRecordItem } from '../table/items.ts';
import { keys, listKeys } from '../table/keys.ts';
import { readPage } from '../table/lists.ts';
import { getItem } from '../table/reads.ts';
import { concerned } from './count-applicants.ts';
import type { CorrectionIntent, CorrectionListIntent, CorrectionPersonIntent } from './intents.ts';
import { getVacancy, vacancyRecordKey } from './vacancy-store.ts';
import { vacancyWords } from './vacancy-words.ts';

type Deps = Sender & { enqueue: (intents: readonly object[]) => Promise<void>; portalUrl: string };

/** Applicants read from a list at a time: their intents fit into a few calls of the queue. */
export const correctionPage = 50;

const recordOf = ({ table }: Sender, correction: Omit<CorrectionIntent, 'kind'>) =>
  getItem<VacancyRecordItem>(table, vacancyRecordKey(correction));

/** Spreads a correction over the counties of those who applied, once it is on record. */
export const spreadCorrection = async (
  deps: Deps,
  { vacancyId, at, version }: CorrectionIntent,
  { young }: Delivery,
): Promise<void> => {
  const record = await recordOf(deps, { vacancyId, at, version });
  const vacancy = record && (await getVacancy(deps.table, vacancyId));
  if (!vacancy) {
    if (young) throw new RetryLater('The correction may still be written');
    return;
  }
  await deps.enqueue(
    applicantCounties(vacancy).map(
      (county): CorrectionListIntent => ({
        kind: 'correction-list',
        vacancyId,
        at,
        version,
        county,
      }),
    ),
  );
};

/** Spreads a stretch of a county's applicants; what is left of them comes as an intent of its own. */
export const spreadCorrectionList = async (
  deps: Deps,
  { vacancyId, at, version, county, after }: CorrectionListIntent,
): Promise<void> => {
  const stretch = { listPk: listKeys.applications(vacancyId, county), ...(after && { after }) };
  const { entries, after: next } = await readPage<Applicant>(deps.table, stretch, { most: correctionPage });
  const told = entries.filter(({ summary }) => concerned.includes(summary.status));
  const correction = { vacancyId, at, version };
  await deps.enqueue([
    ...told.map(
      ({ summary: { professionalId } }): CorrectionPersonIntent => ({
        kind: 'correction-person',
        ...correction,
        professionalId,
      }),
    ),
    ...(next ? [{ kind: 'correction-list', ...correction, county, after: next }] : []),
  ]);
};

const mattersOf = ({ before = {}, after = {} }: VacancyRecordItem): Matter[] =>
  whatMatters(before as Partial<Vacancy>, after as Partial<Vacancy>);

/** Tells one applicant of a correction: once, whatever runs twice. Who applied after it has seen it. */
export const notifyOfCorrection = async (
  deps: Deps,
  { professionalId, ...correction }: CorrectionPersonIntent,
  delivery: Delivery,
): Promise<void> => {
  const { vacancyId, at, version } = correction;
  const [record, application, profile] = await Promise.all([
    recordOf(deps, correction),
    getItem<ApplicationItem>(deps.table, keys.application(professionalId, vacancyId)),
    getItem<ProfileItem>(deps.table, keys.profile(professionalId)),
  ]);
  if (!record || !application || !profile || application.submittedAt > at) return;
  if (application.accountClosedAt || !concerned.includes(application.status)) return;
  const told = whatMattersTo(application.status === 'accepted', mattersOf(record));
  if (told.length === 0) return;
  const { phone, language } = profile;
  const parameters = {
    ...vacancyWords(application.vacancy, language),
    matters: told,
    link: pageLink(deps.portalUrl, `/vacancy?id=${vacancyId}`, language),
  };
  const message = { kind: 'vacancy-corrected' as const, parameters, at, cause: `${vacancyId} ${version}` };
  await sendMessage(deps, { professionalId, phone, language }, message, delivery);
};
