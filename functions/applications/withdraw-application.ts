import { applicationSteps } from '../../contract/application.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import { ifSignedIn } from '../profile/professional.ts';
import type { Table } from '../table/client.ts';
import type { ApplicationItem, ProfileItem, StatusStep, VacancyItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getTogether } from '../table/reads.ts';
import { conflict, retryOnConflict } from '../table/writes.ts';
import { measure } from '../telemetry/metrics.ts';
import { takeStep } from './application-store.ts';
import { type EnqueueUpdates, updateIntentOf } from './application-update.ts';

type Deps = { table: Table; enqueue: EnqueueUpdates; now: Date };
type Found = { profile?: ProfileItem; application?: ApplicationItem; vacancy?: VacancyItem };

const read = async (table: Table, professionalId: string, vacancyId: string): Promise<Found> => {
  const items = await getTogether<ProfileItem | ApplicationItem | VacancyItem>(table, [
    keys.profile(professionalId),
    keys.application(professionalId, vacancyId),
    keys.vacancy(vacancyId),
  ]);
  const bySk = (sk: string) => items.find((item) => item.sk.startsWith(sk));
  return {
    profile: bySk('PROFILE') as ProfileItem,
    application: bySk('APPLICATION#') as ApplicationItem,
    vacancy: bySk('VACANCY') as VacancyItem,
  };
};

/** A deadline may have been extended since the application was made: the vacancy's own counts. */
const deadlinePassed = ({ application, vacancy }: Found, now: Date): boolean =>
  (vacancy?.deadline ?? application?.vacancy.deadline ?? '') <= now.toISOString();

const mayWithdraw = ({ status }: ApplicationItem): boolean =>
  (applicationSteps[status] as readonly string[]).includes('withdrawn');

const attempt = async (
  { table, enqueue, now }: Deps,
  caller: Person,
  vacancyId: string,
): Promise<undefined | Refusal | typeof conflict> => {
  const found = await read(table, caller.id, vacancyId);
  const { application } = found;
  if (!ifSignedIn(found.profile, caller)) return refuse('not-signed-in');
  if (!application) return refuse('application-not-found');
  if (application.status === 'withdrawn') return undefined;
  if (!mayWithdraw(application)) return refuse('application-decided');
  if (deadlinePassed(found, now)) return refuse('deadline-passed');
  const step: StatusStep = {
    status: 'withdrawn',
    at: now.toISOString(),
    before: application.status,
    by: { role: 'professional', id: caller.id },
  };
  await enqueue([updateIntentOf(application, step.status, step.at)]);
  if (!(await takeStep(table, application, step)).done) return conflict;
  measure({ Withdrawals: 1 }, {});
  return undefined;
};

/** Withdraws the caller's application until the deadline; withdrawing twice is no error. */
export const withdrawApplication = (
  deps: Deps,
  caller: Person,
  vacancyId: string,
): Promise<undefined | Refusal> =>
  retryOnConflict<undefined | Refusal>(() => attempt(deps, caller, vacancyId));
