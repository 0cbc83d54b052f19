/** A request on its way to what answers it. Header names are in lower case. */
export type HttpRequest = {
  method: string;
  /** The path as sent, still percent-encoded. */
  path: string;
  query: string;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
  viewerAddress: string;
};

/** An answer on its way back. Header names are in lower case. */
export type HttpAnswer = {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
};

/** An answer with a JSON message, as API Gateway makes its own. */
export const messageAnswer = (status: number, message: string, headers = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
});
