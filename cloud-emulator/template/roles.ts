import type { Statement } from '../iam/statement.ts';
import type { Resolver } from './resolver.ts';

type Written = {
  Sid?: string;
  Effect: Statement['effect'];
  Action: string | string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
};

const list = (value: string | string[]): string[] => [value].flat();
const onKeys = { operator: 'ForAllValues:StringLike', key: 'dynamodb:LeadingKeys' };

const statementOf = (
  policy: string,
  { Effect, Action, Resource, Condition = {}, ...others }: Written,
): Statement => {
  const { [onKeys.operator]: like = {}, ...operators } = Condition;
  const { [onKeys.key]: keys, ...variables } = like;
  const unknown = [
    ...Object.keys(others).filter((name) => name !== 'Sid'),
    ...Object.keys({ ...operators, ...variables }),
  ];
  if (unknown.length > 0)
    throw new Error(`The local cloud cannot judge ${unknown.join(', ')} in the policy ${policy}`);
  return {
    effect: Effect,
    actions: list(Action),
    resources: list(Resource),
    ...(keys ? { leadingKeys: list(keys) } : {}),
  };
};

/** What each role allows by the policies of the stacks, by the role's ARN. */
export const statementsOf = (resolver: Resolver) => {
  const policies = resolver.ofType('AWS::IAM::Policy');
  const roles = resolver.ofType('AWS::IAM::Role');
  return (roleArn: string): Statement[] => {
    const role = roles.find(({ attribute }) => attribute('Arn') === roleArn);
    if (!role) throw new Error(`The stacks have no role ${roleArn}`);
    return policies
      .filter(({ properties }) => (properties.Roles as string[]).includes(role.ref))
      .flatMap(({ id, properties }) =>
        (properties.PolicyDocument as { Statement: Written[] }).Statement.map((one) => statementOf(id, one)),
      );
  };
};
