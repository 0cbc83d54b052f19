export type Job = { lane?: string | undefined; work: () => Promise<void> };

const run = async (jobs: Iterable<Job>): Promise<void> => {
  for (const { work } of jobs) await work();
};

/** Runs first what shares a lane, one after another, the lanes side by side; then all others, so many at once. */
export const inLanes = async (jobs: readonly Job[], abreast: number): Promise<void> => {
  const lanes = Map.groupBy(jobs, ({ lane }) => lane);
  const free = (lanes.get(undefined) ?? []).values();
  lanes.delete(undefined);
  await Promise.all([...lanes.values()].map(run));
  await Promise.all(Array.from({ length: abreast }, () => run(free)));
};
