export const text = { choose: 'Choose', day: 'Day', month: 'Month', year: 'Year', retired: 'earlier list' };
export type ChooseText = typeof text;
