import { randomUUID } from 'node:crypto';
import { AwsError } from '../endpoint/aws-error.ts';
import type { FaultKind, Faults } from '../endpoint/faults.ts';
import type { Service } from '../endpoint/service.ts';
import { openLevel } from '../storage/level.ts';

/** An SMS that was sent; the phone number as digits without a plus. */
export type Sms = { phone: string; text: string; sentAt: string; sender?: string; kind?: string };

export type Sns = Service & {
  /** The SMS sent to a number (254...), or to all numbers, newest first; at most the last thousand. */
  sms(phone?: string): Promise<Sms[]>;
  /** Makes the next n publications fail: before they had an effect, after, late... */
  failNext(n: number, kind: FaultKind): void;
  close(): Promise<void>;
};

const international = /^\+[1-9]\d{4,14}$/;
const mostBytes = 1600;
const mostListed = 1000;

/** The query protocol spells a map as MessageAttributes.entry.1.Name, ….Value.StringValue. */
const attributesOf = (input: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      const entry = /^MessageAttributes\.entry\.(\d+)\.Name$/.exec(name)?.[1];
      return entry
        ? [[String(value), String(input[`MessageAttributes.entry.${entry}.Value.StringValue`] ?? '')]]
        : [];
    }),
  );

const smsOf = (input: Record<string, unknown>): Sms => {
  const phone = String(input.PhoneNumber ?? '');
  const text = String(input.Message ?? '');
  if (!international.test(phone))
    throw new AwsError(
      'InvalidParameter',
      `Invalid parameter: PhoneNumber Reason: ${phone} is not valid to publish to`,
    );
  if (text === '') throw new AwsError('InvalidParameter', 'Invalid parameter: Empty message');
  if (Buffer.byteLength(text) > mostBytes)
    throw new AwsError('InvalidParameter', 'Invalid parameter: Message too long');
  const attributes = attributesOf(input);
  return {
    phone: phone.slice(1),
    text,
    sentAt: new Date().toISOString(),
    ...(attributes['AWS.SNS.SMS.SenderID'] ? { sender: attributes['AWS.SNS.SMS.SenderID'] } : {}),
    ...(attributes['AWS.SNS.SMS.SMSType'] ? { kind: attributes['AWS.SNS.SMS.SMSType'] } : {}),
  };
};

const ofPhone = (phone: string) => `phone!${phone}!`;
const range = (prefix: string) => ({ gte: prefix, lt: `${prefix}\uffff` });

/** SNS on one machine: an SMS is published when it is on disk, for the phone screen to show. */
export const openSns = async (folder: string, faults: Faults): Promise<Sns> => {
  const level = await openLevel(folder);
  let count = 0;
  for await (const key of level.keys({ ...range('sms!'), reverse: true, limit: 1 }))
    count = Number(key.slice('sms!'.length));

  return {
    name: 'sns',
    answer: async (action, input) => {
      if (action !== 'Publish') throw new AwsError('InvalidAction', `Not emulated: SNS ${action}`);
      const sms = smsOf(input);
      count += 1;
      const order = String(count).padStart(12, '0');
      await level.batch([
        { type: 'put', key: `sms!${order}`, value: sms },
        { type: 'put', key: `${ofPhone(sms.phone)}${order}`, value: sms },
      ]);
      return { MessageId: randomUUID() };
    },
    sms: async (phone) => {
      const found = range(phone ? ofPhone(phone) : 'sms!');
      return (await level.values({ ...found, reverse: true, limit: mostListed }).all()) as Sms[];
    },
    failNext: (n, kind) => faults.plan({ service: 'sns', action: 'Publish', kind, times: n }),
    close: () => level.close(),
  };
};
