import { completenessOf } from '../../contract/completeness.ts';
import type { Message } from '../../contract/message.ts';
import type { Me } from '../../contract/operations/profile.ts';
import { applicationOf } from '../applications/application-of.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { MessageItem } from '../table/items.ts';
import { rememberSeen } from './last-seen.ts';
import { ifSignedIn, profileOf, readProfessional } from './professional.ts';

/** Messages shown on the dashboard. */
export const mostMessages = 50;

const newestMessages = (messages: readonly MessageItem[], now: Date): Message[] =>
  messages
    .filter(({ expiresAt }) => expiresAt * 1000 > now.getTime())
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, mostMessages)
    .map(({ messageId, kind, state, at, text }) => ({ messageId, kind, state, at, text }));

/** Everything that a professional's dashboard shows, in one Query; once a day one write more. */
export const readMe = async (
  { table, now }: { table: Table; now: Date },
  caller: Person,
): Promise<Me | Refusal> => {
  const professional = await readProfessional(table, caller.id);
  const item = ifSignedIn(professional.profile, caller);
  if (!item) return refuse('not-signed-in');
  await rememberSeen(table, item, now);
  const profile = profileOf(item, professional);
  return {
    professionalId: item.professionalId,
    phone: item.phone,
    language: item.language,
    profile,
    completeness: completenessOf(profile),
    applications: professional.applications
      .map(applicationOf)
      .sort((one, other) => other.submittedAt.localeCompare(one.submittedAt)),
    messages: newestMessages(professional.messages, now),
  };
};
