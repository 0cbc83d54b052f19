import { isDeepStrictEqual } from 'node:util';
import { type ApplicationStatus, applicationSteps } from '../../contract/application.ts';
import { messageStates } from '../../contract/message.ts';
import { secretKinds } from '../../contract/wording/sms.ts';
import { listSkOf } from '../applications/application-item.ts';
import { referenceOf } from '../applications/reference.ts';
import { alertListing } from '../profile/alert-listing.ts';
import type { Professional } from '../profile/professional.ts';
import type { ApplicationItem, MessageItem, ProfileItem, StatusStep } from '../table/items.ts';
import { listKeys } from '../table/keys.ts';
import { broken, type Finding } from './finding.ts';

const leadsTo = (step: StatusStep, before: StatusStep | undefined): boolean =>
  before === undefined
    ? step.status === 'submitted' && step.before === undefined
    : step.before === before.status &&
      (applicationSteps[before.status] as readonly ApplicationStatus[]).includes(step.status);

const application = (item: ApplicationItem, where: string): Finding[] => {
  const { professionalId, vacancyId, status, submittedAt, history, county, summary } = item;
  return broken(`${where} application ${vacancyId}`, {
    'its status is the last step of its history': history.at(-1)?.status === status,
    'every step of its history is one that the road has': history.every((step, index) =>
      leadsTo(step, history[index - 1]),
    ),
    'it was submitted when its history says':
      history.findLast((step) => step.status === 'submitted')?.at === submittedAt,
    'it lies under its own key': item.sk === `APPLICATION#${vacancyId}` && where.endsWith(professionalId),
    'it is listed by vacancy, county, status and time':
      item.listPk === listKeys.applications(vacancyId, county) &&
      item.listSk === listSkOf(status, submittedAt, professionalId),
    'its line in the list says the same as the application':
      summary?.status === status &&
      summary.submittedAt === submittedAt &&
      summary.steps === history.length &&
      summary.professionalId === professionalId &&
      summary.reference === item.reference,
    'its reference is its own': item.reference === referenceOf(professionalId, vacancyId),
  });
};

const message = (item: MessageItem, where: string): Finding[] =>
  broken(`${where} message ${item.messageId}`, {
    'it is recorded, sent or failed': messageStates.includes(item.state),
    'it has a time once it was tried to the end': (item.sentAt !== undefined) === (item.state !== 'recorded'),
    'it holds a text, and none where that is a secret':
      (item.text === undefined) === secretKinds.includes(item.kind),
  });

const profile = (item: ProfileItem, where: string): Finding[] => {
  const saved = Object.entries(item.savedAt);
  const listing = item.closingAt ? undefined : alertListing(item);
  return broken(where, {
    'it lies under its own key': where.endsWith(item.professionalId),
    'its version is that of its last saved section, or the closing after it':
      item.version === Math.max(1, ...saved.map(([, version]) => version)) + (item.closingAt ? 1 : 0),
    'no two sections were saved at one version':
      new Set(saved.map(([, version]) => version)).size === saved.length,
    'every section that was saved is there': saved.every(
      ([section]) => item[section as keyof ProfileItem] !== undefined,
    ),
    'it is listed for alerts as it chose':
      item.listPk === listing?.listPk &&
      item.listSk === listing?.listSk &&
      isDeepStrictEqual(item.summary, listing?.summary),
  });
};

/** What cannot be in one professional's partition. */
export const checkProfessional = (
  { profile: item, workExperience, qualifications, applications, messages }: Professional,
  where: string,
): Finding[] => [
  ...(item ? profile(item, where) : []),
  ...broken(where, {
    'entries and applications belong to a profile':
      item !== undefined ||
      (workExperience.length + qualifications.length === 0 &&
        applications.every(({ accountClosedAt }) => accountClosedAt !== undefined)),
  }),
  ...applications.flatMap((one) => application(one, where)),
  ...messages.flatMap((one) => message(one, where)),
];
