/** A message as the queue keeps it. Times are milliseconds since 1970. */
export type Message = {
  id: string;
  /** Orders messages that are visible at the same time. */
  sequence: number;
  body: string;
  attributes: Record<string, MessageAttribute>;
  sentAt: number;
  visibleAt: number;
  receiveCount: number;
  firstReceivedAt?: number;
};

export type MessageAttribute = { DataType: string; StringValue?: string; BinaryValue?: string };

/** The messages of a queue in the order in which they become visible. */
export class Waiting {
  #heap: Message[] = [];

  get size() {
    return this.#heap.length;
  }

  get first(): Message | undefined {
    return this.#heap[0];
  }

  add(message: Message) {
    this.#heap.push(message);
    this.#rise(this.#heap.length - 1);
  }

  takeFirst(): Message | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  remove(message: Message) {
    const at = this.#heap.indexOf(message);
    if (at < 0) return;
    const last = this.#heap.pop();
    if (!last || last === message) return;
    this.#heap[at] = last;
    this.#rise(at);
    this.#sink(at);
  }

  clear() {
    this.#heap = [];
  }

  #before(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (!a || !b) return a !== undefined;
    return a.visibleAt - b.visibleAt < 0 || (a.visibleAt === b.visibleAt && a.sequence < b.sequence);
  }

  #swap(one: number, other: number) {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (!a || !b) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }

  #rise(start: number) {
    for (let at = start; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#before(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(start: number) {
    for (let at = start; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < this.#heap.length && this.#before(left, least)) least = left;
      if (right < this.#heap.length && this.#before(right, least)) least = right;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }
}
