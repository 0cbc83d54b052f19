import type { RecordedCall } from './endpoint/server.ts';
import type { HttpAnswer, HttpRequest } from './http/message.ts';
import type { Services } from './services.ts';
import type { CloudDescription } from './template/cloud.ts';

/** What whoever starts the cloud adds to it: pages of its own, and ears for all that happens. */
export type Extension = {
  /** Answers a request in the place of the firewall and all behind it; undefined where it is not its own. */
  answer?(request: HttpRequest): Promise<HttpAnswer> | undefined;
  /** Hears of every request, before it is answered. */
  onRequest?(request: HttpRequest): void;
  /** Hears of every call that a function or a tool made to a service. */
  onCall?(call: RecordedCall): void;
  /** Hears of every line that a function writes. */
  onLogLine?(line: string): void;
};

/** Makes an extension when the services are open, from them and from what the stacks say. */
export type Extend = (services: Services, description: CloudDescription) => Extension;

/** Puts extensions before what answers requests otherwise: the first that answers, does. */
export const withExtensions =
  (extensions: readonly Extension[], otherwise: (request: HttpRequest) => Promise<HttpAnswer>) =>
  (request: HttpRequest): Promise<HttpAnswer> => {
    for (const extension of extensions) extension.onRequest?.(request);
    for (const extension of extensions) {
      const answer = extension.answer?.(request);
      if (answer) return answer;
    }
    return otherwise(request);
  };
