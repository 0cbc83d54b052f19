import type { ComponentChildren } from 'preact';
import { text } from '#messages/account/my-data';
import { text as names } from '#messages/profile/profile';
import type { MyData } from '../../contract/my-data.ts';
import type { ListName, Section as ProfileSection } from '../../contract/profile.ts';
import { Entry } from '../profile/entry.tsx';
import type { EntryLines } from '../profile/facts.ts';
import {
  alertsRows,
  nextOfKinRows,
  paymentRows,
  personalRows,
  qualificationLines,
  workExperienceLines,
  workstationRows,
} from '../profile/section-facts.ts';
import { inLanguage } from '../shell/language.ts';
import { SummaryList, type SummaryRow } from '../shell/summary-list.tsx';

/** A part of what is held, under its heading. */
export const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="card">
    <h3>{title}</h3>
    {children}
  </section>
);

const Rows = ({ rows }: { rows: SummaryRow[] | undefined }) =>
  rows ? <SummaryList rows={rows} /> : <p class="quiet">{text.none}</p>;

const Entries = ({ entries }: { entries: EntryLines[] }) => (
  <>
    {entries.length === 0 && <p class="quiet">{text.none}</p>}
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.title + entry.period}>
          <Entry {...entry} />
        </li>
      ))}
    </ul>
  </>
);

type ProfileShown = { profile: MyData['profile'] };
type SectionName = ProfileSection | ListName;

/** Every section and list of the profile, in this order. */
const sections: Record<SectionName, (props: ProfileShown) => ComponentChildren> = {
  personal: ({ profile }) => <Rows rows={personalRows(profile)} />,
  payment: ({ profile }) => <Rows rows={paymentRows(profile)} />,
  workstation: ({ profile }) => <Rows rows={workstationRows(profile)} />,
  workExperience: ({ profile }) => <Entries entries={profile.workExperience.map(workExperienceLines)} />,
  qualifications: ({ profile }) => <Entries entries={profile.qualifications.map(qualificationLines)} />,
  nextOfKin: ({ profile }) => <Rows rows={nextOfKinRows(profile)} />,
  alerts: ({ profile }) => <Rows rows={alertsRows(profile)} />,
};

/** The whole profile as the person gave it. */
export const ProfileHeld = ({ profile }: ProfileShown) => (
  <>
    <h2>{text.profile}</h2>
    <p>
      <a href={inLanguage('/profile')}>{text.correct}</a>
    </p>
    {(Object.keys(sections) as SectionName[]).map((name) => (
      <Section key={name} title={names[name]}>
        {sections[name]({ profile })}
      </Section>
    ))}
  </>
);
