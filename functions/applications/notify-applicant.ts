import type { ApplicationStatus } from '../../contract/application.ts';
import type { Language } from '../../contract/language.ts';
import { comesNext } from '../../contract/wording/comes-next.ts';
import { pageLink } from '../messaging/page-link.ts';
import { type Sender, sendMessage } from '../messaging/send-message.ts';
import { type Delivery, RetryLater } from '../queue/consumer.ts';
import type { ApplicationItem, ProfileItem, VacancyItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { getVacancy } from '../vacancies/vacancy-store.ts';
import { dateWords, vacancyWords } from '../vacancies/vacancy-words.ts';
import type { ApplicationUpdateIntent } from './intents.ts';

/** The SMS of each step. */
export const updateKinds = {
  submitted: 'application-received',
  withdrawn: 'application-withdrawn',
  shortlisted: 'application-shortlisted',
  accepted: 'application-accepted',
  rejected: 'application-rejected',
} as const satisfies Record<ApplicationStatus, string>;

/** Whether the last word before a step was a decision, which the SMS of the step takes back. */
const wasDecided = (before: ApplicationItem['history']): boolean => {
  const status = before.at(-1)?.status;
  return status === 'accepted' || status === 'rejected';
};

/** What comes next, as the vacancy says it now: it may have been corrected since the application was sent. */
const nextOf = (vacancy: Pick<VacancyItem, 'startDate' | 'onceAccepted'>, language: Language): string =>
  comesNext(vacancy.onceAccepted, dateWords(vacancy.startDate, language), language);

/** Tells a professional of a step of their application, once the step is taken. */
export const notifyApplicant = async (
  deps: Sender & { portalUrl: string },
  { professionalId, vacancyId, status, at }: ApplicationUpdateIntent,
  delivery: Delivery,
): Promise<void> => {
  const [application, profile, vacancy] = await Promise.all([
    getItem<ApplicationItem>(deps.table, keys.application(professionalId, vacancyId)),
    getItem<ProfileItem>(deps.table, keys.profile(professionalId)),
    status === 'accepted' ? getVacancy(deps.table, vacancyId) : undefined,
  ]);
  const step = application?.history.findIndex((one) => one.status === status && one.at === at) ?? -1;
  if (!application || !profile || step < 0) {
    if (delivery.young) throw new RetryLater('The step may still be written');
    return;
  }
  const { phone, language } = profile;
  const parameters = {
    ...vacancyWords(application.vacancy, language),
    reference: application.reference,
    next: nextOf(vacancy ?? application.vacancy, language),
    corrects: wasDecided(application.history.slice(0, step)),
    link: pageLink(deps.portalUrl, '/dashboard', language),
  };
  const message = { kind: updateKinds[status], parameters, at, cause: `${vacancyId} ${status}` };
  await sendMessage(deps, { professionalId, phone, language }, message, delivery);
};
