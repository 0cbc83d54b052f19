/** What the gates read of a template. */
export type CloudFormationTemplate = {
  readonly Resources: Readonly<Record<string, CloudFormationResource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Export?: { readonly Name: unknown } }>>;
};

export type CloudFormationResource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
};

/** A stack as it is deployed: in the order of a stage's stacks, each after those it needs. */
export type DeployedStack = { readonly name: string; readonly template: CloudFormationTemplate };
