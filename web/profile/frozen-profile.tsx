import type { ComponentChildren } from 'preact';
import { text } from '#messages/officer/application';
import { text as names } from '#messages/profile/profile';
import type { Snapshot } from '../../contract/application.ts';
import { type Choice, choiceLabel } from '../../contract/reference/choice.ts';
import { designations } from '../../contract/reference/designations.ts';
import { employers } from '../../contract/reference/employers.ts';
import { levels } from '../../contract/reference/levels.ts';
import { formatDate } from '../shell/format.ts';
import { language } from '../shell/language.ts';
import { SummaryList } from '../shell/summary-list.tsx';
import { exactLocation } from '../vacancies/details/vacancy-details.tsx';
import { personalRows, workstationRows } from './profile-rows.ts';

const label = (list: readonly Choice[], value: string | undefined) =>
  value && choiceLabel(list, value, language);
const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h3>{title}</h3>
    {children ?? <p class="quiet">{text.empty}</p>}
  </section>
);

type Entry = { title: string; detail: string; when: string };

const Entries = ({ entries }: { entries: readonly Entry[] }) => (
  <ul class="officer-entries">
    {entries.map(({ title, detail, when }) => (
      <li key={title + when}>
        <strong>{title}</strong>
        <br />
        {detail}
        <br />
        <span class="quiet">{when}</span>
      </li>
    ))}
  </ul>
);

const worked = ({ workExperience }: Snapshot): Entry[] =>
  workExperience.map((it) => ({
    title: `${label(designations, it.designation)}, ${it.institution}`,
    detail: `${label(employers, it.employer)} · ${exactLocation(it)}`,
    when: `${formatDate(it.from)} – ${it.to ? formatDate(it.to) : names.until}`,
  }));

const qualified = ({ qualifications }: Snapshot): Entry[] =>
  qualifications.map((it) => ({
    title: `${label(levels, it.level)}, ${it.course}`,
    detail: `${it.institution} · ${it.award}`,
    when: `${formatDate(it.from)} – ${formatDate(it.to)}`,
  }));

/** A profile as it was frozen when the application was sent. */
export const FrozenProfile = ({ profile }: { profile: Snapshot }) => (
  <>
    <Section title={text.personal}>
      {profile.personal && <SummaryList rows={personalRows(profile) ?? []} />}
    </Section>
    <Section title={text.workstation}>
      {profile.workstation && <SummaryList rows={workstationRows(profile) ?? []} />}
    </Section>
    <Section title={text.qualifications}>
      {profile.qualifications.length > 0 ? <Entries entries={qualified(profile)} /> : undefined}
    </Section>
    <Section title={text.workExperience}>
      {profile.workExperience.length > 0 ? <Entries entries={worked(profile)} /> : undefined}
    </Section>
  </>
);
