import type { ComponentChildren } from 'preact';
import type { SummaryRow } from '../shell/summary-list.tsx';

/** The detail is told by what another one shows, as a sub-county is beside its county. */
export const shownWithAnother = 'shown with another';

/** How one detail is shown, and where: under which label, or in which line of an entry. */
type Fact<Value, Section, Where> =
  | readonly [where: Where, show: (value: Value, section: Section) => ComponentChildren]
  | typeof shownWithAnother;

/** How each detail of a section is shown: one that is collected and not named here is an error of the types. */
export type Facts<Section, Where = string> = {
  readonly [Name in keyof Section]-?: Fact<Section[Name], Section, Where>;
};

type Shown<Where> = { where: Where; value: ComponentChildren };

const shownOf = <Section extends object, Where>(
  section: Section,
  facts: Facts<Section, Where>,
): Shown<Where>[] =>
  (Object.keys(facts) as (keyof Section)[]).flatMap((name) => {
    const fact: Fact<Section[typeof name], Section, Where> = facts[name];
    if (fact === shownWithAnother) return [];
    const [where, show] = fact;
    const value = show(section[name], section);
    return value ? [{ where, value }] : [];
  });

/** The details of a section under their labels, without those that were not given. */
export const rowsOf = <Section extends object>(section: Section, facts: Facts<Section>): SummaryRow[] =>
  shownOf(section, facts).map(({ where: label, value }) => ({ label, value }));

/** What stands between the details of each line of an entry. */
const separators = { title: ', ', detail: ' · ', period: ' – ' } as const;
export type Line = keyof typeof separators;
export type EntryLines = Readonly<Record<Line, string>>;

/** An entry of a list in three lines: what, where, when. */
export const linesOf = <Entry extends object>(entry: Entry, facts: Facts<Entry, Line>): EntryLines => {
  const shown = shownOf(entry, facts);
  const line = (name: Line) =>
    shown
      .filter(({ where }) => where === name)
      .map(({ value }) => value)
      .join(separators[name]);
  return { title: line('title'), detail: line('detail'), period: line('period') };
};
