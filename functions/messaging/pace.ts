/**
 * The milliseconds that the next SMS has to wait so that they go at least `spacingMs` apart. The workers of all
 * queues together then send no faster than AWS allows, and no intent spends its tries on refusals.
 */
export const openPace = (spacingMs: number): ((nowMs: number) => number) => {
  let free = 0;
  return (nowMs) => {
    const at = Math.max(nowMs, free);
    free = at + spacingMs;
    return at - nowMs;
  };
};
