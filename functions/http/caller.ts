import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Operation, Role } from '../../contract/operation.ts';
import { roles } from '../../contract/operation.ts';
import { personHeader } from '../../contract/person-header.ts';
import { countyOfGroup } from '../../contract/staff-groups.ts';

export type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** Who is calling: what the verified token says, and nothing that the caller typed. */
export type Caller = {
  id: string;
  /** The name of a member of staff; professionals' tokens hold none, nor do those of staff made without one. */
  name?: string | undefined;
  roles: Role[];
  /** The counties that an officer is limited to; undefined where there is no limit. */
  counties: string[] | undefined;
  /** The session that the token was issued in, and when the token ends (seconds since 1970). */
  sessionId: string;
  tokenExpires: number;
};

/** An officer as what they do is recorded. */
export type Officer = Pick<Caller, 'id' | 'name' | 'counties'>;

/** The two kinds of users. An id is somebody's within their kind only. */
export const personKinds = ['professional', 'staff'] as const;
export type PersonKind = (typeof personKinds)[number];
/** One user, as what is kept of their sessions names them. */
export type Somebody = { kind: PersonKind; id: string };

/** Which kind of user has these roles: a professional has no other. */
export const kindOf = ({ roles: has }: Pick<Caller, 'roles'>): PersonKind =>
  has.includes('professional') ? 'professional' : 'staff';

/** A professional and the session that they act in. */
export type Person = Pick<Caller, 'id' | 'sessionId' | 'tokenExpires'>;

/** A JWT claim that holds a list reaches Lambda as "[one two]". */
const listClaim = (claim: unknown): string[] =>
  Array.isArray(claim)
    ? claim.map(String)
    : String(claim ?? '')
        .replace(/^\[|\]$/g, '')
        .split(/[\s,]+/)
        .filter(Boolean);

/** The roles and the reach that a person's groups give; nobody's groups make a professional. */
export const rolesAndReachOf = (groups: readonly string[]): Pick<Caller, 'roles' | 'counties'> => {
  const staff = roles.filter((role) => role !== 'professional' && groups.includes(role));
  const counties = groups.flatMap((group) => countyOfGroup(group) ?? []);
  return {
    roles: staff.length > 0 ? staff : ['professional'],
    counties: counties.length > 0 ? counties : undefined,
  };
};

/** The caller that API Gateway's authorizer verified, or undefined where nobody is signed in. */
export const callerOf = (event: Event): Caller | undefined => {
  const claims = event.requestContext.authorizer?.jwt?.claims;
  if (!claims?.sub || claims.token_use !== 'id') return undefined;
  return {
    id: String(claims.sub),
    name: claims.name === undefined ? undefined : String(claims.name),
    ...rolesAndReachOf(listClaim(claims['cognito:groups'])),
    sessionId: String(claims.origin_jti ?? claims.jti ?? ''),
    tokenExpires: Number(claims.exp ?? 0),
  };
};

/** The person whom a request says that it is for; undefined where it names nobody. */
export const personNamedIn = (event: Event): string | undefined => event.headers[personHeader.toLowerCase()];

/** Whether what was made for one person comes with another's token or cookie. */
export const isAnother = (named: string | undefined, id: string): boolean =>
  named !== undefined && named !== id;

/** Whether the contract lets this caller in. */
export const mayCall = (operation: Operation, caller: Caller | undefined): boolean =>
  operation.callers === 'anyone' ||
  (caller !== undefined && operation.callers.some((role) => caller.roles.includes(role)));

/** Whether an officer's reach includes a county; what has no county is of the whole country. */
export const reaches = (caller: Pick<Caller, 'counties'>, county: string | undefined): boolean =>
  caller.counties === undefined || (county !== undefined && caller.counties.includes(county));
