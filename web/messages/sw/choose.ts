import type { ChooseText } from '../en/choose.ts';

export const text: ChooseText = { choose: 'Chagua', day: 'Siku', month: 'Mwezi', year: 'Mwaka' };
