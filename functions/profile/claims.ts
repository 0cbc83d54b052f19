import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { calendarDate } from '../../contract/calendar.ts';
import { fingerprint } from '../http/idempotency.ts';
import { Refusal } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ClaimKind, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite } from '../table/writes.ts';

/** The numbers of a section that may belong to one professional only; absent: the section has none of the kind. */
export type Claims = Partial<Record<ClaimKind, string | undefined>>;

const identityTaken = { field: 'nationalId', code: 'national-id-taken' } as const;

/** The field in which each kind of number stands, and what a person is told whose number belongs to somebody else. */
const takenBy = {
  'NATIONAL-ID': identityTaken,
  'ALIEN-ID': identityTaken,
  PASSPORT: identityTaken,
  'KRA-PIN': { field: 'kraPin', code: 'kra-pin-taken' },
  'TSC-NUMBER': { field: 'tscNumber', code: 'tsc-number-taken' },
} as const satisfies Record<ClaimKind, Refusal['fields'][number]>;

/** Refuses a number that belongs to somebody else, by its field. */
export const refuseTaken = (kind: ClaimKind): Refusal => new Refusal(takenBy[kind].code, {}, [takenBy[kind]]);

/** Numbers that one account may claim, or try to, in a day: enough for slips of the hand, too few to look people up. */
export const claimLimit = { aDay: 6 } as const;

/** How long numbers were that were kept with the zeros before them, until those were dropped. */
const oldLengths: Partial<Record<ClaimKind, number>> = { 'NATIONAL-ID': 9, 'TSC-NUMBER': 8 };

/** The forms in which a number may have been claimed before zeros were dropped. */
const oldForms = (kind: ClaimKind, value: string): string[] =>
  Array.from({ length: Math.max(0, (oldLengths[kind] ?? 0) - value.length) }, (_, index) =>
    value.padStart(value.length + index + 1, '0'),
  );

/** What a profile holds of a kind: as it was claimed, or, before claims were noted, as its section has it. */
const held = ({ claims, personal, workstation }: ProfileItem, kind: ClaimKind): string | undefined => {
  if (claims?.[kind] !== undefined) return claims[kind];
  if (kind === 'TSC-NUMBER') return workstation?.tscNumber;
  const national = personal?.identityKind === undefined || personal.identityKind === 'national-id';
  return kind === 'NATIONAL-ID' && national ? personal?.nationalId : undefined;
};

/** Every number that a profile holds, by its kind. */
export const heldClaims = (profile: ProfileItem): [ClaimKind, string][] =>
  (Object.keys(takenBy) as ClaimKind[]).flatMap((kind) => {
    const value = held(profile, kind);
    return value === undefined ? [] : [[kind, value] as [ClaimKind, string]];
  });

const mine = (professionalId: string) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR professionalId = :me',
  ExpressionAttributeValues: { ':me': professionalId },
});

/**
 * Claims a number, and looks that nobody else has it in an older form: the parts that fail where somebody does. An
 * older form of one's own is given up in the same transaction, which has one part for each item.
 */
const take = (table: Table, professionalId: string, kind: ClaimKind, value: string, before?: string) => [
  {
    Put: {
      TableName: table.name,
      Item: { ...keys.claim(kind, value), professionalId },
      ...mine(professionalId),
    },
  },
  ...oldForms(kind, value)
    .filter((form) => form !== before)
    .map((form) => ({
      ConditionCheck: { TableName: table.name, Key: keys.claim(kind, form), ...mine(professionalId) },
    })),
];

const giveUp = (table: Table, professionalId: string, kind: ClaimKind, value: string) => ({
  Delete: { TableName: table.name, Key: keys.claim(kind, value), ...mine(professionalId) },
});

type ClaimWrite = ReturnType<typeof take>[number] | ReturnType<typeof giveUp>;
/** A part of the transaction that moves claims; `taken` says of which kind the number is that it takes. */
export type ClaimPart = { part: ClaimWrite; taken?: ClaimKind };

const movedOf = (
  table: Table,
  profile: ProfileItem,
  kind: ClaimKind,
  after: string | undefined,
): ClaimPart[] => {
  const { professionalId } = profile;
  const before = held(profile, kind);
  if (before === after) return [];
  const taking = after === undefined ? [] : take(table, professionalId, kind, after, before);
  return [
    ...taking.map((part) => ({ part, taken: kind })),
    ...(before === undefined ? [] : [{ part: giveUp(table, professionalId, kind, before) }]),
  ];
};

/** The parts of a transaction that move a profile's claims to these; none where every number stays. */
export const claimParts = (table: Table, profile: ProfileItem, claims: Claims): ClaimPart[] =>
  (Object.entries(claims) as [ClaimKind, string | undefined][]).flatMap(([kind, after]) =>
    movedOf(table, profile, kind, after),
  );

/**
 * Takes one of the day's tries before anything is claimed, so that tries at the same time cannot exceed the limit;
 * `raced` where another try came in between. The same numbers tried again, after a lost answer, count once.
 */
export const takeClaimTry = async (
  table: Table,
  profile: ProfileItem,
  claims: Claims,
  now: Date,
): Promise<'taken' | 'raced' | 'none'> => {
  const today = calendarDate(now);
  const { claimTries } = profile;
  const ofToday = claimTries?.date === today ? claimTries : undefined;
  const last = fingerprint([profile.professionalId, claims]);
  if (ofToday?.last === last) return 'taken';
  const times = ofToday?.times ?? 0;
  if (times >= claimLimit.aDay) return 'none';
  const { done } = await conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.profile(profile.professionalId),
        ConditionExpression: claimTries
          ? 'claimTries.#date = :date AND claimTries.times = :times'
          : 'attribute_exists(pk) AND attribute_not_exists(claimTries)',
        UpdateExpression: 'SET claimTries = :tries',
        ExpressionAttributeValues: {
          ':tries': { date: today, times: times + 1, last },
          ...(claimTries && { ':date': claimTries.date, ':times': claimTries.times }),
        },
        ...(claimTries && { ExpressionAttributeNames: { '#date': 'date' } }),
      }),
    ),
  );
  return done ? 'taken' : 'raced';
};
