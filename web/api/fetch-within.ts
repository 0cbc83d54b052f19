/** Like `fetch`, given up after `milliseconds`; undefined where no answer came. (Old phones lack AbortSignal.timeout.) */
export const fetchWithin = async (
  milliseconds: number,
  url: string,
  init: RequestInit = {},
): Promise<Response | undefined> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), milliseconds);
  try {
    return await fetch(url, { ...init, signal: abort.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};
