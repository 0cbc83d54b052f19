/** The weekly look for accounts that nobody uses, a page of the pool's users at a time. */
export type SweepIntent = { kind: 'sweep'; page?: string };

/** The erasing of an account that was closed. */
export type ClosingIntent = { kind: 'closing'; professionalId: string };
