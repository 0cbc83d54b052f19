import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ApplicationStatus } from '../../contract/application.ts';
import type { Language } from '../../contract/language.ts';
import { patience } from '../client-timeouts.ts';

/** The SMS about a step of an application: the step is in the item's history, named by its status and instant. */
export type NoticeIntent = {
  kind: 'application-step';
  professionalId: string;
  vacancyId: string;
  status: ApplicationStatus;
  at: string;
};

/** The SMS about a new vacancy, to everyone who chose that alert. */
export type AlertIntent = { kind: 'vacancy-published'; vacancyId: string };

/** The SMS with username and password, or that the number has an account already. */
export type AccountIntent = { kind: 'account'; phone: string; requestId: string };

/** The SMS with a reset code. */
export type ResetIntent = { kind: 'reset'; phone: string; resetId: string; language: Language };

/** The SMS that a password was changed, so that its owner notices if it was somebody else. */
export type PasswordChangedIntent = { kind: 'password-changed'; phone: string; resetId: string };

export type AccountsIntent = AccountIntent | ResetIntent | PasswordChangedIntent;

/** The weekly look for accounts that nobody uses, a page of the pool's users at a time. */
export type SweepIntent = { kind: 'sweep'; page?: string };

/** The erasing of an account that was closed. */
export type ClosingIntent = { kind: 'closing'; professionalId: string };

/** A stretch of one list of the people who chose an alert. */
export type AlertListIntent = {
  kind: 'alert-list';
  vacancyId: string;
  list: string;
  after?: Record<string, unknown>;
};

/** The alert to one person. */
export type AlertPersonIntent = {
  kind: 'alert-person';
  vacancyId: string;
  professionalId: string;
  phone: string;
  language: Language;
};

/** A queue of intents as a use case receives it. */
export type Queue = { readonly client: SQSClient; readonly url: string };

export const openQueue = (url: string = ''): Queue => ({ client: new SQSClient(patience), url });

/** Seconds after which no request that was let in is still at work: the functions' time-out and a little. */
export const requestSeconds = 12;

/** Most messages that SQS takes in one call. */
const batchSize = 10;
/** The deed follows within a second; the worker then finds it at the first look. */
export const delaySeconds = 1;

const send = async ({ client, url }: Queue, intents: readonly object[]): Promise<void> => {
  const Entries = intents.map((intent, index) => ({
    Id: String(index),
    MessageBody: JSON.stringify(intent),
    DelaySeconds: delaySeconds,
  }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  if (Failed.length > 0) throw Object.assign(new Error('Intents not taken'), { name: 'ServiceUnavailable' });
};

/** Promises SMS before the deeds that cause them; throws where not every promise was taken. */
export const promise = async (queue: Queue, intents: readonly object[]): Promise<void> => {
  for (let from = 0; from < intents.length; from += batchSize)
    await send(queue, intents.slice(from, from + batchSize));
};
