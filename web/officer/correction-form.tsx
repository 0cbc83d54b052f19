import { text } from '#messages/officer/correction';
import { text as names } from '#messages/officer/fields';
import { type Correction, whatMatters, whatMattersTo } from '../../contract/correction.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { call } from '../api/client.ts';
import { Fieldset } from '../forms/fieldset.tsx';
import { Form, useForm } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useNavigate } from '../shell/location.ts';
import { checkedCorrection, correctionErrors } from './correction.ts';
import { typedFrom } from './draft.ts';
import { DutyStation, OnceAccepted, Terms, Texts } from './draft-fields.tsx';
import { StaleDraft } from './stale-draft.tsx';
import { Unusual, unconfirmed } from './unusual.tsx';

/** What the correction will cause, before it is saved: whether SMS go out, about what, and to how many at most. */
const Effect = ({ vacancy, corrected, applicants }: Props & { corrected: Correction | undefined }) => {
  const told = corrected ? whatMatters(vacancy, corrected) : [];
  const people = whatMattersTo(false, told).length > 0 ? applicants : vacancy.accepted;
  return (
    <div class="govuk-inset-text" role="status">
      {told.length > 0 && people > 0
        ? text.tells(people, told.map((field) => names[field]).join(', '))
        : text.tellsNobody(applicants)}
    </div>
  );
};

type Props = { vacancy: Vacancy & { accepted: number }; applicants: number };

/** Corrects a published vacancy: what may still change, what happens then, and why. */
export const CorrectionForm = ({ vacancy, applicants }: Props) => {
  const go = useNavigate();
  const { vacancyId } = vacancy;
  const form = useForm<Vacancy>({
    draft: `vacancy-correction-${vacancyId}`,
    initial: { ...typedFrom(vacancy), version: String(vacancy.version), reason: '' },
    wrong: text.wrong,
    check: (values) => {
      const errors = correctionErrors(values, vacancy);
      const corrected = checkedCorrection(values);
      return corrected ? [...errors, ...unconfirmed({ ...vacancy, ...corrected }, values)] : errors;
    },
    send: (values) =>
      call('POST /api/officer/vacancies/{vacancyId}/correct', {
        path: { vacancyId },
        body: checkedCorrection(values) as Correction,
      }),
    done: () => go(`/officer/vacancy?id=${vacancyId}`),
  });
  const corrected = checkedCorrection(form.values);
  return (
    <Form state={form} action={text.save}>
      <StaleDraft form={form} />
      <Terms form={form} />
      <Fieldset title={text.place}>
        <DutyStation field={form.field} />
      </Fieldset>
      <Texts form={form} />
      <OnceAccepted form={form} />
      <Fieldset title={text.why}>
        <TextField {...form.field('reason')} label={text.reason} hint={text.reasonHint} maxLength={300} />
      </Fieldset>
      {corrected && <Unusual vacancy={{ ...vacancy, ...corrected }} form={form} />}
      <Effect vacancy={vacancy} corrected={corrected} applicants={applicants} />
    </Form>
  );
};
