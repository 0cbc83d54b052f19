/**
 * The version of the notice that a person reads where they register and on the page about their data; a new
 * one whenever what it says of purpose, sharing or retention changes. It is kept with each account.
 */
export const noticeVersion = '2026-11-27';

/** Which notice a person was given, and when. */
export type Notice = { version: string; at: string };
