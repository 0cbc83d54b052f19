import { text } from '#messages/shell/titles';
import type { Access, Route } from './route.ts';

const page =
  (access: Access) =>
  (path: string, title: string, load: Route['load']): Route => ({ path, title, access, load });
const open = page('anyone');
const own = page('professional');
const office = page('officer');

/** Every page: its address, its title, who may see it, and the chunk that it comes in. */
export const routes: readonly Route[] = [
  open('/', text.home, () => import('../information/pages/home.tsx')),
  open('/create-account', text.createAccount, () => import('../account/pages/create-account.tsx')),
  open('/account-requested', text.createAccount, () => import('../account/pages/account-requested.tsx')),
  open('/sign-in', text.signIn, () => import('../account/pages/sign-in.tsx')),
  open('/new-password', text.newPassword, () => import('../account/pages/new-password.tsx')),
  open('/forgot-password', text.forgotPassword, () => import('../account/pages/forgot-password.tsx')),
  open('/reset-password', text.forgotPassword, () => import('../account/pages/reset-password.tsx')),
  open('/sign-out', text.signOut, () => import('../account/pages/sign-out.tsx')),
  open('/vacancies', text.vacancies, () => import('../vacancies/pages/vacancies.tsx')),
  open('/vacancy', text.vacancy, () => import('../vacancies/pages/vacancy.tsx')),
  open('/manual', text.manual, () => import('../information/pages/manual.tsx')),
  open('/privacy', text.privacy, () => import('../information/pages/privacy.tsx')),
  open('/status', text.status, () => import('../status/pages/status.tsx')),
  own('/apply', text.apply, () => import('../applications/pages/apply.tsx')),
  own('/applied', text.applied, () => import('../applications/pages/applied.tsx')),
  own('/application', text.application, () => import('../applications/pages/application.tsx')),
  own('/dashboard', text.dashboard, () => import('../account/pages/dashboard.tsx')),
  own('/my-data', text.myData, () => import('../account/pages/my-data.tsx')),
  own('/close-account', text.closeAccount, () => import('../account/pages/close-account.tsx')),
  own('/profile', text.profile, () => import('../profile/pages/profile.tsx')),
  own('/profile/personal', text.personal, () => import('../profile/pages/personal.tsx')),
  own('/profile/payment', text.payment, () => import('../profile/pages/payment.tsx')),
  own('/profile/workstation', text.workstation, () => import('../profile/pages/workstation.tsx')),
  own('/profile/next-of-kin', text.nextOfKin, () => import('../profile/pages/next-of-kin.tsx')),
  own('/profile/alerts', text.alerts, () => import('../profile/pages/alerts.tsx')),
  own('/profile/work-experience', text.workExperience, () => import('../profile/pages/work-experience.tsx')),
  own('/profile/qualification', text.qualifications, () => import('../profile/pages/qualification.tsx')),
  office('/officer/vacancies', text.officerVacancies, () => import('../officer/pages/vacancies.tsx')),
  office('/officer/vacancy', text.officerVacancy, () => import('../officer/pages/vacancy.tsx')),
  office('/officer/vacancy-edit', text.officerVacancyEdit, () => import('../officer/pages/vacancy-edit.tsx')),
  office(
    '/officer/applications',
    text.officerApplications,
    () => import('../officer/pages/applications.tsx'),
  ),
  office('/officer/application', text.officerApplication, () => import('../officer/pages/application.tsx')),
];

export const notFound: Route = open('/not-found', text.notFound, () => import('./pages/not-found.tsx'));

/** The route of a path without its language. */
export const routeOf = (path: string): Route => routes.find((route) => route.path === path) ?? notFound;
