/** What a worker is started with. */
export type WorkerData = {
  module: string;
  exportName: string;
  functionName: string;
  functionArn: string;
  memoryMb: number;
};

/** One call of a function; the event as JSON, as it crosses the wire on AWS. */
export type Invocation = { requestId: string; trace: string; event: string; deadline: number };

/** How a function's own error reaches whoever called it. */
export type FunctionError = { errorType: string; errorMessage: string; stack: string };
export type Answer = { result: string } | { error: FunctionError };
