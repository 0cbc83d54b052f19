/** Calls of the table, read units and write units. */
export type Spending = readonly [calls: number, read: number, write: number];

/**
 * What each operation and each sender spends on the table, as `docs/table.md` says. The cost tests hold the code to it;
 * the season's bill and its heat are reckoned from it.
 */
export const spending = {
  createAccount: [1, 0, 1],
  requestPasswordReset: [1, 0, 1],
  confirmPasswordReset: [6, 3, 3],
  signIn: [4, 1, 3],
  replacePassword: [4, 1, 3],
  refreshSession: [1, 0, 1],
  signOut: [3, 1, 2],
  listSessions: [1, 1, 0],
  endSession: [3, 1, 2],
  readMe: [1, 3, 0],
  'readMe, once a day': [2, 3, 1],
  readMyData: [2, 3.5, 0],
  closeAccount: [3, 1, 2],
  savePersonal: [2, 1, 1],
  'savePersonal with a new number': [3, 1, 13],
  'saveWorkstation with a new number': [3, 1, 9],
  saveAlerts: [2, 1, 2],
  addWorkExperience: [2, 1, 1],
  changeWorkExperience: [2, 1, 1],
  removeWorkExperience: [2, 1, 1],
  findVacancies: [1, 3, 0],
  readVacancy: [1, 0.5, 0],
  readStatus: [1, 0.5, 0],
  'what the clock writes each minute': [1, 0, 1],
  applyForVacancy: [3, 2, 4],
  withdrawApplication: [2, 3, 5],
  listOfficerVacancies: [1, 3, 0],
  readOfficerVacancy: [2, 1.5, 0],
  createVacancy: [1, 0, 5],
  changeVacancy: [2, 1, 5],
  publishVacancy: [2, 1, 6],
  extendVacancy: [2, 1, 6],
  correctVacancy: [2, 1, 6],
  'countApplicants of a county': [4, 2, 0],
  'countSubscribers of a county': [10, 5, 0],
  closeVacancy: [2, 1, 6],
  'listApplications of a county': [4, 2, 0],
  readApplication: [1, 1, 0],
  'decideApplications, a person': [2, 1, 5],
  'decideApplications, a person, with a key': [3, 1, 6],
  'the sender of a new account': [5, 1, 4],
  'the eraser of a closed account': [13, 2, 14],
  'the sender of a notice': [4, 2, 2],
  'the sender of an alert': [4, 1.5, 2],
} as const satisfies Record<string, Spending>;

export type Spender = keyof typeof spending;
