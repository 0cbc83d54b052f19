import { text } from '#messages/applications/application';
import { fieldError } from '../../../contract/field-errors.ts';
import { readablePhone } from '../../../contract/fields/phone-number.ts';
import { isBlank } from '../../../contract/fields/typed-text.ts';
import { sameName } from '../../../contract/names.ts';
import type { Me } from '../../../contract/operations/profile.ts';
import { banks } from '../../../contract/reference/banks.ts';
import { choiceLabel } from '../../../contract/reference/choice.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';
import { applicationNames } from '../../../contract/wording/field-names/applications.ts';
import { SignedIn } from '../../account/access.tsx';
import { forgetMe, useMe } from '../../account/me.ts';
import { call } from '../../api/client.ts';
import { checksOf } from '../../forms/checks/field-check.ts';
import { CheckboxField } from '../../forms/choices/choice-fields.tsx';
import { Form, useForm } from '../../forms/form.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { inLanguage, language } from '../../shell/language.ts';
import { LoadFailure } from '../../shell/load-failure.tsx';
import { useLocation, useNavigate } from '../../shell/location.ts';
import { Skeleton } from '../../shell/skeleton.tsx';
import { SummaryList } from '../../shell/summary-list.tsx';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { eligibilityOf } from '../../vacancies/details/eligibility.ts';
import { EligibilityAnswer } from '../../vacancies/details/eligibility-answer.tsx';
import { noVacancy, useVacancy } from '../../vacancies/details/use-vacancy.ts';
import { exactLocation } from '../../vacancies/details/vacancy-details.tsx';
import { vacancyName } from '../../vacancies/vacancy-card.tsx';

const checks = checksOf((wrong) => fieldError(wrong, applicationNames, language));

/** The number and the name that are paid, and what is wrong with them. */
const payTo = ({ payment, personal }: Me['profile']) => {
  if (!payment) return text.noPayment;
  const where =
    payment.method === 'bank'
      ? `${payment.bankName ?? choiceLabel(banks, payment.bank, language)} ${payment.accountNumber}`
      : `M-Pesa ${readablePhone(payment.phone)}`;
  return (
    <>
      {where}
      <br />
      {payment.accountName}
      {personal && !sameName(personal.fullName, payment.accountName) && (
        <>
          <br />
          <strong>{text.payNameDiffers}</strong>
        </>
      )}
    </>
  );
};

const Answers = ({ me, vacancyId }: { me: Me; vacancyId: string }) => {
  const { personal, workstation } = me.profile;
  const back = encodeURIComponent(`/apply?vacancy=${vacancyId}`);
  const at = (section: string) => inLanguage(`/profile/${section}?return=${back}`);
  return (
    <SummaryList
      changeWord={text.change}
      rows={[
        { label: text.name, value: personal?.fullName, change: at('personal') },
        { label: text.nationalId, value: personal?.nationalId, change: at('personal') },
        { label: text.tscNumber, value: workstation?.tscNumber ?? '–', change: at('workstation') },
        { label: text.institution, value: workstation?.institution, change: at('workstation') },
        { label: text.place, value: workstation && exactLocation(workstation), change: at('workstation') },
        { label: text.payTo, value: payTo(me.profile), change: at('payment') },
      ]}
    />
  );
};

type Props = { me: Me; vacancy: Vacancy };

const answersOf = (values: Record<string, string>, { questions }: Vacancy): Record<string, string> =>
  Object.fromEntries(
    questions.flatMap(({ id }) => {
      const typed = values[`answers.${id}`] ?? '';
      return !isBlank(typed) ? [[id, typed]] : [];
    }),
  );

const unanswered = (values: Record<string, string>, { questions }: Vacancy) =>
  questions
    .filter(({ id, required }) => required && isBlank(values[`answers.${id}`] ?? ''))
    .map(({ id }) => checks.wrong(`answers.${id}`, 'answer-needed'));

const useApplication = ({ vacancy }: Props) => {
  const navigate = useNavigate();
  return useForm({
    draft: `apply-${vacancy.vacancyId}`,
    initial: { declaration: '' },
    wrong: text.wrong,
    check: (values) => [
      ...unanswered(values, vacancy),
      ...(values.declaration ? [] : [checks.wrong('declaration', 'declaration-needed')]),
    ],
    send: (values, key) =>
      call(
        'POST /api/vacancies/{vacancyId}/applications',
        {
          path: { vacancyId: vacancy.vacancyId },
          body: { declaration: true, answers: answersOf(values, vacancy) },
        },
        { key },
      ),
    done: ({ reference }) => {
      forgetMe();
      navigate(`/applied?reference=${reference}`, { replace: true });
    },
  });
};

const ApplyForm = (props: Props) => {
  const form = useApplication(props);
  const { questions } = props.vacancy;
  return (
    <>
      <p>{text.lead}</p>
      <Answers me={props.me} vacancyId={props.vacancy.vacancyId} />
      <Form state={form} action={text.submit}>
        {questions.length > 0 && <h2>{text.questions}</h2>}
        {questions.map((question) => (
          <TextField key={question.id} {...form.field(`answers.${question.id}`)} label={question[language]} />
        ))}
        <CheckboxField
          {...form.field('declaration')}
          label={text.declaration}
          choices={[{ value: 'yes', en: text.declare, sw: text.declare }]}
        />
      </Form>
    </>
  );
};

const Loaded = ({ vacancyId }: { vacancyId: string }) => {
  const { me, problem: ofMe } = useMe();
  const { vacancy, problem: ofVacancy } = useVacancy(vacancyId);
  const problem = ofMe ?? ofVacancy;
  if (problem) return <LoadFailure problem={problem} />;
  if (!me || !vacancy) return <Skeleton label={text.apply} lines={7} />;
  const standing = eligibilityOf(me, vacancy, new Date());
  return (
    <>
      <p class="lead">{vacancyName(vacancy)}</p>
      {standing.kind === 'qualified' ? (
        <ApplyForm me={me} vacancy={vacancy} />
      ) : (
        <EligibilityAnswer standing={standing} me={me} vacancy={vacancy} />
      )}
    </>
  );
};

const Apply = () => {
  const { query } = useLocation();
  const vacancyId = useHydrated() ? (query.get('vacancy') ?? noVacancy) : '';
  return (
    <>
      <a class="govuk-back-link" href={inLanguage(`/vacancy?id=${vacancyId}`)}>
        {text.toVacancy}
      </a>
      <h1>{text.apply}</h1>
      <SignedIn as="professional" waiting={<Skeleton label={text.apply} lines={7} />}>
        <Loaded vacancyId={vacancyId} />
      </SignedIn>
    </>
  );
};
export default Apply;
