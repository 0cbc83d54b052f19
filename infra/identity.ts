import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { roles } from '../contract/operation.ts';
import { counties } from '../contract/reference/counties.ts';
import { sessionLife } from '../contract/session-life.ts';
import { countyGroup } from '../contract/staff-groups.ts';
import { triggers } from './functions.ts';
import { acceptFinding } from './nag.ts';
import { PortalFunction } from './portal-function.ts';
import { retention } from './retention.ts';
import type { Stage } from './stages.ts';

/** Who people are: the user pool, its groups, and the secret that passwords in SMS are derived from. */
export class Identity extends Stack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly secret: Secret;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    this.secret = this.smsSecret(stage);
    this.pool = this.userPool(stage);
    this.admitUsers(stage);
    this.client = this.portalClient();
    this.groups();
    new CfnOutput(this, 'UserPoolId', { value: this.pool.userPoolId });
  }

  private smsSecret(stage: Stage): Secret {
    const secret = new Secret(this, 'SmsSecret', {
      description: 'Temporary passwords and reset codes are derived from this and a request, never stored.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: retention(stage),
    });
    acceptFinding(
      secret,
      'SMG4',
      'A new value would turn SMS on the way into wrong passwords: rotated by hand, docs/deploy.md.',
    );
    return secret;
  }

  /**
   * Only the portal makes users; passwords are long rather than ornate (NIST SP 800-63B). The plan has all that
   * is used here, at a third of the price of the next for each person who signs in during a month.
   */
  private userPool(stage: Stage): UserPool {
    const pool = new UserPool(this, 'Users', {
      signInAliases: { phone: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      autoVerify: {},
      accountRecovery: AccountRecovery.NONE,
      mfa: Mfa.OFF,
      enableSmsRole: false,
      featurePlan: FeaturePlan.LITE,
      passwordPolicy: {
        minLength: 8,
        requireDigits: false,
        requireLowercase: false,
        requireUppercase: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(sessionLife.temporaryPasswordDays),
      },
      deletionProtection: stage.keepData,
      removalPolicy: retention(stage),
    });
    acceptFinding(
      pool,
      'COG1',
      'Length without composition rules, as NIST SP 800-63B asks; the portal refuses common passwords.',
    );
    acceptFinding(
      pool,
      'COG2',
      'A second factor by SMS goes to the phone that the password came to: no second factor.',
    );
    acceptFinding(
      pool,
      'COG8',
      'Threat protection costs US$ 0.02 a person a month; attempts are counted by the portal and the firewall.',
    );
    return pool;
  }

  /** Nobody signs up: whoever chose a password with the portal's word becomes a user (decision 0060). */
  private admitUsers(stage: Stage): void {
    for (const spec of triggers)
      this.pool.addTrigger(
        UserPoolOperation.USER_MIGRATION,
        new PortalFunction(this, stage, { secret: this.secret }, spec),
      );
  }

  /**
   * Only a role signs people in here: the id of the client, which stands in every token, opens nothing. No attribute
   * is a user's own to change; the tokens show the name, which staff alone have here.
   */
  private portalClient(): UserPoolClient {
    const nothing = new ClientAttributes().withStandardAttributes({ locale: true });
    const name = nothing.withStandardAttributes({ fullname: true });
    return this.pool.addClient('Portal', {
      authFlows: { adminUserPassword: true },
      readAttributes: name,
      writeAttributes: nothing,
      authSessionValidity: Duration.minutes(sessionLife.firstPasswordMinutes),
      disableOAuth: true,
      generateSecret: false,
      accessTokenValidity: Duration.minutes(sessionLife.accessTokenMinutes),
      idTokenValidity: Duration.minutes(sessionLife.accessTokenMinutes),
      refreshTokenValidity: Duration.days(sessionLife.refreshTokenDays),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
  }

  /** A staff role is a group; an officer limited to a county is also in the county's group. */
  private groups(): void {
    const staff = roles.filter((role) => role !== 'professional');
    for (const groupName of [...staff, ...counties.map(({ slug }) => countyGroup(slug))])
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: this.pool.userPoolId, groupName });
  }
}
