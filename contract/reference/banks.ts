import type { Choice } from './choice.ts';

const bank = <const V extends string>(value: V, name: string) => ({ value, en: name, sw: name }) as const;

/** The banks and Saccos that most professionals are paid through; any other is named in the branch. */
export const banks = [
  bank('absa', 'Absa Bank Kenya'),
  bank('access', 'Access Bank Kenya'),
  bank('bank-of-africa', 'Bank of Africa Kenya'),
  bank('bank-of-baroda', 'Bank of Baroda'),
  bank('co-operative', 'Co-operative Bank of Kenya'),
  bank('consolidated', 'Consolidated Bank of Kenya'),
  bank('credit', 'Credit Bank'),
  bank('diamond-trust', 'Diamond Trust Bank'),
  bank('ecobank', 'Ecobank Kenya'),
  bank('equity', 'Equity Bank'),
  bank('family', 'Family Bank'),
  bank('gulf-african', 'Gulf African Bank'),
  bank('hfc', 'HFC'),
  bank('i-and-m', 'I&M Bank'),
  bank('kcb', 'KCB Bank'),
  bank('kingdom', 'Kingdom Bank'),
  bank('kwft', 'Kenya Women Microfinance Bank'),
  bank('mwalimu-sacco', 'Mwalimu National Sacco'),
  bank('national', 'National Bank of Kenya'),
  bank('ncba', 'NCBA Bank'),
  bank('postbank', 'Kenya Post Office Savings Bank'),
  bank('prime', 'Prime Bank'),
  bank('sbm', 'SBM Bank'),
  bank('sidian', 'Sidian Bank'),
  bank('stanbic', 'Stanbic Bank'),
  bank('standard-chartered', 'Standard Chartered Bank'),
  { value: 'other', en: 'Other', sw: 'Nyingine' },
] as const satisfies readonly Choice[];
