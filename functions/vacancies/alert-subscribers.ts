import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { pageLink } from '../messaging/page-link.ts';
import { type Sender, sendMessage } from '../messaging/send-message.ts';
import { type Delivery, RetryLater } from '../queue/consumer.ts';
import type { ProfileItem } from '../table/items.ts';
import { byList, keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { alertListsFor } from './alert-lists.ts';
import type { AlertIntent, AlertListIntent, AlertPersonIntent } from './intents.ts';
import { getVacancy } from './vacancy-store.ts';
import { vacancyWords } from './vacancy-words.ts';

type Deps = Sender & { enqueue: (intents: readonly object[]) => Promise<void>; portalUrl: string };

/** People read from a list at a time: their intents fit into a few calls of the queue. */
export const spreadPage = 50;

/** Spreads a published vacancy over the lists of those who chose its alert. */
export const spreadAlert = async (
  deps: Deps,
  { vacancyId }: AlertIntent,
  { young }: Delivery,
): Promise<void> => {
  const vacancy = await getVacancy(deps.table, vacancyId, true);
  if (vacancy?.state === 'draft' && young) throw new RetryLater('The vacancy may still be published');
  if (vacancy?.state !== 'published') return;
  const lists = alertListsFor(vacancy).map(
    (list): AlertListIntent => ({ kind: 'alert-list', vacancyId, list }),
  );
  await deps.enqueue(lists);
};

/** Spreads a stretch of one list over its people; what is left of the list comes as an intent of its own. */
export const spreadList = async (deps: Deps, { vacancyId, list, after }: AlertListIntent): Promise<void> => {
  const { Items = [], LastEvaluatedKey } = await deps.table.client.send(
    new QueryCommand({
      TableName: deps.table.name,
      IndexName: byList,
      KeyConditionExpression: 'listPk = :list',
      ExpressionAttributeValues: { ':list': list },
      ExclusiveStartKey: after,
      Limit: spreadPage,
    }),
  );
  const people = (Items as ProfileItem[]).flatMap(({ summary }) => (summary ? [summary] : []));
  await deps.enqueue([
    ...people.map((person): AlertPersonIntent => ({ kind: 'alert-person', vacancyId, ...person })),
    ...(LastEvaluatedKey ? [{ kind: 'alert-list', vacancyId, list, after: LastEvaluatedKey }] : []),
  ]);
};

/** The lists were read some time ago: who has left them since, or closed the account, is told no more. */
const stillWants = async ({ table }: Sender, professionalId: string): Promise<boolean> =>
  (await getItem<ProfileItem>(table, keys.profile(professionalId), 'eventual'))?.listPk !== undefined;

/** Tells one person of a vacancy: once, whatever runs twice. */
export const alertPerson = async (
  deps: Deps,
  intent: AlertPersonIntent,
  delivery: Delivery,
): Promise<void> => {
  const vacancy = await getVacancy(deps.table, intent.vacancyId, true);
  if (vacancy?.state !== 'published' || vacancy.deadline <= delivery.now.toISOString()) return;
  if (!(await stillWants(deps, intent.professionalId))) return;
  const parameters = {
    ...vacancyWords(vacancy, intent.language),
    link: pageLink(deps.portalUrl, `/vacancy?id=${intent.vacancyId}`, intent.language),
  };
  const message = {
    kind: 'vacancy-alert' as const,
    parameters,
    at: vacancy.publishedAt ?? '',
    cause: intent.vacancyId,
  };
  await sendMessage(deps, intent, message, delivery);
};
