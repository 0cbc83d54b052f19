import type { UserMigrationTriggerEvent } from 'aws-lambda';
import { isSame, type Secret } from './derived-secret.ts';
import { admissionOf } from './texted-password.ts';

/**
 * The user pool asks here about everybody whom it does not know. Only who comes with the portal's own word, given to
 * whoever typed the password of an SMS, becomes a user, with the password that they chose
 * (docs/decisions/0060-the-first-password-is-the-portals.md). Throws for everybody else.
 */
export const admitUser = async (
  { secret }: { secret: Secret },
  event: UserMigrationTriggerEvent,
): Promise<UserMigrationTriggerEvent> => {
  const { validationData } = event.request as { validationData?: Record<string, string> | null };
  const phone = event.userName.replace(/^\+/, '');
  const isAdmitted =
    event.triggerSource === 'UserMigration_Authentication' &&
    isSame(validationData?.admission ?? '', admissionOf(await secret(), phone));
  if (!isAdmitted) throw new Error('Not admitted');
  return {
    ...event,
    response: {
      ...event.response,
      userAttributes: { phone_number: event.userName, phone_number_verified: 'true' },
      finalUserStatus: 'CONFIRMED',
      messageAction: 'SUPPRESS',
      desiredDeliveryMediums: [],
      forceAliasCreation: false,
    },
  };
};
