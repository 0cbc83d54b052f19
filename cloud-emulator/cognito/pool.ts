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

const emulatedTriggers = ['UserMigration'];

const unsupportedOf = ({ properties, clients }: PoolDescription): string[] => [
  ...(properties.UsernameAttributes?.join() === 'phone_number'
    ? []
    : ['UsernameAttributes other than phone_number']),
  ...Object.keys((properties.LambdaConfig as object | undefined) ?? {})
    .filter((name) => !emulatedTriggers.includes(name))
    .map((name) => `the trigger ${name}`),
  ...((properties.EnabledMfas as string[] | undefined) ?? [])
    .filter((factor) => factor !== 'SOFTWARE_TOKEN_MFA')
    .map((factor) => `the factor ${factor}`),
  ...clients.flatMap((client) => [
    ...(client.properties.GenerateSecret ? ['client secrets'] : []),
    ...(client.properties.RefreshTokenRotation?.Feature === 'ENABLED' ? ['refresh token rotation'] : []),
  ]),
];

/** Refuses a pool that needs what is not emulated, rather than serving it wrongly. */
export const checkEmulated = (pool: PoolDescription) => {
  const unsupported = unsupportedOf(pool);
  if (unsupported.length > 0) throw new Error(`Not emulated of Cognito: ${unsupported.join(', ')}`);
};

/** Whether every user, each who has enrolled, or nobody is asked for a second factor. */
export const mfaOf = ({ properties }: PoolDescription): 'ON' | 'OPTIONAL' | 'OFF' =>
  (properties.MfaConfiguration as 'ON' | 'OPTIONAL' | undefined) ?? 'OFF';

const unitMs: Record<string, number> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

const lifeMs = (amount: number | undefined, unit: string | undefined, byDefault: [number, string]) =>
  (amount ?? byDefault[0]) * (unitMs[unit ?? byDefault[1]] ?? 0);

/** How long a client's tokens and challenge sessions live, in milliseconds; AWS's defaults where it says nothing. */
export const tokenLifetimes = ({ properties }: ClientDescription) => ({
  access: lifeMs(properties.AccessTokenValidity, properties.TokenValidityUnits?.AccessToken, [1, 'hours']),
  id: lifeMs(properties.IdTokenValidity, properties.TokenValidityUnits?.IdToken, [1, 'hours']),
  refresh: lifeMs(properties.RefreshTokenValidity, properties.TokenValidityUnits?.RefreshToken, [30, 'days']),
  session: lifeMs(properties.AuthSessionValidity, 'minutes', [3, 'minutes']),
});
