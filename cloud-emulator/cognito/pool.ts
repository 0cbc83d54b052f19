/** What the template says of a user pool, its client and its groups, with the values resolved. */
export type PoolDescription = {
  poolId: string;
  region: string;
  properties: {
    UsernameAttributes?: string[];
    Policies?: { PasswordPolicy?: PasswordPolicy };
    [name: string]: unknown;
  };
  clients: ClientDescription[];
  groups: { GroupName: string; Description?: string; Precedence?: number; RoleArn?: string }[];
};

export type PasswordPolicy = {
  MinimumLength?: number;
  RequireLowercase?: boolean;
  RequireUppercase?: boolean;
  RequireNumbers?: boolean;
  RequireSymbols?: boolean;
  TemporaryPasswordValidityDays?: number;
};

export type ClientDescription = {
  clientId: string;
  properties: {
    ClientName?: string;
    ExplicitAuthFlows?: string[];
    GenerateSecret?: boolean;
    EnableTokenRevocation?: boolean;
    PreventUserExistenceErrors?: string;
    AuthSessionValidity?: number;
    AccessTokenValidity?: number;
    IdTokenValidity?: number;
    RefreshTokenValidity?: number;
    RefreshTokenRotation?: { Feature?: string };
    TokenValidityUnits?: { AccessToken?: string; IdToken?: string; RefreshToken?: string };
    [name: string]: unknown;
  };
};

/** Refuses a pool that needs what is not emulated, rather than serving it wrongly. */
export const checkEmulated = (pool: PoolDescription) => {
  const unsupported = [
    ...(pool.properties.UsernameAttributes?.join() === 'phone_number'
      ? []
      : ['UsernameAttributes other than phone_number']),
    ...(pool.properties.LambdaConfig && Object.keys(pool.properties.LambdaConfig).length > 0
      ? ['Lambda triggers']
      : []),
    ...pool.clients.flatMap(({ properties }) => [
      ...(properties.GenerateSecret ? ['client secrets'] : []),
      ...(properties.RefreshTokenRotation?.Feature === 'ENABLED' ? ['refresh token rotation'] : []),
    ]),
  ];
  if (unsupported.length > 0) throw new Error(`Not emulated of Cognito: ${unsupported.join(', ')}`);
};

const unitMs: Record<string, number> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

const lifeMs = (amount: number | undefined, unit: string | undefined, byDefault: [number, string]) =>
  (amount ?? byDefault[0]) * (unitMs[unit ?? byDefault[1]] ?? 0);

/** How long a client's tokens and challenge sessions live, in milliseconds; AWS's defaults where it says nothing. */
export const lives = ({ properties }: ClientDescription) => ({
  access: lifeMs(properties.AccessTokenValidity, properties.TokenValidityUnits?.AccessToken, [1, 'hours']),
  id: lifeMs(properties.IdTokenValidity, properties.TokenValidityUnits?.IdToken, [1, 'hours']),
  refresh: lifeMs(properties.RefreshTokenValidity, properties.TokenValidityUnits?.RefreshToken, [30, 'days']),
  session: lifeMs(properties.AuthSessionValidity, 'minutes', [3, 'minutes']),
});
