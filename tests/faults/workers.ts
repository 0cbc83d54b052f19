export type Job = { worker?: string | undefined; work: () => Promise<void> };

const run = async (jobs: Iterable<Job>): Promise<void> => {
  for (const { work } of jobs) await work();
};

/** Runs what each named worker must do, in order, the workers side by side; then all other jobs, `concurrency` at a time. */
export const runByWorkers = async (jobs: readonly Job[], concurrency: number): Promise<void> => {
  const workers = Map.groupBy(jobs, ({ worker }) => worker);
  const free = (workers.get(undefined) ?? []).values();
  workers.delete(undefined);
  await Promise.all([...workers.values()].map(run));
  await Promise.all(Array.from({ length: concurrency }, () => run(free)));
};
