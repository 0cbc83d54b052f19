import type { UserMigrationTriggerEvent } from 'aws-lambda';
import { admitUser } from './admit-user.ts';
import { openSecret } from './derived-secret.ts';

const deps = { secret: openSecret() };

export const handler = (event: UserMigrationTriggerEvent): Promise<UserMigrationTriggerEvent> =>
  admitUser(deps, event);
