import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpAnswer, HttpRequest } from '../http/message.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** CloudFront compresses these types, from 1,000 bytes to 10,000,000 ("Serve compressed files"). */
const compressible =
  /^(text\/|application\/(javascript|json|[\w.-]+\+(json|xml)|xml|manifest|wasm|vnd\.ms-fontobject)|image\/svg\+xml|font\/(ttf|otf))/i;
const [fewestBytes, mostBytes] = [1_000, 10_000_000];
const mostKept = 500;
const kept = new Map<string, Buffer>();

const compressed = async (encoding: 'br' | 'gzip', body: Buffer): Promise<Buffer> => {
  const key = `${encoding} ${createHash('sha256').update(body).digest('base64url')}`;
  const known = kept.get(key);
  if (known) return known;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const result = encoding === 'br' ? await brotli(body, { params }) : await zip(body);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, result);
  return result;
};

/** Compresses an answer for a browser that takes it, as CloudFront does for a behaviour that compresses. */
export const compress = async (request: HttpRequest, answer: HttpAnswer): Promise<HttpAnswer> => {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  const { length } = answer.body;
  if (
    !encoding ||
    length < fewestBytes ||
    length > mostBytes ||
    answer.headers['content-encoding'] ||
    !compressible.test(answer.headers['content-type'] ?? '')
  )
    return answer;
  const { etag } = answer.headers;
  return {
    ...answer,
    body: await compressed(encoding, answer.body),
    headers: {
      ...answer.headers,
      'content-encoding': encoding,
      vary: 'accept-encoding',
      ...(etag && !etag.startsWith('W/') ? { etag: `W/${etag}` } : {}),
    },
  };
};
