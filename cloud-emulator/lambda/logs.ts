import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export type LogLine = { function: string; line: string };

const mostInMemory = 20_000;

/** What functions write to their standard output, kept in files and, for tests, in memory. */
export class Logs {
  readonly #folder: string;
  readonly #files = new Map<string, WriteStream>();
  readonly #lines: LogLine[] = [];
  readonly #listeners: ((line: string) => void)[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Keeps every line that a function's worker writes. */
  capture(functionId: string, output: Readable) {
    createInterface({ input: output }).on('line', (line) => this.write(functionId, line));
  }

  /** Hears of every line as it is written. */
  onLine(listener: (line: string) => void) {
    this.#listeners.push(listener);
  }

  write(functionId: string, line: string) {
    for (const listener of this.#listeners) listener(line);
    this.#lines.push({ function: functionId, line });
    if (this.#lines.length > mostInMemory) this.#lines.splice(0, mostInMemory / 2);
    let file = this.#files.get(functionId);
    if (!file) {
      file = createWriteStream(join(this.#folder, `${functionId}.log`), { flags: 'a' });
      this.#files.set(functionId, file);
    }
    file.write(`${line}\n`);
  }

  /** The lines of this run, of one function or of all, oldest first. */
  lines(functionId?: string): readonly LogLine[] {
    return functionId ? this.#lines.filter((line) => line.function === functionId) : [...this.#lines];
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.#files.values()].map((file) => new Promise<void>((resolve) => file.end(() => resolve()))),
    );
  }
}
