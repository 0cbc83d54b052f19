/** Something that was typed wrong: its message and the usage tell how to type it right. */
export class UsageError extends Error {}

const isUsageError = (error: Error): boolean =>
  error instanceof UsageError || /ERR_PARSE_ARGS/.test(String((error as { code?: string }).code));

/** Runs what the command line asks for and prints what comes of it. */
export const main = async (run: (args: string[]) => Promise<string>, usage: string): Promise<void> => {
  try {
    process.stdout.write(`${await run(process.argv.slice(2))}\n`);
  } catch (error) {
    const { message } = error as Error;
    process.stderr.write(`${isUsageError(error as Error) ? `${message}\n\n${usage}` : message}\n`);
    process.exitCode = 1;
  }
};
