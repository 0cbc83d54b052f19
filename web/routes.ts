import type { ComponentType } from 'preact';
import { text } from './messages/en/titles.ts';

export type Access = 'anyone' | 'professional' | 'officer';
export type PageModule = { default: ComponentType };
export type Route = {
  readonly path: string;
  readonly title: string;
  readonly access: Access;
  readonly load: () => Promise<PageModule>;
};

const page =
  (access: Access) =>
  (path: string, title: string, load: Route['load']): Route => ({ path, title, access, load });
const open = page('anyone');
const own = page('professional');
const office = page('officer');

/** Every page: its address, its title, who may see it, and the chunk that it comes in. */
export const routes: readonly Route[] = [
  open('/', text.home, () => import('./pages/home.tsx')),
  open('/create-account', text.createAccount, () => import('./pages/create-account.tsx')),
  open('/account-requested', text.createAccount, () => import('./pages/account-requested.tsx')),
  open('/sign-in', text.signIn, () => import('./pages/sign-in.tsx')),
  open('/new-password', text.newPassword, () => import('./pages/new-password.tsx')),
  open('/forgot-password', text.forgotPassword, () => import('./pages/forgot-password.tsx')),
  open('/reset-password', text.forgotPassword, () => import('./pages/reset-password.tsx')),
  open('/sign-out', text.signOut, () => import('./pages/sign-out.tsx')),
  open('/vacancies', text.vacancies, () => import('./pages/vacancies.tsx')),
  open('/vacancy', text.vacancy, () => import('./pages/vacancy.tsx')),
  open('/manual', text.manual, () => import('./pages/manual.tsx')),
  open('/privacy', text.privacy, () => import('./pages/privacy.tsx')),
  open('/status', text.status, () => import('./pages/status.tsx')),
  own('/apply', text.apply, () => import('./pages/apply.tsx')),
  own('/applied', text.applied, () => import('./pages/applied.tsx')),
  own('/application', text.application, () => import('./pages/application.tsx')),
  own('/dashboard', text.dashboard, () => import('./pages/dashboard.tsx')),
  own('/my-data', text.myData, () => import('./pages/my-data.tsx')),
  own('/close-account', text.closeAccount, () => import('./pages/close-account.tsx')),
  own('/profile', text.profile, () => import('./pages/profile.tsx')),
  own('/profile/personal', text.personal, () => import('./pages/profile/personal.tsx')),
  own('/profile/payment', text.payment, () => import('./pages/profile/payment.tsx')),
  own('/profile/workstation', text.workstation, () => import('./pages/profile/workstation.tsx')),
  own('/profile/next-of-kin', text.nextOfKin, () => import('./pages/profile/next-of-kin.tsx')),
  own('/profile/alerts', text.alerts, () => import('./pages/profile/alerts.tsx')),
  own('/profile/work-experience', text.workExperience, () => import('./pages/profile/work-experience.tsx')),
  own('/profile/qualification', text.qualifications, () => import('./pages/profile/qualification.tsx')),
  office('/officer/vacancies', text.officerVacancies, () => import('./pages/officer/vacancies.tsx')),
  office('/officer/vacancy', text.officerVacancy, () => import('./pages/officer/vacancy.tsx')),
  office('/officer/vacancy-edit', text.officerVacancyEdit, () => import('./pages/officer/vacancy-edit.tsx')),
  office('/officer/applications', text.officerApplications, () => import('./pages/officer/applications.tsx')),
  office('/officer/application', text.officerApplication, () => import('./pages/officer/application.tsx')),
];

export const notFound: Route = open('/not-found', text.notFound, () => import('./pages/not-found.tsx'));

/** The route of a path without its language. */
export const routeOf = (path: string): Route => routes.find((route) => route.path === path) ?? notFound;
