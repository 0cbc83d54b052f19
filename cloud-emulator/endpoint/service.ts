export type Input = Record<string, unknown>;

/** What an emulated service knows of a call besides its input. */
export type Call = { caller: string; signal: AbortSignal };

/** One emulated AWS service: it answers an action's input with its output, or throws an AwsError. */
export type Service = {
  /** The name as in IAM actions and endpoints: dynamodb, cognito-idp, sqs, sns, secretsmanager. */
  name: string;
  answer(action: string, input: Input, call: Call): Promise<unknown>;
};
