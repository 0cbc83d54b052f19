import { AwsError } from '../endpoint/aws-error.ts';

/** The refusals of Cognito with the very messages that AWS sends. */
export const wrongPassword = () => new AwsError('NotAuthorizedException', 'Incorrect username or password.');
export const tooManyAttempts = () => new AwsError('NotAuthorizedException', 'Password attempts exceeded');
export const disabled = () => new AwsError('NotAuthorizedException', 'User is disabled.');
export const temporaryExpired = () =>
  new AwsError(
    'NotAuthorizedException',
    'Temporary password has expired and must be reset by an administrator.',
  );
export const badSession = (why = '') =>
  new AwsError('NotAuthorizedException', `Invalid session for the user${why}.`);
export const badRefreshToken = () => new AwsError('NotAuthorizedException', 'Invalid Refresh Token');
export const badAccessToken = (message = 'Invalid Access Token') =>
  new AwsError('NotAuthorizedException', message);
export const exceptionInMigration = (clientId: string) =>
  new AwsError('UserNotFoundException', `Exception migrating user in app client ${clientId}`);
export const codeMismatch = () => new AwsError('CodeMismatchException', 'Invalid code received for user');
export const codeUsed = () =>
  new AwsError('ExpiredCodeException', 'Your software token has already been used once.');
export const enableMismatch = () => new AwsError('EnableSoftwareTokenMFAException', 'Code mismatch');
export const notAuthorized = (message: string) => new AwsError('NotAuthorizedException', message);
export const noSuchUser = () => new AwsError('UserNotFoundException', 'User does not exist.');
export const userExists = () =>
  new AwsError('UsernameExistsException', 'An account with the given phone_number already exists.');
export const aliasExists = () =>
  new AwsError('AliasExistsException', 'An account with the given phone_number already exists.');
export const invalidParameter = (message: string) => new AwsError('InvalidParameterException', message);
export const invalidPassword = (why: string) =>
  new AwsError('InvalidPasswordException', `Password did not conform with policy: ${why}`);
export const noSuchResource = (message: string) => new AwsError('ResourceNotFoundException', message);
