/**
 * The header by which a client may say whose page sends a request: the person's id, the `sub` of the token that the
 * page was filled with. What it names is compared with who is signed in now and is no proof of anything.
 */
export const personHeader = 'X-Person';
