import { council } from '../../council.ts';
import type { lists, sections } from '../../profile.ts';
import type { Output } from '../../schema.ts';
import { chosen, dated, type FieldName, type FieldNames, several, typed } from '../field-name.ts';

const [example, otherExample] = council.phone.examples;

const workplace = {
  employer: chosen('your employer', 'mwajiri wako'),
  institution: typed('the name of the institution', 'jina la taasisi'),
  designation: chosen('your designation', 'cheo chako kazini'),
  county: chosen('your county', 'kaunti yako'),
  subCounty: chosen('your sub-county', 'kaunti ndogo yako'),
} satisfies FieldNames;

type Schemas = typeof sections & typeof lists;
type DetailOf<Given> = Given extends unknown ? keyof Given & string : never;
type Names = {
  readonly [Name in keyof Schemas]: FieldNames & Readonly<Record<DetailOf<Output<Schemas[Name]>>, FieldName>>;
};

/** What the fields of each section and list of the profile are called: one without a name does not compile. */
export const profileNames: Names = {
  personal: {
    fullName: typed(
      'your full name as on your identity card',
      'jina lako kamili kama lilivyo kwenye kitambulisho',
    ),
    dateOfBirth: dated('your date of birth', 'tarehe yako ya kuzaliwa', '27 3 1985'),
    gender: chosen('your gender', 'jinsia yako'),
    identityKind: chosen('the kind of your identity document', 'aina ya kitambulisho chako'),
    nationalId: typed('your identity number', 'nambari yako ya kitambulisho', '23456789'),
    kraPin: typed('your KRA PIN', 'PIN yako ya KRA', 'A012345678Z'),
    nssfNumber: typed('your NSSF number', 'nambari yako ya NSSF', '123456789'),
    shaNumber: typed('your SHA number', 'nambari yako ya SHA', 'CR1234567890123-4'),
    email: typed('your email address', 'barua pepe yako', 'name@example.com'),
    disability: chosen('a disability, or none', 'ulemavu, au hakuna'),
  },
  payment: {
    method: chosen('how you want to be paid', 'jinsi unavyotaka kulipwa'),
    accountName: typed('the name that the account is registered in', 'jina lililosajiliwa kwenye akaunti'),
    bank: chosen('your bank', 'benki yako'),
    bankName: typed('the name of the bank or Sacco', 'jina la benki au Sacco'),
    branch: typed('the branch of your bank', 'tawi la benki yako'),
    accountNumber: typed('your account number', 'nambari ya akaunti yako', '01234567890'),
    phone: typed('your M-Pesa number', 'nambari yako ya M-Pesa', example),
  },
  workstation: {
    ...workplace,
    institutionLevel: chosen('the kind of institution', 'aina ya taasisi'),
    tscNumber: typed('your TSC number', 'nambari yako ya TSC', '456789'),
    serviceNumber: typed('your PF or service number', 'nambari yako ya PF au ya utumishi', '2001234567'),
    since: typed('since when you have worked there', 'tangu lini unafanya kazi hapo', '2012'),
    subjects: several('the subjects that you teach', 'masomo unayofundisha'),
    'subjects.*': typed('each subject that you teach', 'kila somo unalofundisha', 'Kiswahili'),
  },
  nextOfKin: {
    fullName: typed('the full name of your next of kin', 'jina kamili la jamaa wako wa karibu'),
    phone: typed(
      'the mobile number of your next of kin',
      'nambari ya simu ya jamaa wako wa karibu',
      otherExample,
    ),
    relationship: chosen('how you are related', 'uhusiano wenu'),
  },
  alerts: {
    choice: chosen('which vacancies you want to hear about', 'nafasi unazotaka kusikia kuzihusu'),
    language: chosen('the language of our SMS', 'lugha ya SMS zetu'),
  },
  workExperience: {
    ...workplace,
    from: typed('when you began to work there', 'ulipoanza kazi hapo', '2008'),
    to: typed('when you stopped working there', 'ulipoacha kazi hapo', '2011'),
  },
  qualifications: {
    level: chosen('the level of study', 'kiwango cha masomo'),
    institution: typed('the name of the institution', 'jina la taasisi'),
    course: typed('the course', 'kozi', 'Primary Teacher Education'),
    from: typed('when you began to study there', 'ulipoanza masomo hapo', '2005'),
    to: typed('when you finished', 'ulipomaliza masomo', '2007'),
    award: typed('the award or grade', 'cheti au daraja ulilopata', 'Credit'),
  },
};
