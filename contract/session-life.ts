/** How long each token of a session lives; the pool's client and the cookie are made from these. */
export const sessionLife = {
  /** Minutes: a signed-in person's requests never ask Cognito in between. */
  accessTokenMinutes: 30,
  /** Days without having to type the password again on the same phone. */
  refreshTokenDays: 7,
  /** Seconds in which a cookie that was renewed may come again: as long as the page's three tries of twenty take. */
  refreshGraceSeconds: 60,
  /** Minutes to choose a password of one's own, once the one from the SMS was typed. */
  firstPasswordMinutes: 15,
  /** Days that the password from the SMS works. */
  temporaryPasswordDays: 7,
} as const;
