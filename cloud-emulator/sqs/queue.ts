import { EventEmitter } from 'node:events';
import type { Clock } from '../endpoint/clock.ts';
import type { JsonLevel } from '../storage/level.ts';
import { type Message, Waiting } from './messages.ts';

/** What the template says of a queue, resolved. Times are in seconds, as in the template. */
export type QueueDescription = {
  name: string;
  arn: string;
  visibilityTimeout: number;
  delay: number;
  receiveWait: number;
  retention: number;
  mostBytes: number;
  redrive?: { deadLetterArn: string; maxReceiveCount: number };
};

const placeOf = (queue: string, { id }: Pick<Message, 'id'>) => `message!${queue}!${id}`;

/** A receipt handle tells this receipt of a message from earlier ones. */
const handleOf = ({ id, receiveCount }: Message) =>
  Buffer.from(`${id} ${receiveCount}`).toString('base64url');

export type Received = Message & { handle: string };

/**
 * A standard queue: in memory for speed, every change on disk before it is acknowledged. Messages
 * are redelivered after their visibility timeout and move to the dead-letter queue after their last receipt.
 */
export class Queue {
  readonly description: QueueDescription;
  readonly #level: JsonLevel;
  readonly #waiting = new Waiting();
  readonly #messages = new Map<string, Message>();
  readonly #arrivals = new EventEmitter().setMaxListeners(0);
  readonly #deadLetters: () => Queue | undefined;
  readonly #clock: Clock;
  #sequence = 0;

  constructor(
    level: JsonLevel,
    clock: Clock,
    description: QueueDescription,
    deadLetters: () => Queue | undefined,
  ) {
    this.#level = level;
    this.#clock = clock;
    this.description = description;
    this.#deadLetters = deadLetters;
    clock.onAdvance(() => this.#arrivals.emit('arrival'));
  }

  /** Reads what earlier runs left; who held a message when they ended holds nothing any more. */
  async load() {
    const prefix = `message!${this.description.name}!`;
    for await (const [, value] of this.#level.iterator({ gte: prefix, lt: `${prefix}\uffff` }))
      this.#remember(this.#released(value as Message));
  }

  #released(message: Message): Message {
    if (message.receiveCount === 0) return message;
    return { ...message, visibleAt: Math.min(message.visibleAt, this.#clock.now()) };
  }

  #remember(message: Message) {
    this.#messages.set(message.id, message);
    this.#waiting.add(message);
    this.#sequence = Math.max(this.#sequence, message.sequence);
    this.#arrivals.emit('arrival');
  }

  #put(message: Message) {
    return { type: 'put', key: placeOf(this.description.name, message), value: message } as const;
  }

  #del(message: Pick<Message, 'id'>) {
    return { type: 'del', key: placeOf(this.description.name, message) } as const;
  }

  /** Adds messages in one write; `delay` in seconds. */
  async send(drafts: (Pick<Message, 'id' | 'body' | 'attributes'> & { delay?: number })[]): Promise<void> {
    const now = this.#clock.now();
    const messages = drafts.map(({ delay, ...draft }): Message => {
      this.#sequence += 1;
      const visibleAt = now + (delay ?? this.description.delay) * 1000;
      return { ...draft, sequence: this.#sequence, sentAt: now, visibleAt, receiveCount: 0 };
    });
    await this.#level.batch(messages.map((message) => this.#put(message)));
    for (const message of messages) this.#remember(message);
  }

  #due(most: number, now: number): Message[] {
    const due: Message[] = [];
    while (due.length < most && this.#waiting.first && this.#waiting.first.visibleAt <= now) {
      const message = this.#waiting.takeFirst();
      if (message) due.push(message);
    }
    return due;
  }

  /** Takes up to `most` visible messages, hidden from others for the visibility timeout (seconds). */
  async receive(most: number, visibility = this.description.visibilityTimeout): Promise<Received[]> {
    const now = this.#clock.now();
    const received: Message[] = [];
    for (let due = this.#due(most, now); due.length > 0; due = this.#due(most - received.length, now)) {
      const old = due.filter(({ sentAt }) => sentAt + this.description.retention * 1000 <= now);
      const spent = due.filter((message) => !old.includes(message) && this.#isSpent(message));
      await this.#forget(old);
      await this.#bury(spent);
      received.push(...due.filter((message) => !old.includes(message) && !spent.includes(message)));
      if (received.length >= most) break;
    }
    for (const message of received) {
      message.receiveCount += 1;
      message.firstReceivedAt ??= now;
      message.visibleAt = now + visibility * 1000;
      this.#waiting.add(message);
    }
    await this.#level.batch(received.map((message) => this.#put(message)));
    return received.map((message) => ({ ...message, handle: handleOf(message) }));
  }

  #isSpent({ receiveCount }: Message): boolean {
    const { redrive } = this.description;
    return redrive !== undefined && receiveCount >= redrive.maxReceiveCount;
  }

  async #forget(messages: Message[]) {
    await this.#level.batch(messages.map((message) => this.#del(message)));
    for (const { id } of messages) this.#messages.delete(id);
  }

  async #bury(messages: Message[]) {
    const deadLetters = this.#deadLetters();
    if (!deadLetters || messages.length === 0) return;
    const moved = messages.map((message) => ({ ...message, visibleAt: this.#clock.now(), receiveCount: 0 }));
    await this.#level.batch([
      ...messages.map((message) => this.#del(message)),
      ...moved.map((message) => deadLetters.#put(message)),
    ]);
    for (const { id } of messages) this.#messages.delete(id);
    for (const message of moved) deadLetters.#remember(message);
  }

  /** Waits until a message is visible, at most until the deadline (ms) or the signal. */
  async waitForMessages(deadline: number, signal?: AbortSignal): Promise<void> {
    const next = Math.min(deadline, this.#waiting.first?.visibleAt ?? deadline);
    const delay = next - this.#clock.now();
    if (delay <= 0 || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#arrivals.off('arrival', done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, delay);
      this.#arrivals.on('arrival', done);
      signal?.addEventListener('abort', done);
    });
  }

  /** Receives with a long poll of `wait` seconds. */
  async poll(most: number, wait: number, visibility?: number, signal?: AbortSignal): Promise<Received[]> {
    const deadline = this.#clock.now() + wait * 1000;
    for (;;) {
      const received = await this.receive(most, visibility);
      if (received.length > 0 || this.#clock.now() >= deadline || signal?.aborted) return received;
      await this.waitForMessages(deadline, signal);
    }
  }

  #byHandle(handle: string): Message | undefined {
    const [id = '', count] = Buffer.from(handle, 'base64url').toString('utf8').split(' ');
    const message = this.#messages.get(id);
    return message?.receiveCount === Number(count) ? message : undefined;
  }

  /** Deletes by receipt handle; an outdated one has no effect, as on AWS. */
  async delete(handles: string[]): Promise<void> {
    const messages = handles
      .map((handle) => this.#byHandle(handle))
      .filter((message) => message !== undefined);
    await this.#forget(messages);
    for (const message of messages) this.#waiting.remove(message);
  }

  /** Makes a received message visible again after `seconds`; false where the handle is not of a current receipt. */
  async changeVisibility(handle: string, seconds: number): Promise<boolean> {
    const message = this.#byHandle(handle);
    if (!message) return false;
    this.#waiting.remove(message);
    message.visibleAt = this.#clock.now() + seconds * 1000;
    await this.#level.batch([this.#put(message)]);
    this.#waiting.add(message);
    this.#arrivals.emit('arrival');
    return true;
  }

  async purge(): Promise<void> {
    await this.#forget([...this.#messages.values()]);
    this.#waiting.clear();
  }

  /** How many messages wait, are being worked on, or are delayed. */
  counts(now = this.#clock.now()): { visible: number; inFlight: number; delayed: number } {
    const all = [...this.#messages.values()];
    const hidden = all.filter(({ visibleAt }) => visibleAt > now);
    const inFlight = hidden.filter(({ receiveCount }) => receiveCount > 0).length;
    return { visible: all.length - hidden.length, inFlight, delayed: hidden.length - inFlight };
  }

  /** For how long the oldest message has been here. */
  oldestSeconds(now = this.#clock.now()): number {
    const sent = [...this.#messages.values()].map(({ sentAt }) => sentAt);
    return sent.length > 0 ? (now - Math.min(...sent)) / 1000 : 0;
  }

  /** The oldest messages as they are, without receiving them. */
  peek(most: number): readonly Message[] {
    return [...this.#messages.values()].slice(0, most);
  }
}
