import { statusesBefore } from '../../contract/application.ts';
import { listSkOf } from '../applications/application-item.ts';
import { expiryOfApplication } from '../applications/kept-until.ts';
import type { ApplicationItem, StatusStep } from '../table/items.ts';

const decidedUpon = ({ history }: ApplicationItem): boolean =>
  history.some(({ by }) => by.role === 'officer');

/** An open application is withdrawn by closing the account. */
const stepsOf = ({ status, history, professionalId }: ApplicationItem, at: string): StatusStep[] => {
  if (!statusesBefore('withdrawn').includes(status)) return history;
  const by = { role: 'professional', id: professionalId } as const;
  return [...history, { status: 'withdrawn', at, before: status, by }];
};

/** The profile without what no decision and no pay rested on. */
const keptProfile = ({ personal, ...profile }: ApplicationItem['profile']): ApplicationItem['profile'] => {
  if (!personal) return profile;
  const { email, disability, ...kept } = personal;
  return { ...profile, personal: kept };
};

/**
 * What is kept of an application whose account is closed: nothing if no officer ever decided upon it,
 * otherwise the decision and what it rested on, without the ways to reach the person.
 */
export const keptApplication = (item: ApplicationItem, closedAt: string): ApplicationItem | undefined => {
  if (!decidedUpon(item)) return undefined;
  const { phone, ...kept } = item;
  const history = stepsOf(item, closedAt);
  const { status } = history.at(-1) ?? item;
  return {
    ...kept,
    status,
    history,
    profile: keptProfile(item.profile),
    accountClosedAt: closedAt,
    expiresAt: expiryOfApplication(history),
    listSk: listSkOf(status, item.submittedAt, item.professionalId),
    ...(item.summary && {
      summary: { ...item.summary, status, steps: history.length, accountClosedAt: closedAt },
    }),
  };
};
