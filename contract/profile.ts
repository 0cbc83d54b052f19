import * as z from 'zod/mini';
import { oneOf } from './fields/choice.ts';
import { email } from './fields/email.ts';
import {
  accountNumber,
  kraPin,
  nationalId,
  nssfNumber,
  numberOfItsKind,
  serviceNumber,
  shaNumber,
  tscNumber,
} from './fields/identity.ts';
import { phone } from './fields/phone.ts';
import { county, subCounty, subCountyInCounty } from './fields/place.ts';
import { line, personName } from './fields/text.ts';
import { date, roughDate } from './fields/time.ts';
import { together } from './fields/together.ts';
import { languages } from './language.ts';
import { banks } from './reference/banks.ts';
import { otherChoice } from './reference/choice.ts';
import { designations } from './reference/designations.ts';
import { disabilities } from './reference/disabilities.ts';
import { employers } from './reference/employers.ts';
import { genders } from './reference/genders.ts';
import { identityKinds } from './reference/identity-kinds.ts';
import { institutionLevels } from './reference/institution-levels.ts';
import { levels } from './reference/levels.ts';
import { relationships } from './reference/relationships.ts';
import { firstDay, isRoughDate, lastDay } from './rough-date.ts';
import { type Output, once } from './schema.ts';

/** The profile version that a save was made from; starts at 1 and rises with every save. */
export const version = once(() => z.int().check(z.minimum(1, 'too-small'), z.maximum(1_000_000, 'too-big')));

/** Refuses a `to` date before its `from` date. */
export const inOrder = <T extends { from: string; to?: string | undefined }>() =>
  together<T>(({ from, to }) =>
    isRoughDate(from) && isRoughDate(to) && lastDay(to) < firstDay(from)
      ? [{ field: 'to', code: 'dates-reversed' }]
      : [],
  );

/** Refuses a course that was finished without saying what came of it. */
export const awardOfFinished = <T extends { to?: string | undefined; award?: string | undefined }>() =>
  together<T>(({ to, award }) =>
    to !== undefined && award === undefined ? [{ field: 'award', code: 'required' }] : [],
  );

/** Source of the details: the 25 details of the CP2 profile (domain paper). */
export const personal = once(() =>
  z
    .strictObject({
      fullName: personName(),
      dateOfBirth: date(),
      gender: oneOf(genders),
      identityKind: z.optional(oneOf(identityKinds)),
      nationalId: nationalId(),
      kraPin: kraPin(),
      nssfNumber: z.optional(nssfNumber()),
      shaNumber: z.optional(shaNumber()),
      email: z.optional(email()),
      disability: z.optional(oneOf(disabilities)),
    })
    .check(numberOfItsKind()),
);

/** Refuses a bank that the list does not have and that is not named: nothing can be paid there. */
export const bankNamed = <T extends { bank: string; bankName?: string | undefined }>() =>
  together<T>(({ bank, bankName }) =>
    bank === otherChoice && bankName === undefined ? [{ field: 'bankName', code: 'bank-name-needed' }] : [],
  );

export const bankPayment = once(() =>
  z
    .strictObject({
      method: z.literal('bank'),
      accountName: personName(),
      bank: oneOf(banks),
      /** Which bank it is, where the list does not have it. */
      bankName: z.optional(line(60)),
      branch: line(60),
      accountNumber: accountNumber(),
    })
    .check(bankNamed()),
);

export const mpesaPayment = once(() =>
  z.strictObject({
    method: z.literal('m-pesa'),
    accountName: personName(),
    phone: phone(),
  }),
);

/** Where the pay goes: M-Pesa or a bank account, with the name registered there. */
export const payment = once(() => z.discriminatedUnion('method', [mpesaPayment(), bankPayment()]));

export const workstation = once(() =>
  z
    .strictObject({
      employer: oneOf(employers),
      tscNumber: z.optional(tscNumber()),
      serviceNumber: z.optional(serviceNumber()),
      institution: line(100),
      institutionLevel: oneOf(institutionLevels),
      designation: oneOf(designations),
      since: roughDate(),
      county: county(),
      subCounty: subCounty(),
      subjects: z.optional(z.array(line(40)).check(z.maxLength(4))),
    })
    .check(subCountyInCounty()),
);

export const nextOfKin = once(() =>
  z.strictObject({
    fullName: personName(),
    phone: phone(),
    relationship: oneOf(relationships),
  }),
);

/** Which vacancy alerts a professional wants by SMS. */
export const alertChoices = ['all', 'my-county', 'none'] as const;
export const alerts = once(() => z.strictObject({ choice: z.enum(alertChoices) }));
/** What is asked where the alerts are chosen: the language is that of every SMS, and no part of the section. */
export const alertsAndLanguage = once(() =>
  z.strictObject({ ...alerts().shape, language: z.enum(languages) }),
);

export const workExperience = once(() =>
  z
    .strictObject({
      employer: oneOf(employers),
      institution: line(100),
      designation: oneOf(designations),
      from: roughDate(),
      to: z.optional(roughDate()),
      county: county(),
      subCounty: subCounty(),
    })
    .check(subCountyInCounty(), inOrder()),
);

export const qualification = once(() =>
  z
    .strictObject({
      level: oneOf(levels),
      institution: line(100),
      course: line(100),
      from: roughDate(),
      /** Absent while the person is still studying, and with it the award. */
      to: z.optional(roughDate()),
      award: z.optional(line(60)),
    })
    .check(inOrder(), awardOfFinished()),
);

/** The sections of a profile that are saved whole, by their place in the URL and in the item. */
export const sections = { personal, payment, workstation, nextOfKin, alerts } as const;
export type Section = keyof typeof sections;

/** The lists of a profile. */
export const lists = { workExperience, qualifications: qualification } as const;
export type ListName = keyof typeof lists;

/** Entries that a list may hold. */
export const mostEntries = 20;

export type Personal = Output<typeof personal>;
export type Payment = Output<typeof payment>;
export type Workstation = Output<typeof workstation>;
export type NextOfKin = Output<typeof nextOfKin>;
export type Alerts = Output<typeof alerts>;
export type WorkExperience = Output<typeof workExperience>;
export type Qualification = Output<typeof qualification>;

const entry = once(() => ({ id: z.string(), version: z.int() }));

export const profile = once(() =>
  z.object({
    version: version(),
    personal: z.optional(personal()),
    payment: z.optional(payment()),
    workstation: z.optional(workstation()),
    nextOfKin: z.optional(nextOfKin()),
    alerts: alerts(),
    workExperience: z.array(z.object({ ...entry(), ...workExperience().shape })),
    qualifications: z.array(z.object({ ...entry(), ...qualification().shape })),
  }),
);
export type Profile = Output<typeof profile>;
