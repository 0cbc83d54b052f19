import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
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
import { call } from '../client.ts';
import { CompletenessMeter } from '../components/completeness-meter.tsx';
import { ProfilePage } from '../components/profile-page.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { exactPlace } from '../components/vacancy-details.tsx';
import { inLanguage, language } from '../language.ts';
import { forgetMe } from '../me.ts';
import { text } from '../messages/en/profile.ts';
import { day } from '../moments.ts';
import { useGo, usePlace } from '../place.ts';

type Profile = Me['profile'];
const label = (list: readonly Choice[], value: string | undefined) =>
  value ? choiceLabel(list, value, language) : undefined;
const rows = (pairs: [string, ComponentChildren][]): SummaryRow[] =>
  pairs.filter(([, value]) => value).map(([name, value]) => ({ label: name, value }));

const personalRows = ({ personal: it }: Profile) =>
  it &&
  rows([
    [text.fullName, it.fullName],
    [text.dateOfBirth, day(it.dateOfBirth)],
    [text.gender, label(genders, it.gender)],
    [text.nationalId, it.nationalId],
    [text.kraPin, it.kraPin],
    [text.nssfNumber, it.nssfNumber],
    [text.shaNumber, it.shaNumber],
    [text.email, it.email],
    [text.disability, label(disabilities, it.disability)],
  ]);

const paymentRows = ({ payment: it }: Profile) =>
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

const workstationRows = ({ workstation: it }: Profile) =>
  it &&
  rows([
    [text.employer, label(employers, it.employer)],
    [text.institution, it.institution],
    [text.institutionLevel, label(institutionLevels, it.institutionLevel)],
    [text.designation, label(designations, it.designation)],
    [text.tscNumber, it.tscNumber],
    [text.since, day(it.since)],
    [text.county, exactPlace(it)],
    [text.subjects, it.subjects?.join(', ')],
  ]);

const kinRows = ({ nextOfKin: it }: Profile) =>
  it &&
  rows([
    [text.kinName, it.fullName],
    [text.kinPhone, readablePhone(it.phone)],
    [text.relationship, label(relationships, it.relationship)],
  ]);

const SectionCard = ({
  title,
  page,
  facts,
}: {
  title: string;
  page: string;
  facts: SummaryRow[] | undefined;
}) => (
  <section class="card">
    <div class="card__head">
      <h2>{title}</h2>
      <a href={inLanguage(`/profile/${page}`)}>
        {text.edit}
        <span class="govuk-visually-hidden"> {title}</span>
      </a>
    </div>
    {facts ? <SummaryList rows={facts} /> : <p class="quiet">{text.empty}</p>}
  </section>
);

type Entry = { id: string; title: string; detail: string };
type ListProps = { title: string; page: string; entries: Entry[]; remove: (id: string) => Promise<void> };

const EntryLine = ({ entry, page, remove }: { entry: Entry; page: string; remove: ListProps['remove'] }) => {
  const [asked, setAsked] = useState(false);
  return (
    <li>
      <strong>{entry.title}</strong>
      <br />
      <span class="quiet">{entry.detail}</span>
      <div class="actions">
        {asked ? (
          <>
            <span>{text.removeSure}</span>
            <button type="button" class="linklike" onClick={() => void remove(entry.id)}>
              {text.yesRemove}
            </button>
            <button type="button" class="linklike" onClick={() => setAsked(false)}>
              {text.keep}
            </button>
          </>
        ) : (
          <>
            <a href={inLanguage(`/profile/${page}?id=${entry.id}`)}>
              {text.edit}
              <span class="govuk-visually-hidden"> {entry.title}</span>
            </a>
            <button type="button" class="linklike" onClick={() => setAsked(true)}>
              {text.remove}
              <span class="govuk-visually-hidden"> {entry.title}</span>
            </button>
          </>
        )}
      </div>
    </li>
  );
};

const ListCard = ({ title, page, entries, remove }: ListProps) => (
  <section class="card">
    <div class="card__head">
      <h2>{title}</h2>
      <a href={inLanguage(`/profile/${page}`)}>
        {text.add}
        <span class="govuk-visually-hidden"> {title}</span>
      </a>
    </div>
    {entries.length === 0 && <p class="quiet">{text.empty}</p>}
    <ul class="entries">
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} page={page} remove={remove} />
      ))}
    </ul>
  </section>
);

const experienceEntries = ({ workExperience }: Profile): Entry[] =>
  workExperience.map(({ id, designation, institution, from, to }) => ({
    id,
    title: `${choiceLabel(designations, designation, language)}, ${institution}`,
    detail: `${day(from)} – ${to ? day(to) : text.until}`,
  }));

const qualificationEntries = ({ qualifications }: Profile): Entry[] =>
  qualifications.map(({ id, level, course, institution, from, to, award }) => ({
    id,
    title: `${choiceLabel(levels, level, language)}: ${course}`,
    detail: `${institution}, ${from.slice(0, 4)}–${to.slice(0, 4)}, ${award}`,
  }));

const ProfileOverview = () => {
  const go = useGo();
  const { query } = usePlace();
  const removed = () => {
    forgetMe();
    go('/profile?saved=1', { replace: true });
  };
  const remove = {
    workExperience: (id: string) =>
      call('DELETE /api/me/work-experience/{id}', { path: { id } }).then(removed),
    qualifications: (id: string) =>
      call('DELETE /api/me/qualifications/{id}', { path: { id } }).then(removed),
  };
  return (
    <ProfilePage title={text.title} lead={text.lead}>
      {({ profile, completeness }) => (
        <>
          {query.get('saved') && (
            <p class="govuk-inset-text" role="status">
              ✓ {text.saved}
            </p>
          )}
          <section class="card">
            <CompletenessMeter {...completeness} />
          </section>
          <SectionCard title={text.personal} page="personal" facts={personalRows(profile)} />
          <SectionCard title={text.payment} page="payment" facts={paymentRows(profile)} />
          <SectionCard title={text.workstation} page="workstation" facts={workstationRows(profile)} />
          <ListCard
            title={text.workExperience}
            page="work-experience"
            entries={experienceEntries(profile)}
            remove={remove.workExperience}
          />
          <ListCard
            title={text.qualifications}
            page="qualification"
            entries={qualificationEntries(profile)}
            remove={remove.qualifications}
          />
          <SectionCard title={text.nextOfKin} page="next-of-kin" facts={kinRows(profile)} />
        </>
      )}
    </ProfilePage>
  );
};
export default ProfileOverview;
