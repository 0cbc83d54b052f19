const hex = (byte: number): string => (byte + 256).toString(16).slice(1);

/**
 * A new idempotency key: one for each submission, kept while it is sent again. Made of random bytes, as phones before
 * 2021 have no `crypto.randomUUID`.
 */
export const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join('');
