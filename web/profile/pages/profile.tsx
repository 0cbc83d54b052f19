import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '#messages/profile/profile';
import type { Gap } from '../../../contract/completeness.ts';
import type { ListName, Profile, Section } from '../../../contract/profile.ts';
import { forgetMe } from '../../account/me.ts';
import { call } from '../../api/client.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation, useNavigate } from '../../shell/location.ts';
import { SummaryList, type SummaryRow } from '../../shell/summary-list.tsx';
import { CompletenessMeter } from '../completeness-meter.tsx';
import { Entry } from '../entry.tsx';
import type { EntryLines } from '../facts.ts';
import { gapPages } from '../gap-pages.ts';
import { ProfilePage } from '../profile-page.tsx';
import { Saved } from '../saved.tsx';
import {
  alertsRows,
  nextOfKinRows,
  paymentRows,
  personalRows,
  qualificationLines,
  workExperienceLines,
  workstationRows,
} from '../section-facts.ts';

/** Whether anything is owed on a page of the profile. */
const StateTag = ({ page, missing }: { page: string; missing: readonly Gap[] }) => {
  const owed = missing.some((gap) => gapPages[gap] === `/profile/${page}`);
  return (
    <strong class={`govuk-tag govuk-tag--${owed ? 'yellow' : 'green'}`}>
      {owed ? text.state.owed : text.state.done}
    </strong>
  );
};

type SectionProps = {
  title: string;
  page: string;
  facts: SummaryRow[] | undefined;
  missing: readonly Gap[];
};

const SectionCard = ({ title, page, facts, missing }: SectionProps) => (
  <section class="card">
    <div class="card__head">
      <h2>{title}</h2>
      {(facts || missing.some((gap) => gapPages[gap] === `/profile/${page}`)) && (
        <StateTag page={page} missing={missing} />
      )}
      <a href={inLanguage(`/profile/${page}`)}>
        {text.edit}
        <span class="govuk-visually-hidden"> {title}</span>
      </a>
    </div>
    {facts ? <SummaryList rows={facts} /> : <p class="quiet">{text.empty}</p>}
  </section>
);

type EditableEntry = EntryLines & { id: string };
type ListProps = {
  title: string;
  page: string;
  entries: EditableEntry[];
  missing: readonly Gap[];
  remove: (id: string) => Promise<void>;
};

const EntryItem = ({
  entry,
  page,
  remove,
}: Pick<ListProps, 'page' | 'remove'> & { entry: EditableEntry }) => {
  const [asked, setAsked] = useState(false);
  return (
    <li>
      <Entry {...entry} />
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

const ListCard = ({ title, page, entries, missing, remove }: ListProps) => (
  <section class="card">
    <div class="card__head">
      <h2>{title}</h2>
      {(entries.length > 0 || missing.some((gap) => gapPages[gap] === `/profile/${page}`)) && (
        <StateTag page={page} missing={missing} />
      )}
      <a href={inLanguage(`/profile/${page}`)}>
        {text.add}
        <span class="govuk-visually-hidden"> {title}</span>
      </a>
    </div>
    {entries.length === 0 && <p class="quiet">{text.empty}</p>}
    <ul class="entries">
      {entries.map((entry) => (
        <EntryItem key={entry.id} entry={entry} page={page} remove={remove} />
      ))}
    </ul>
  </section>
);

type CardProps = {
  profile: Profile;
  missing: readonly Gap[];
  remove: Record<ListName, (id: string) => Promise<void>>;
};

/** Every section and list of the profile, in this order. */
const cards: Record<Section | ListName, (props: CardProps) => ComponentChildren> = {
  personal: ({ profile, missing }) => (
    <SectionCard title={text.personal} page="personal" facts={personalRows(profile)} missing={missing} />
  ),
  payment: ({ profile, missing }) => (
    <SectionCard title={text.payment} page="payment" facts={paymentRows(profile)} missing={missing} />
  ),
  workstation: ({ profile, missing }) => (
    <SectionCard
      title={text.workstation}
      page="workstation"
      facts={workstationRows(profile)}
      missing={missing}
    />
  ),
  workExperience: ({ profile, missing, remove }) => (
    <ListCard
      missing={missing}
      title={text.workExperience}
      page="work-experience"
      entries={profile.workExperience.map((entry) => ({ id: entry.id, ...workExperienceLines(entry) }))}
      remove={remove.workExperience}
    />
  ),
  qualifications: ({ profile, missing, remove }) => (
    <ListCard
      missing={missing}
      title={text.qualifications}
      page="qualification"
      entries={profile.qualifications.map((entry) => ({ id: entry.id, ...qualificationLines(entry) }))}
      remove={remove.qualifications}
    />
  ),
  nextOfKin: ({ profile, missing }) => (
    <SectionCard title={text.nextOfKin} page="next-of-kin" facts={nextOfKinRows(profile)} missing={missing} />
  ),
  alerts: ({ profile, missing }) => (
    <SectionCard title={text.alerts} page="alerts" facts={alertsRows(profile)} missing={missing} />
  ),
};

const ProfileOverview = () => {
  const navigate = useNavigate();
  const { query } = useLocation();
  const removed = () => {
    forgetMe();
    navigate('/profile?saved=1', { replace: true });
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
          {query.get('saved') && <Saved />}
          <section class="card">
            <CompletenessMeter {...completeness} />
          </section>
          {Object.entries(cards).map(([name, Card]) => (
            <Card key={name} profile={profile} missing={completeness.missing} remove={remove} />
          ))}
        </>
      )}
    </ProfilePage>
  );
};
export default ProfileOverview;
