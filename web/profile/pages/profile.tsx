import { useState } from 'preact/hooks';
import { text } from '#messages/profile/profile';
import { forgetMe } from '../../account/me.ts';
import { call } from '../../api/client.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation, useNavigate } from '../../shell/location.ts';
import { SummaryList, type SummaryRow } from '../../shell/summary-list.tsx';
import { CompletenessMeter } from '../completeness-meter.tsx';
import { ProfilePage } from '../profile-page.tsx';
import {
  type Entry,
  experienceEntries,
  kinRows,
  paymentRows,
  personalRows,
  qualificationEntries,
  workstationRows,
} from '../profile-rows.ts';

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
