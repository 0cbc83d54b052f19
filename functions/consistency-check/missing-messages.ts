import { updateKinds } from '../applications/notify-applicant.ts';
import { messageIdOf } from '../messaging/send-message.ts';
import type { ApplicationItem } from '../table/items.ts';
import { professionalPk } from '../table/keys.ts';
import type { Item } from './check-consistency.ts';
import type { Finding } from './finding.ts';

/** Steps of applications whose SMS was not sent: none once the queues are empty, but for what expired. */
export const missingMessages = (items: readonly Item[]): Finding[] => {
  const sent = new Set(
    items.flatMap((item) => ('state' in item && item.state === 'sent' ? [`${item.pk} ${item.sk}`] : [])),
  );
  const applications = items.filter(({ sk }) => sk.startsWith('APPLICATION#')) as ApplicationItem[];
  return applications.flatMap(({ professionalId, vacancyId, history }) =>
    history
      .map(({ status, at }) => ({
        status,
        id: messageIdOf(updateKinds[status], at, `${vacancyId} ${status}`),
      }))
      .filter(({ id }) => !sent.has(`${professionalPk(professionalId)} SMS#${id}`))
      .map(({ status }) => ({
        what: `the SMS that the application was ${status} was sent`,
        where: `professional ${professionalId} application ${vacancyId}`,
      })),
  );
};
