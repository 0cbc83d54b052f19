import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { holdsPhone } from '../../contract/fields/password-rules.ts';
import { Refusal, refuse, refuseFields } from '../http/refusal.ts';
import { isCommonPassword } from '../identity/common-passwords.ts';
import { derive, isSame, resetCode, type Secret } from '../identity/derived-secret.ts';
import { isOwnPassword } from '../identity/own-password.ts';
import { endSessionsBegunBefore } from '../identity/session-items.ts';
import { counterOf } from '../identity/sign-in-throttle.ts';
import { isTextedPassword } from '../identity/texted-password.ts';
import type { SetPassword, SignOutEverywhere } from '../identity/users.ts';
import type { Table } from '../table/client.ts';
import type { AccountItem, ProfileItem, SignInItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { conditionalWrite } from '../table/writes.ts';
import { measure } from '../telemetry/metrics.ts';
import type { PasswordChangedIntent } from './intents.ts';
import { faultOfProof } from './reset-proof.ts';

/** How long a reset code works, and how often it may be typed. */
export const codeLife = { minutes: 10, guesses: 5 } as const;

type Deps = {
  table: Table;
  setPassword: SetPassword;
  signOutEverywhere: SignOutEverywhere;
  secret: Secret;
  enqueue: (intent: PasswordChangedIntent) => Promise<void>;
  now: Date;
};
type Input = { phone: string; code: string; newPassword: string; proof?: string | undefined };

const proofCodes = { owed: 'proof-needed', wrong: 'proof-wrong' } as const;

/** What only the account can tell of a request whose code is right. */
const judgeByAccount = async (
  { table, now }: Deps,
  key: string,
  account: AccountItem | undefined,
  { newPassword, proof }: Input,
): Promise<Refusal | undefined> => {
  const id = account?.professionalId;
  const profile = id ? await getItem<ProfileItem>(table, keys.profile(id)) : undefined;
  const fault = faultOfProof(profile, proof, now);
  if (fault) return new Refusal('proof-needed', {}, [{ field: 'proof', code: proofCodes[fault] }]);
  if (profile && isOwnPassword(newPassword, profile))
    return refuseFields({ field: 'newPassword', code: 'password-own-data' });
  return isTextedPassword(account, key, newPassword)
    ? refuseFields({ field: 'newPassword', code: 'password-unchanged' })
    : undefined;
};

/** Takes one of the five guesses before anything is compared: guesses at the same time cannot exceed them. */
const takeGuess = async (table: Table, phone: string, now: Date): Promise<SignInItem | undefined> => {
  let item: SignInItem | undefined;
  const taken = await conditionalWrite(
    table.client
      .send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.signIn(phone),
          ConditionExpression:
            '(codeSentAt > :oldest OR (attribute_not_exists(codeSentAt) AND requestedAt > :oldest)) AND guesses < :most',
          UpdateExpression: 'SET guesses = guesses + :one',
          ExpressionAttributeValues: {
            ':oldest': new Date(now.getTime() - codeLife.minutes * 60_000).toISOString(),
            ':most': codeLife.guesses,
            ':one': 1,
          },
          ReturnValues: 'ALL_NEW',
        }),
      )
      .then(({ Attributes }) => {
        item = Attributes as SignInItem;
      }),
  );
  return taken.done ? item : undefined;
};

/** Whether somebody types the code of the SMS before the newest one. */
const isEarlier = (key: string, { phone, code }: Input, { earlierResetId }: SignInItem): boolean =>
  Boolean(earlierResetId) && isSame(code, resetCode(key, phone, earlierResetId ?? ''));

const strangers = counterOf(undefined);

/** Ties the code to this password and forgets failed sign-ins; the same request may come again, no other. */
const useCode = (table: Table, phone: string, resetId: string, usedFor: string, now: Date) =>
  conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.signIn(phone),
        ConditionExpression: 'resetId = :resetId AND (attribute_not_exists(usedFor) OR usedFor = :usedFor)',
        UpdateExpression: 'SET usedFor = :usedFor, usedAt = :now REMOVE #count, #last',
        ExpressionAttributeNames: { '#count': strangers.count, '#last': strangers.last },
        ExpressionAttributeValues: { ':resetId': resetId, ':usedFor': usedFor, ':now': now.toISOString() },
      }),
    ),
  );

/** A password that Cognito does not take has not used the code: another one may follow. */
const giveBack = (table: Table, phone: string, usedFor: string) =>
  conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.signIn(phone),
        ConditionExpression: 'usedFor = :usedFor',
        UpdateExpression: 'REMOVE usedFor',
        ExpressionAttributeValues: { ':usedFor': usedFor },
      }),
    ),
  );

const changePassword = async (
  { setPassword, signOutEverywhere, table, now }: Deps,
  id: string | undefined,
  { phone, newPassword }: Input,
  usedFor: string,
): Promise<Refusal | undefined> => {
  const outcome = await setPassword(phone, newPassword);
  if (outcome === 'nobody') return refuse('reset-code-wrong');
  if (outcome === 'weak') {
    await giveBack(table, phone, usedFor);
    return refuseFields({ field: 'newPassword', code: 'password-common' });
  }
  await signOutEverywhere(phone);
  // After a crash before this, the sender of the SMS about the change does it.
  if (id) await endSessionsBegunBefore(table, { kind: 'professional', id }, now, now);
  measure({ PasswordsReset: 1 }, {});
  return undefined;
};

/**
 * Replaces the password by the code from the SMS: ten minutes from its sending, five guesses, one use.
 * An account that was not used for 90 days also asks for the end of a number of its profile; a proof that is missing
 * or wrong is one of the five guesses.
 * A crash half-way is mended by sending the same code and password again.
 */
export const confirmPasswordReset = async (deps: Deps, input: Input): Promise<Refusal | undefined> => {
  const { phone, code, newPassword } = input;
  if (holdsPhone(newPassword, phone))
    return refuseFields({ field: 'newPassword', code: 'password-is-phone' });
  if (isCommonPassword(newPassword)) return refuseFields({ field: 'newPassword', code: 'password-common' });
  const item = await takeGuess(deps.table, phone, deps.now);
  if (!item?.resetId) return refuse('reset-code-wrong');
  const key = await deps.secret();
  if (!isSame(code, resetCode(key, phone, item.resetId)))
    return refuse(isEarlier(key, input, item) ? 'reset-code-superseded' : 'reset-code-wrong');
  const account = await getItem<AccountItem>(deps.table, keys.account(phone));
  const refusal = await judgeByAccount(deps, key, account, input);
  if (refusal) return refusal;
  await deps.enqueue({ kind: 'password-changed', phone, resetId: item.resetId });
  const usedFor = derive(key, 'used', item.resetId, newPassword).toString('base64url');
  const used = await useCode(deps.table, phone, item.resetId, usedFor, deps.now);
  return used.done
    ? changePassword(deps, account?.professionalId, input, usedFor)
    : refuse('reset-code-wrong');
};
