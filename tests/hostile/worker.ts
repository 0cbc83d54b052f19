import { randomUUID } from 'node:crypto';
import type { Operation } from '../../contract/operation.ts';
import { createVacancy, publishVacancy } from '../../contract/operations/vacancies.ts';
import { comingVacancy } from '../fixtures/coming-vacancy.ts';
import { fillProfile, newProfessional, officer } from '../fixtures/people.ts';
import type { Portal } from '../fixtures/portal.ts';
import type { Id } from './addresses.ts';
import type { Case } from './requests.ts';

type Ids = Record<'vacancyId' | 'id' | 'professionalId' | 'sessionId', string[]>;
/** A professional and an officer with vacancies that nobody else touches, so that workers never wait for each other. */
export type Worker = {
  tokens: Record<'professional' | 'officer', string>;
  ids: Ids;
  /** The questions that each vacancy asks. */
  questions: Map<string, readonly string[]>;
};
type Json = Record<string, unknown>;

const questions = ['a', 'constructor', 'has-own-property', 'valueof', 'z9-'].map((id) => ({
  id,
  en: 'Why?',
  sw: 'Kwa nini?',
  required: false,
}));

const vacancyId = async (portal: Portal, token: string, publish: boolean): Promise<string> => {
  const { method, path } = createVacancy;
  const body = { ...comingVacancy(), eligibility: { tscRegistered: true, worksInCounty: false }, questions };
  const made = await portal.api<{ vacancyId: string }>(`${method} ${path}`, { token, body });
  const id = made.body.vacancyId;
  if (publish)
    await portal.api(`${publishVacancy.method} ${publishVacancy.path.replace('{vacancyId}', id)}`, { token });
  return id;
};

/** A worker of its own for requests that come one after the other. */
export const openWorker = async (portal: Portal): Promise<Worker> => {
  const [person, { token }] = [await newProfessional(portal), await officer(portal)];
  await fillProfile(portal, person);
  const { professionalId, profile } = await person.me();
  const vacancies = await Promise.all(
    Array.from({ length: 6 }, (_, made) => vacancyId(portal, token, made % 3 > 0)),
  );
  return {
    questions: new Map(vacancies.map((id) => [id, questions.map((question) => question.id)])),
    tokens: { professional: person.token, officer: token },
    ids: {
      vacancyId: vacancies,
      id: profile.qualifications.map(({ id }) => id),
      professionalId: [professionalId],
      // Of sessions that have ended: the worker's own goes on.
      sessionId: [randomUUID()],
    },
  };
};

/** An id as it stands in the URL. */
export const idOf = (worker: Worker, name: string, id: Id): string => {
  if (typeof id === 'string') return id;
  const known = worker.ids[name as keyof Ids];
  return known[id.known % known.length] ?? 'nosuchentry';
};

/** A body that fits, about people, vacancies and questions that there are. */
export const aboutSomebody = (worker: Worker, { operation, request }: Case): string | undefined => {
  if (request.expected !== 'taken' || !request.body) return request.body;
  const body = JSON.parse(request.body) as Json;
  if (operation.name === 'decideApplications')
    return JSON.stringify({
      ...body,
      vacancyId: worker.ids.vacancyId[1],
      professionalIds: worker.ids.professionalId,
    });
  if (operation.name === 'applyForVacancy') {
    const asked = worker.questions.get(idOf(worker, 'vacancyId', request.ids.vacancyId ?? '')) ?? [];
    const given = Object.values(body.answers ?? {});
    const answers = Object.fromEntries(asked.map((id, index) => [id, given[index] ?? 'Ndiyo.']));
    return JSON.stringify({ ...body, answers });
  }
  return request.body;
};

/** What a request made, so that later ones may be about it. */
export const remember = (worker: Worker, operation: Operation, body: Json) => {
  if (operation.name === 'createVacancy') worker.ids.vacancyId.push(String(body.vacancyId));
  if (Array.isArray(body.questions))
    worker.questions.set(
      String(body.vacancyId),
      body.questions.map(({ id }) => id),
    );
  if (/^add/.test(operation.name)) worker.ids.id.push(String(body.id));
};
