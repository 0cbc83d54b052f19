/** The first sign-in's challenge, between the page that asked for the password and the one that replaces it. */
type Challenge = { username: string; session: string; back: string | null };
let challenge: Challenge | undefined;

export const rememberChallenge = (next: Challenge): void => {
  challenge = next;
};

export const currentChallenge = (): Challenge | undefined => challenge;
