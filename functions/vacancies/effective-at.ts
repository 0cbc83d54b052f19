import { requestSeconds } from '../queue/enqueue.ts';

/**
 * When an end of a vacancy that is asked for now can take effect at the soonest. Whoever read the vacancy while it was
 * still open is in time: the last of those requests began before this instant.
 */
export const effectiveAt = (asked: Date): string =>
  new Date(asked.getTime() + requestSeconds * 1000).toISOString();
