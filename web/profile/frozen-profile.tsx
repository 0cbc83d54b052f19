import type { ComponentChildren } from 'preact';
import { text } from '#messages/profile/frozen-profile';
import type { Snapshot } from '../../contract/application.ts';
import { SummaryList } from '../shell/summary-list.tsx';
import { Entry } from './entry.tsx';
import type { EntryLines } from './facts.ts';
import { personalRows, qualificationLines, workExperienceLines, workstationRows } from './section-facts.ts';

const Entries = ({ entries }: { entries: readonly EntryLines[] }) => (
  <ul class="officer-entries">
    {entries.map((entry) => (
      <li key={entry.title + entry.period}>
        <Entry {...entry} />
      </li>
    ))}
  </ul>
);

const rowsShown = (rows: ReturnType<typeof personalRows>) => rows && <SummaryList rows={rows} />;
const entriesShown = (entries: readonly EntryLines[]) => entries.length > 0 && <Entries entries={entries} />;

/** Every section of the profile that an application holds, in this order. */
const sections: Record<keyof Snapshot, (profile: Snapshot) => ComponentChildren> = {
  personal: (profile) => rowsShown(personalRows(profile)),
  workstation: (profile) => rowsShown(workstationRows(profile)),
  qualifications: ({ qualifications }) => entriesShown(qualifications.map(qualificationLines)),
  workExperience: ({ workExperience }) => entriesShown(workExperience.map(workExperienceLines)),
};

/** A profile as it was frozen when the application was sent. */
export const FrozenProfile = ({ profile }: { profile: Snapshot }) => (
  <>
    {(Object.keys(sections) as (keyof Snapshot)[]).map((name) => (
      <section key={name}>
        <h3>{text[name]}</h3>
        {sections[name](profile) || <p class="quiet">{text.empty}</p>}
      </section>
    ))}
  </>
);
