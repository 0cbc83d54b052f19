import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { HttpAnswer, HttpRequest } from '../http/message.ts';
import { decoded } from '../http/percent.ts';
import type { BucketDescription, UploadDescription } from '../template/buckets.ts';

type StoredFile = { path: string; cacheControl?: string };

/** What the uploader of CDK guesses from a file's name. */
const contentTypes: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

/** A pattern of `aws s3 sync`: `*` is anything, slashes included. */
const matches = (pattern: string, key: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    's',
  ).test(key);

const takes = ({ exclude, include }: UploadDescription, key: string): boolean =>
  !exclude.some((pattern) => matches(pattern, key)) || include.some((pattern) => matches(pattern, key));

const filesOf = (uploads: UploadDescription[]): Map<string, StoredFile> => {
  const files = new Map<string, StoredFile>();
  for (const upload of uploads)
    for (const entry of readdirSync(upload.folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const key = path.slice(upload.folder.length + 1).replaceAll('\\', '/');
      if (entry.isFile() && takes(upload, key))
        files.set(upload.prefix ? `${upload.prefix}/${key}` : key, {
          path,
          ...(upload.cacheControl ? { cacheControl: upload.cacheControl } : {}),
        });
    }
  return files;
};

const refusal = (status: number, code: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  cookies: [],
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`),
});

/** A private bucket as CloudFront reads it: the deployed files with their stored headers. */
export const serveBucket = ({ uploads, mayList }: BucketDescription) => {
  const files = filesOf(uploads);
  return async ({ path, method }: HttpRequest): Promise<HttpAnswer> => {
    const file = files.get(decoded(path).slice(1));
    if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'MethodNotAllowed');
    if (!file) return mayList ? refusal(404, 'NoSuchKey') : refusal(403, 'AccessDenied');
    const body = await readFile(file.path);
    return {
      status: 200,
      headers: {
        'content-type': contentTypes[extname(file.path).toLowerCase()] ?? 'binary/octet-stream',
        etag: `"${createHash('md5').update(body).digest('hex')}"`,
        ...(file.cacheControl ? { 'cache-control': file.cacheControl } : {}),
      },
      cookies: [],
      body,
    };
  };
};
