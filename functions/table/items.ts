import type { Answers, Applicant, ApplicationStatus, Snapshot } from '../../contract/application.ts';
import type { Device } from '../../contract/device.ts';
import type { Language } from '../../contract/language.ts';
import type { MessageKind } from '../../contract/message.ts';
import type { VacancyRecord } from '../../contract/operations/vacancies.ts';
import type { Notice } from '../../contract/privacy-notice.ts';
import type {
  Alerts,
  NextOfKin,
  Payment,
  Personal,
  Qualification,
  Section,
  WorkExperience,
  Workstation,
} from '../../contract/profile.ts';
import type { Announcement, Health } from '../../contract/status.ts';
import type { Vacancy, VacancySummary } from '../../contract/vacancy.ts';

type Keyed = { pk: string; sk: string };
/** Seconds since 1970 after which DynamoDB removes the item. */
type Expiring = { expiresAt: number };
type Listed<S> = { listPk?: string; listSk?: string; summary?: S };

/** A phone number that asked for an account; it expires as long as none is made. */
export type AccountItem = Keyed &
  Partial<Expiring> & {
    phone: string;
    language: Language;
    /** The notice that stood where the account was asked for. */
    notice?: Notice;
    /** Absent until the person has chosen a password of their own. */
    professionalId?: string;
    /** The request whose password went out last; its retries send no other text. */
    madeFor?: string;
    /** When that password began to let in. */
    issuedAt?: string;
    /** The latest request that was within the rate limit. */
    requestId?: string;
    requestedAt?: string;
    /** Requests by day, as `requests-2026-11-24`. */
    [requestsOnDay: `requests-${string}`]: number;
  };

/**
 * What stands between a phone number and its password: sign-ins that failed on end, and the reset code that was
 * asked for. The code itself is derived, never stored.
 */
export type SignInItem = Keyed &
  Expiring & {
    resetId?: string;
    /** The request before, whose code may still be in the inbox. */
    earlierResetId?: string;
    /** When the code went out: from then on it works for its minutes. */
    codeSentAt?: string;
    requestedAt?: string;
    guesses?: number;
    /** A keyed hash of the password that the code was used for: the same one may be sent again, no other. */
    usedFor?: string;
    usedAt?: string;
    /** Requests by day, and attempts on end by `strangers` or a device. */
    [counted: `attempts-${string}` | `requests-${string}`]: number;
    /** When the last of those attempts was made. */
    [lastOf: `attempted-${string}`]: string;
  };

/** Sessions that ended while their access token lives: the session's id (origin_jti), or `*` for all whose token ends before `until`. */
export type EndedSessions = { endedSessions?: { id: string; until: number }[] };

/** What a member of staff has in place of a profile to remember them on. */
export type EndedStaffSessionsItem = Keyed & Expiring & EndedSessions;

/** Somebody who is signed in on a device. It is gone when the session has ended. */
export type SessionItem = Keyed &
  Expiring & {
    sessionId: string;
    /** How many cookies it has had: only the last one renews it. */
    generation: number;
    device: Device;
    since: string;
    /** When it was last renewed. */
    usedAt: string;
    /** When the last few of its cookies were replaced, by their generation. */
    [replacedAt: `replaced-${number}`]: string;
  };

export type ClaimKind = 'NATIONAL-ID' | 'ALIEN-ID' | 'PASSPORT' | 'KRA-PIN' | 'TSC-NUMBER';
/** A number that belongs to one professional only. */
export type ClaimItem = Keyed & { professionalId: string };

/** What rests on consent and not on the contract: health, and SMS about vacancies. */
export type Consents = { disability?: string; alerts?: string };

export type ProfileItem = Keyed &
  EndedSessions &
  Listed<{ professionalId: string; phone: string; language: Language }> & {
    professionalId: string;
    phone: string;
    language: Language;
    createdAt: string;
    version: number;
    /** The version at which each section was last saved; absent: never. */
    savedAt: Partial<Record<Section, number>>;
    personal?: Personal;
    payment?: Payment;
    workstation?: Workstation;
    nextOfKin?: NextOfKin;
    alerts: Alerts;
    /** The notice that the person was given when they registered. */
    notice?: Notice;
    /** When what nobody has to tell or to get was agreed to; absent where it is not. */
    consents?: Consents;
    /** The numbers that belong to this person alone, as they are claimed; absent: as the sections have them. */
    claims?: Partial<Record<ClaimKind, string | undefined>>;
    /** Numbers that the account claimed or tried to on its last day of doing so; `last`: a fingerprint of the last. */
    claimTries?: { date: string; times: number; last?: string };
    /** The person has closed the account: no session counts any more, and the worker erases it. */
    closingAt?: string;
    /** When the person last opened the account, to within a day; absent: since it was made. */
    seenAt?: string;
  };

export type EntryItem<E> = Keyed & {
  id: string;
  version: number;
  createdAt: string;
  requestHash?: string | undefined;
} & {
  entry: E;
};
export type WorkExperienceItem = EntryItem<WorkExperience>;
export type QualificationItem = EntryItem<Qualification>;

export type StatusStep = {
  status: ApplicationStatus;
  at: string;
  before?: ApplicationStatus | undefined;
  reason?: string | undefined;
  by: { role: 'professional' | 'officer'; id: string; name?: string };
  /** The idempotency key of the request that made this step. */
  key?: string | undefined;
  /** What that request said: the same key with anything else is refused. */
  requestHash?: string | undefined;
};

export type ApplicationItem = Keyed &
  Expiring &
  Listed<Applicant> & {
    professionalId: string;
    vacancyId: string;
    reference: string;
    status: ApplicationStatus;
    submittedAt: string;
    /** The county by which the vacancy's applications are listed. */
    county: string;
    /** Absent where the account is closed. */
    phone?: string;
    accountClosedAt?: string;
    vacancy: VacancySummary;
    answers: Answers;
    profile: Snapshot;
    history: StatusStep[];
  };

/** What an officer's request to decide asked for, and the steps of each history that it saw. */
export type DecisionRequestItem = Keyed & Expiring & { requestHash: string; seen: Record<string, number> };

export type MessageItem = Keyed &
  Expiring & {
    messageId: string;
    kind: MessageKind;
    state: 'recorded' | 'sent' | 'failed';
    at: string;
    sentAt?: string;
    /** The try that is sending it, and until when nobody else does. */
    triedBy?: string;
    triedUntil?: string;
    /** Absent for kinds that hold a secret. */
    text?: string;
  };

export type VacancyItem = Keyed &
  Expiring &
  Listed<VacancySummary> &
  Vacancy & { createdAt: string; createdBy: string; requestHash?: string | undefined };

export type VacancyRecordItem = Keyed & Expiring & VacancyRecord;

/** How the portal found itself: one item, written anew every minute. */
export type HealthItem = Keyed & Health;

/** What the council tells everyone; gone when its time is over. */
export type AnnouncementItem = Keyed & Expiring & Announcement;
