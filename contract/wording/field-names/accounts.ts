import { council } from '../../council.ts';
import { chosen, type FieldNames, typed } from '../field-name.ts';

const [example] = council.phone.examples;

/** The forms of whoever registers, signs in, resets a password or closes an account. */
export const accountNames = {
  phone: typed('your mobile number', 'nambari yako ya simu', example),
  confirmPhone: typed('the mobile number again', 'nambari ya simu tena', example),
  username: typed('your mobile number', 'nambari yako ya simu', example),
  password: typed('your password', 'nenosiri lako'),
  newPassword: typed('a new password', 'nenosiri jipya'),
  code: typed('the code from the SMS', 'msimbo uliotumwa kwa SMS', '123456'),
  proof: typed(
    'the last four digits of your ID or TSC number',
    'tarakimu nne za mwisho za kitambulisho au nambari ya TSC',
    '6789',
  ),
  language: chosen('the language', 'lugha'),
} satisfies FieldNames;
