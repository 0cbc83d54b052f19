import type { Consents, ProfileItem } from '../table/items.ts';

type Agreed = Pick<ProfileItem, 'personal' | 'alerts' | 'consents'>;

const given: Record<keyof Consents, (profile: Agreed) => string | undefined> = {
  disability: ({ personal }) => (personal?.disability === 'not-said' ? undefined : personal?.disability),
  alerts: ({ alerts }) => (alerts.choice === 'none' ? undefined : alerts.choice),
};

/** Since when what rests on consent has been agreed to; taking the answer back takes the consent back. */
export const consentsAfter = (before: Agreed, after: Agreed, now: Date): Consents =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, answer]) => {
      if (answer(after) === undefined) return [];
      const since = before.consents?.[name as keyof Consents];
      const stands = since !== undefined && answer(before) === answer(after);
      return [[name, stands ? since : now.toISOString()]];
    }),
  );
