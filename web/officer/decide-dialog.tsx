import { text } from '#messages/officer/applications';
import {
  type ApplicationStatus,
  applicationSteps,
  type Decision,
  type DecisionResult,
  decisions,
} from '../../contract/application.ts';
import { fieldError } from '../../contract/field-errors.ts';
import { isBlank } from '../../contract/fields/typed-text.ts';
import { applicationNames } from '../../contract/wording/field-names/applications.ts';
import { call } from '../api/client.ts';
import { checksOf } from '../forms/checks/field-check.ts';
import { CheckboxField } from '../forms/choices/choice-fields.tsx';
import { Form, useForm } from '../forms/form.tsx';
import { TextArea } from '../forms/textarea.tsx';
import { language } from '../shell/language.ts';
import { Dialog } from './dialog.tsx';

const checks = checksOf((wrong) => fieldError(wrong, applicationNames, language));

type Decidable = { status: ApplicationStatus; accountClosedAt?: string | undefined };
/** Somebody to decide upon, with the number of steps of the history that the page shows. */
export type Person = Decidable & { professionalId: string; fullName: string; steps: number };
type Room = { accepted: number; positionsAvailable: number };
export type DecisionResults = readonly DecisionResult[];

/** Whether a decision would move an application from where it stands. */
export const mayDecide = ({ status, accountClosedAt }: Decidable, decision: Decision): boolean =>
  !accountClosedAt && (applicationSteps[status] as readonly string[]).includes(decisions[decision]);

/** What the decision will do to how many, before it is taken. */
const Effects = ({ people, decision }: { people: readonly Person[]; decision: Decision }) => {
  const moved = people.filter((person) => mayDecide(person, decision)).length;
  const already = people.filter(
    ({ status, accountClosedAt }) => !accountClosedAt && status === decisions[decision],
  ).length;
  const refused = people.length - moved - already;
  return (
    <>
      {moved > 0 && <p>{text.getSms(moved)}</p>}
      {already > 0 && <p>{text.already(already)}</p>}
      {refused > 0 && <p>{text.cannot(refused)}</p>}
    </>
  );
};

/** How many would be accepted in all, where that is more than the positions. */
const acceptedBeyond = (
  room: Room | undefined,
  people: readonly Person[],
  decision: Decision,
): number | undefined => {
  if (!room || decision !== 'accept') return undefined;
  const accepted = room.accepted + people.filter((person) => mayDecide(person, decision)).length;
  return accepted > room.positionsAvailable && accepted > room.accepted ? accepted : undefined;
};

type Props = {
  vacancyId: string;
  /** The vacancy's positions and how many of them are taken, where that is known. */
  room: Room | undefined;
  people: readonly Person[];
  decision: Decision;
  onDone: (results: DecisionResults) => void;
  onClose: () => void;
};

/** Confirms a decision on one or many, takes the reason, and takes the decision. */
export const DecideDialog = ({ vacancyId, room, people, decision, onDone, onClose }: Props) => {
  const tooMany = acceptedBeyond(room, people, decision);
  const question = tooMany && room ? text.beyond(tooMany, room.positionsAvailable) : '';
  const rejects = decision === 'reject';
  const seen = Object.fromEntries(people.map(({ professionalId, steps }) => [professionalId, steps]));
  const form = useForm<{ results: DecisionResult[] }>({
    draft: `decide-${decision}-${vacancyId}-${JSON.stringify(seen)}`,
    initial: { reason: '' },
    wrong: text.wrong,
    check: ({ reason = '', beyond }) => [
      ...(rejects && isBlank(reason) ? [checks.wrong('reason', 'reason-needed')] : []),
      ...(tooMany && !beyond ? [checks.wrong('beyond', 'confirm-needed')] : []),
    ],
    send: ({ reason = '' }, key) => {
      const professionalIds = people.map(({ professionalId }) => professionalId);
      const body = { vacancyId, professionalIds, seen, decision, ...(!isBlank(reason) && { reason }) };
      return call('POST /api/officer/decisions', { body }, { key });
    },
    done: ({ results }) => onDone(results),
  });
  const [only] = people;
  const title =
    people.length === 1 && only ? text.askOne[decision](only.fullName) : text.ask[decision](people.length);
  return (
    <Dialog title={title} onClose={form.giveUp(onClose)}>
      <Form state={form} action={text.act[decision]}>
        <Effects people={people} decision={decision} />
        {question && (
          <CheckboxField
            {...form.field('beyond')}
            label={text.beyondTitle}
            choices={[{ value: 'yes', en: question, sw: question }]}
          />
        )}
        <TextArea
          {...form.field('reason')}
          label={rejects ? text.reason : text.reasonOptional}
          hint={text.reasonHint}
          rows={3}
          maxLength={500}
        />
      </Form>
    </Dialog>
  );
};
