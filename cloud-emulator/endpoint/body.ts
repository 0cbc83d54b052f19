import type { IncomingMessage } from 'node:http';

/** Reads a whole body; undefined where it is larger than `mostBytes`. */
export const readBody = async (
  request: IncomingMessage,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  return bytes > mostBytes ? undefined : Buffer.concat(chunks);
};
