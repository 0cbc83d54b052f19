import { type ApplicationStatus, applicationStatuses } from '../../contract/application.ts';
import { type CountySlug, counties } from '../../contract/reference/counties.ts';
import type { AddressValues } from '../shell/address.ts';
import { inLanguage } from '../shell/language.ts';
import { addressOf } from './pagination.tsx';

/** Which page of which applications is shown: an address carries it, from the list to a person and back. */
export type ApplicationsQuery = {
  vacancy: string;
  county: CountySlug | undefined;
  status: ApplicationStatus | undefined;
  cursor: string | undefined;
};

/** The list that an address names. */
export const applicationsIn = (query: AddressValues): ApplicationsQuery => ({
  vacancy: query.get('vacancy') ?? '',
  county: counties.find(({ slug }) => slug === query.get('county'))?.slug,
  status: applicationStatuses.find((one) => one === query.get('status')),
  cursor: query.get('cursor') ?? undefined,
});

/** The address of a list of applications. */
export const listAddress = (query: ApplicationsQuery): string =>
  inLanguage(addressOf('/officer/applications', query));

/** The address of one person's application, with the list that it was opened from. */
export const personAddress = (query: ApplicationsQuery, professionalId: string): string =>
  inLanguage(addressOf('/officer/application', { ...query, person: professionalId }));
