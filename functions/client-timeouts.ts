/** Milliseconds that one event of a function lives, as its stack says. */
export const lifeMs = Number(process.env.LIFE_MS || 60_000);

/** The SDK makes up to four tries; they and the pauses between them fit into a life. */
const callMs = lifeMs / 5;

/** How every client of AWS waits: a call that hangs is tried again, and the person is answered before the function ends. */
export const clientTimeouts = {
  requestHandler: { connectionTimeout: callMs, requestTimeout: callMs, throwOnRequestTimeout: true },
};
