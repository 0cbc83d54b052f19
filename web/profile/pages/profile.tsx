import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '#messages/profile/profile';
import type { ListName, Profile, Section } from '../../../contract/profile.ts';
import { forgetMe } from '../../account/me.ts';
import { call } from '../../api/client.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation, useNavigate } from '../../shell/location.ts';
import { SummaryList, type SummaryRow } from '../../shell/summary-list.tsx';
import { CompletenessMeter } from '../completeness-meter.tsx';
import { Entry } from '../entry.tsx';
import type { EntryLines } from '../facts.ts';
import { ProfilePage } from '../profile-page.tsx';
import {
  alertsRows,
  nextOfKinRows,
  paymentRows,
  personalRows,
  qualificationLines,
  workExperienceLines,
  workstationRows,
} from '../section-facts.ts';

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

type EditableEntry = EntryLines & { id: string };
type ListProps = {
  title: string;
  page: string;
  entries: EditableEntry[];
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
        <EntryItem key={entry.id} entry={entry} page={page} remove={remove} />
      ))}
    </ul>
  </section>
);

type CardProps = { profile: Profile; remove: Record<ListName, (id: string) => Promise<void>> };

/** Every section and list of the profile, in this order. */
const cards: Record<Section | ListName, (props: CardProps) => ComponentChildren> = {
  personal: ({ profile }) => (
    <SectionCard title={text.personal} page="personal" facts={personalRows(profile)} />
  ),
  payment: ({ profile }) => <SectionCard title={text.payment} page="payment" facts={paymentRows(profile)} />,
  workstation: ({ profile }) => (
    <SectionCard title={text.workstation} page="workstation" facts={workstationRows(profile)} />
  ),
  workExperience: ({ profile, remove }) => (
    <ListCard
      title={text.workExperience}
      page="work-experience"
      entries={profile.workExperience.map((entry) => ({ id: entry.id, ...workExperienceLines(entry) }))}
      remove={remove.workExperience}
    />
  ),
  qualifications: ({ profile, remove }) => (
    <ListCard
      title={text.qualifications}
      page="qualification"
      entries={profile.qualifications.map((entry) => ({ id: entry.id, ...qualificationLines(entry) }))}
      remove={remove.qualifications}
    />
  ),
  nextOfKin: ({ profile }) => (
    <SectionCard title={text.nextOfKin} page="next-of-kin" facts={nextOfKinRows(profile)} />
  ),
  alerts: ({ profile }) => <SectionCard title={text.alerts} page="alerts" facts={alertsRows(profile)} />,
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
          {query.get('saved') && (
            <p class="govuk-inset-text" role="status">
              ✓ {text.saved}
            </p>
          )}
          <section class="card">
            <CompletenessMeter {...completeness} />
          </section>
          {Object.entries(cards).map(([name, Card]) => (
            <Card key={name} profile={profile} remove={remove} />
          ))}
        </>
      )}
    </ProfilePage>
  );
};
export default ProfileOverview;
