export const text = { choose: 'Choose', day: 'Day', month: 'Month', year: 'Year' };
export type ChooseText = typeof text;
