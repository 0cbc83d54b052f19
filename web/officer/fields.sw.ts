import { council } from '../../contract/council.ts';
import type { OfficerFields } from './fields.en.ts';

export const text: OfficerFields = {
  examination: 'Mtihani',
  year: 'Mwaka wa mtihani',
  activity: 'Shughuli',
  position: 'Cheo',
  county: 'Kaunti',
  subCounty: 'Kaunti ndogo',
  dutyStation: 'Kituo cha kazi',
  positionsAvailable: 'Idadi ya nafasi',
  payPerDay: `Malipo kwa siku (${council.currency})`,
  days: 'Idadi ya siku',
  startDate: 'Siku ya kwanza ya kazi',
  deadline: 'Mwisho wa kuomba',
  description: 'Maelezo',
  onceAccepted: 'Kinachofuata kwa aliyekubaliwa',
  eligibility: 'Anayeweza kuomba',
  questions: 'Maswali',
  state: 'Hali',
  reason: 'Sababu',
};
