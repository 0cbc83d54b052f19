import { text as names } from '#messages/officer/fields';
import { text } from '#messages/officer/vacancy-edit';
import { isDate } from '../../contract/fields/time.ts';
import { activities } from '../../contract/reference/activities.ts';
import { choiceLabel } from '../../contract/reference/choice.ts';
import { counties } from '../../contract/reference/counties.ts';
import { designations } from '../../contract/reference/designations.ts';
import { employers } from '../../contract/reference/employers.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { institutionLevels } from '../../contract/reference/institution-levels.ts';
import { levels } from '../../contract/reference/levels.ts';
import { positionsOnPages } from '../../contract/reference/positions.ts';
import { comesNext } from '../../contract/wording/comes-next.ts';
import { CheckboxField, SelectField } from '../forms/choices/choice-fields.tsx';
import { SubCountyField } from '../forms/choices/sub-county-field.tsx';
import { DateField } from '../forms/dates/date-field.tsx';
import { typedDate } from '../forms/dates/typed-date.ts';
import { Fieldset } from '../forms/fieldset.tsx';
import type { FormState } from '../forms/form.tsx';
import { listOf } from '../forms/form-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { TextArea } from '../forms/textarea.tsx';
import { formatDate } from '../shell/format.ts';
import { language } from '../shell/language.ts';
import { DeadlineFields } from './deadline-fields.tsx';

type Props = { form: FormState };

const Work = ({ form }: Props) => {
  const { values, set, field } = form;
  const ofActivity = positionsOnPages.filter(({ activity }) => activity === values.activity);
  const changeActivity = (activity: string) => {
    const only = positionsOnPages.filter((position) => position.activity === activity);
    set({ activity, position: only.length === 1 ? (only[0]?.value ?? '') : '' });
  };
  return (
    <Fieldset title={text.work}>
      <SelectField {...field('examination')} label={names.examination} choices={examinations} />
      <TextField {...field('year')} label={names.year} width="5" inputMode="numeric" maxLength={4} />
      <SelectField
        {...field('activity')}
        onChange={changeActivity}
        label={names.activity}
        choices={activities}
      />
      <SelectField
        {...field('position')}
        label={names.position}
        hint={values.activity ? undefined : text.chooseActivity}
        choices={ofActivity}
      />
    </Fieldset>
  );
};

const countyChoices = counties
  .map(({ slug, name }) => ({ value: slug, en: name, sw: name }))
  .sort((one, other) => one.en.localeCompare(other.en));

/** The place of the work, within the county. */
export const DutyStation = ({ field }: Pick<FormState, 'field'>) => (
  <TextField
    {...field('dutyStation')}
    label={names.dutyStation}
    hint={text.dutyStationHint}
    maxLength={100}
  />
);

const Where = ({ form: { values, set, field } }: Props) => (
  <Fieldset title={text.place}>
    <SelectField
      {...field('county')}
      onChange={(county) => set({ county, subCounty: '' })}
      label={names.county}
      choices={countyChoices}
      empty={text.wholeCountry}
    />
    {values.county && (
      <SubCountyField
        {...field('subCounty')}
        label={`${names.subCounty} (${text.optional})`}
        county={values.county}
        empty={text.anySubCounty}
      />
    )}
    <DutyStation field={field} />
  </Fieldset>
);

/** Positions, pay and dates. */
export const Terms = ({ form: { field } }: Props) => (
  <Fieldset title={text.terms}>
    <div class="officer-row">
      <TextField
        {...field('positionsAvailable')}
        label={names.positionsAvailable}
        width="10"
        inputMode="numeric"
      />
      <TextField {...field('payPerDay')} label={names.payPerDay} width="10" inputMode="numeric" />
      <TextField {...field('days')} label={names.days} width="5" inputMode="numeric" />
    </div>
    <DateField {...field('startDate')} label={names.startDate} hint={text.dateHint} />
    <DeadlineFields date={field('deadline')} time={field('deadlineTime')} label={names.deadline} />
  </Fieldset>
);

/** The description in both languages. */
export const Texts = ({ form: { field } }: Props) => (
  <Fieldset title={text.texts} lead={text.descriptionHint}>
    <TextArea
      {...field('description.en')}
      label={text.descriptionEnglish}
      rows={6}
      maxLength={2000}
      lang="en"
    />
    <TextArea
      {...field('description.sw')}
      label={text.descriptionKiswahili}
      rows={6}
      maxLength={2000}
      lang="sw"
    />
  </Fieldset>
);

/** The default names the first day of work as it is typed now. */
const nextUnlessWritten = (startDate: string | undefined): string => {
  const typed = typedDate(startDate ?? '', 'coming') ?? '';
  return comesNext(undefined, isDate(typed) ? formatDate(typed) : '…', language);
};

/** What comes next for who is accepted, in both languages; left empty, the default. */
export const OnceAccepted = ({ form: { field, values } }: Props) => (
  <Fieldset
    title={text.onceAccepted}
    lead={`${text.onceAcceptedLead} ${text.unlessWritten(nextUnlessWritten(values.startDate))}`}
  >
    <TextArea
      {...field('onceAccepted.en')}
      label={`${text.onceAcceptedEnglish} (${text.optional})`}
      rows={2}
      maxLength={200}
      lang="en"
    />
    <TextArea
      {...field('onceAccepted.sw')}
      label={`${text.onceAcceptedKiswahili} (${text.optional})`}
      rows={2}
      maxLength={200}
      lang="sw"
    />
  </Fieldset>
);

const rules = [
  { value: 'tscRegistered', en: text.tscRegistered, sw: text.tscRegistered },
  { value: 'worksInCounty', en: text.worksInCounty, sw: text.worksInCounty },
];

/** A long list that is mostly left alone: folded, with what is chosen in sight. */
const Folded = (props: Parameters<typeof CheckboxField>[0]) => (
  <details class="officer-many">
    <summary>
      <strong>{props.label}:</strong>{' '}
      {listOf(props.value)
        .map((value) => choiceLabel(props.choices, value, language))
        .join(', ') || text.any}
    </summary>
    <CheckboxField {...props} hint={text.anyHint} />
  </details>
);

const EligibilityFields = ({ form: { field } }: Props) => (
  <Fieldset title={text.who}>
    <CheckboxField {...field('eligibility.rules')} label={text.rules} choices={rules} />
    <Folded {...field('eligibility.employers')} label={text.employers} choices={employers} />
    <Folded
      {...field('eligibility.institutionLevels')}
      label={text.institutionLevels}
      choices={institutionLevels}
    />
    <Folded {...field('eligibility.designations')} label={text.designations} choices={designations} />
    <SelectField
      {...field('eligibility.minimumLevel')}
      label={text.minimumLevel}
      choices={levels}
      empty={text.noMinimum}
    />
    <TextField
      {...field('eligibility.minimumYears')}
      label={`${text.minimumYears} (${text.optional})`}
      width="5"
      inputMode="numeric"
      maxLength={2}
    />
  </Fieldset>
);

/** Everything that a vacancy says, in the order in which an officer thinks of it. */
export const DraftFields = ({ form }: Props) => (
  <>
    <Work form={form} />
    <Where form={form} />
    <Terms form={form} />
    <Texts form={form} />
    <OnceAccepted form={form} />
    <EligibilityFields form={form} />
  </>
);
