export const source = { name: 'Made up for a test', date: '2026', compared: 'own' };

export const current = { strelsau: 'Old Town,New Town', zenda: 'Zenda' } as const;

export const retired: { strelsau?: string; zenda?: string } = {};
