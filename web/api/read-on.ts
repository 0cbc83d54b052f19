import type { Answer } from './client.ts';

/** Requests that a page makes by itself to find the first of what a filter lets through. */
const mostReads = 5;

/** Reads a filtered list on until a page of it shows something, or it ends; a few pages at most. */
export const readOn = async <V extends { cursor?: string | undefined }>(
  read: (cursor: string | undefined) => Promise<Answer<V>>,
  isEmpty: (value: V) => boolean,
  cursor?: string,
): Promise<Answer<V>> => {
  let answer = await read(cursor);
  for (let reads = 1; reads < mostReads; reads++) {
    if (!answer.ok || answer.value.cursor === undefined || !isEmpty(answer.value)) return answer;
    answer = await read(answer.value.cursor);
  }
  return answer;
};
