import { text } from '#messages/shell/titles';
import type { Access, Route } from './route.ts';

const page =
  (access: Access) =>
  (path: string, title: string, load: Route['load']): Route => ({ path, title, access, load });
const forAnyone = page('anyone');
const forProfessionals = page('professional');
const forOfficers = page('officer');

/** Every page: its address, its title, who may see it, and the chunk that it comes in. */
export const routes: readonly Route[] = [
  forAnyone('/', text.home, () => import('../information/pages/home.tsx')),
  forAnyone('/create-account', text.createAccount, () => import('../account/pages/create-account.tsx')),
  forAnyone('/account-requested', text.createAccount, () => import('../account/pages/account-requested.tsx')),
  forAnyone('/sign-in', text.signIn, () => import('../account/pages/sign-in.tsx')),
  forAnyone('/new-password', text.newPassword, () => import('../account/pages/new-password.tsx')),
  forAnyone('/forgot-password', text.forgotPassword, () => import('../account/pages/forgot-password.tsx')),
  forAnyone('/reset-password', text.forgotPassword, () => import('../account/pages/reset-password.tsx')),
  forAnyone('/sign-out', text.signOut, () => import('../account/pages/sign-out.tsx')),
  forAnyone('/vacancies', text.vacancies, () => import('../vacancies/pages/vacancies.tsx')),
  forAnyone('/vacancy', text.vacancy, () => import('../vacancies/pages/vacancy.tsx')),
  forAnyone('/manual', text.manual, () => import('../information/pages/manual.tsx')),
  forAnyone('/privacy', text.privacy, () => import('../information/pages/privacy.tsx')),
  forAnyone('/status', text.status, () => import('../status/pages/status.tsx')),
  forProfessionals('/apply', text.apply, () => import('../applications/pages/apply.tsx')),
  forProfessionals('/applied', text.applied, () => import('../applications/pages/applied.tsx')),
  forProfessionals('/application', text.application, () => import('../applications/pages/application.tsx')),
  forProfessionals('/dashboard', text.dashboard, () => import('../account/pages/dashboard.tsx')),
  forProfessionals('/my-data', text.myData, () => import('../account/pages/my-data.tsx')),
  forProfessionals('/sessions', text.sessions, () => import('../account/pages/sessions.tsx')),
  forProfessionals('/close-account', text.closeAccount, () => import('../account/pages/close-account.tsx')),
  forProfessionals('/profile', text.profile, () => import('../profile/pages/profile.tsx')),
  forProfessionals('/profile/personal', text.personal, () => import('../profile/pages/personal.tsx')),
  forProfessionals('/profile/payment', text.payment, () => import('../profile/pages/payment.tsx')),
  forProfessionals(
    '/profile/workstation',
    text.workstation,
    () => import('../profile/pages/workstation.tsx'),
  ),
  forProfessionals('/profile/next-of-kin', text.nextOfKin, () => import('../profile/pages/next-of-kin.tsx')),
  forProfessionals('/profile/alerts', text.alerts, () => import('../profile/pages/alerts.tsx')),
  forProfessionals(
    '/profile/work-experience',
    text.workExperience,
    () => import('../profile/pages/work-experience.tsx'),
  ),
  forProfessionals(
    '/profile/qualification',
    text.qualifications,
    () => import('../profile/pages/qualification.tsx'),
  ),
  forOfficers('/officer/vacancies', text.officerVacancies, () => import('../officer/pages/vacancies.tsx')),
  forOfficers('/officer/sessions', text.sessions, () => import('../officer/pages/sessions.tsx')),
  forOfficers('/officer/vacancy', text.officerVacancy, () => import('../officer/pages/vacancy.tsx')),
  forOfficers(
    '/officer/vacancy-edit',
    text.officerVacancyEdit,
    () => import('../officer/pages/vacancy-edit.tsx'),
  ),
  forOfficers(
    '/officer/vacancy-correct',
    text.officerVacancyCorrect,
    () => import('../officer/pages/vacancy-correct.tsx'),
  ),
  forOfficers(
    '/officer/applications',
    text.officerApplications,
    () => import('../officer/pages/applications.tsx'),
  ),
  forOfficers(
    '/officer/application',
    text.officerApplication,
    () => import('../officer/pages/application.tsx'),
  ),
];

export const notFound: Route = forAnyone('/not-found', text.notFound, () => import('./pages/not-found.tsx'));

/** The route of a path without its language. */
export const routeOf = (path: string): Route => routes.find((route) => route.path === path) ?? notFound;
