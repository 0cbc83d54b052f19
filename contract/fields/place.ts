import * as z from 'zod/mini';
import { type CountySlug, counties } from '../reference/counties.ts';
import { isSubCountyOf } from '../reference/sub-county-choices.ts';
import { once } from '../schema.ts';
import { slugForm } from './id-forms.ts';
import { together } from './together.ts';
import { token } from './token.ts';

/** One of the 47 counties, by its slug. */
export const county = once(() => z.enum(counties.map((one) => one.slug as CountySlug)));

/** The slug of a sub-county; whether it lies in its county is checked by `subCountyInCounty`. */
export const subCounty = once(() => token(slugForm, 'not-a-choice'));

/** Refuses a sub-county that is not of the county beside it. */
export const subCountyInCounty = <
  T extends { county?: CountySlug | undefined; subCounty?: string | undefined },
>() =>
  together<T>(({ county: within, subCounty: part }) => {
    const known = counties.some(({ slug }) => slug === within);
    if (part === undefined || (within !== undefined && !known)) return [];
    if (within !== undefined && isSubCountyOf(within, part)) return [];
    return [
      { field: 'subCounty', code: within === undefined ? 'county-needed' : 'sub-county-not-in-county' },
    ];
  });
