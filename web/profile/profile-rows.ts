import type { ComponentChildren } from 'preact';
import { text } from '#messages/profile/profile';
import { readablePhone } from '../../contract/fields/phone-number.ts';
import type { Me } from '../../contract/operations/profile.ts';
import { banks } from '../../contract/reference/banks.ts';
import { type Choice, choiceLabel } from '../../contract/reference/choice.ts';
import { designations } from '../../contract/reference/designations.ts';
import { disabilities } from '../../contract/reference/disabilities.ts';
import { employers } from '../../contract/reference/employers.ts';
import { genders } from '../../contract/reference/genders.ts';
import { institutionLevels } from '../../contract/reference/institution-levels.ts';
import { levels } from '../../contract/reference/levels.ts';
import { relationships } from '../../contract/reference/relationships.ts';
import { formatDate } from '../shell/format.ts';
import { language } from '../shell/language.ts';
import type { SummaryRow } from '../shell/summary-list.tsx';
import { exactLocation } from '../vacancies/details/vacancy-details.tsx';

type Profile = Me['profile'];
/** An entry of a list in two lines. */
export type Entry = { id: string; title: string; detail: string };

const label = (list: readonly Choice[], value: string | undefined) =>
  value ? choiceLabel(list, value, language) : undefined;
/** Facts under their labels, without those that were not given. */
export const rows = (pairs: [string, ComponentChildren][]): SummaryRow[] =>
  pairs.filter(([, value]) => value).map(([name, value]) => ({ label: name, value }));

/** Who the person is, under the labels of the form; undefined where it was not given. */
export const personalRows = ({ personal: it }: Pick<Profile, 'personal'>) =>
  it &&
  rows([
    [text.fullName, it.fullName],
    [text.dateOfBirth, formatDate(it.dateOfBirth)],
    [text.gender, label(genders, it.gender)],
    [text.nationalId, it.nationalId],
    [text.kraPin, it.kraPin],
    [text.nssfNumber, it.nssfNumber],
    [text.shaNumber, it.shaNumber],
    [text.email, it.email],
    [text.disability, label(disabilities, it.disability)],
  ]);

/** Where the pay goes. */
export const paymentRows = ({ payment: it }: Profile) =>
  it &&
  rows([
    [text.accountName, it.accountName],
    ...((it.method === 'bank'
      ? [
          [text.bankName, label(banks, it.bank)],
          [text.branch, it.branch],
          [text.accountNumber, it.accountNumber],
        ]
      : [[text.payPhone, readablePhone(it.phone)]]) as [string, ComponentChildren][]),
  ]);

/** Where the person works. */
export const workstationRows = ({ workstation: it }: Pick<Profile, 'workstation'>) =>
  it &&
  rows([
    [text.employer, label(employers, it.employer)],
    [text.institution, it.institution],
    [text.institutionLevel, label(institutionLevels, it.institutionLevel)],
    [text.designation, label(designations, it.designation)],
    [text.tscNumber, it.tscNumber],
    [text.since, formatDate(it.since)],
    [text.county, exactLocation(it)],
    [text.subjects, it.subjects?.join(', ')],
  ]);

/** Whom to tell if something happens. */
export const kinRows = ({ nextOfKin: it }: Profile) =>
  it &&
  rows([
    [text.kinName, it.fullName],
    [text.kinPhone, readablePhone(it.phone)],
    [text.relationship, label(relationships, it.relationship)],
  ]);

/** Where the person has worked. */
export const experienceEntries = ({ workExperience }: Profile): Entry[] =>
  workExperience.map(({ id, designation, institution, from, to }) => ({
    id,
    title: `${choiceLabel(designations, designation, language)}, ${institution}`,
    detail: `${formatDate(from)} – ${to ? formatDate(to) : text.until}`,
  }));

/** What the person has learned. */
export const qualificationEntries = ({ qualifications }: Profile): Entry[] =>
  qualifications.map(({ id, level, course, institution, from, to, award }) => ({
    id,
    title: `${choiceLabel(levels, level, language)}: ${course}`,
    detail: `${institution}, ${from.slice(0, 4)}–${to.slice(0, 4)}, ${award}`,
  }));
