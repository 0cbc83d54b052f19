import { statusesBefore } from '../../contract/application.ts';
import type { Personal } from '../../contract/profile.ts';
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

/** What becomes of each detail when its account is closed: kept is what a decision or a pay rested on. */
const afterClosing = {
  fullName: 'kept',
  dateOfBirth: 'kept',
  gender: 'kept',
  identityKind: 'kept',
  nationalId: 'kept',
  kraPin: 'kept',
  nssfNumber: 'kept',
  shaNumber: 'kept',
  email: 'erased',
  disability: 'erased',
} as const satisfies Record<keyof Personal, 'kept' | 'erased'>;

const isKept = ([name]: [string, unknown]): boolean => afterClosing[name as keyof Personal] === 'kept';

const keptProfile = ({ personal, ...profile }: ApplicationItem['profile']): ApplicationItem['profile'] =>
  personal
    ? { ...profile, personal: Object.fromEntries(Object.entries(personal).filter(isKept)) as Personal }
    : profile;

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
