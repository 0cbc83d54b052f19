import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/shell/shell';
import { council } from '../../contract/council.ts';
import { knownRoles } from '../api/person.ts';
import { Footer } from './footer.tsx';
import { inLanguage, language } from './language.ts';
import type { Access } from './route.ts';
import { usePerson } from './use-person.ts';

type Item = { path: string; label: string };

const menuFor = (roles: readonly string[]): Item[] => {
  if (roles.includes('officer'))
    return [
      { path: '/officer/vacancies', label: text.officerVacancies },
      { path: '/officer/sessions', label: text.devices },
    ];
  const open = { path: '/vacancies', label: text.vacancies };
  if (roles.length === 0) return [open];
  return [{ path: '/dashboard', label: text.dashboard }, { path: '/profile', label: text.profile }, open];
};

/** The roles known on this phone; those assumed while the page is still as it was prerendered. */
export const useRoles = (assumed: readonly string[] = []): readonly string[] =>
  usePerson<readonly string[]>(knownRoles, assumed);

/** Who may see a page is assumed to be there: their menu has its room before the script has come. */
const Menu = ({ path, access }: { path: string; access: Access }) => {
  const roles = useRoles(access === 'anyone' ? [] : [access]);
  const last =
    roles.length > 0 ? { path: '/sign-out', label: text.signOut } : { path: '/sign-in', label: text.signIn };
  return (
    <nav class="menu" aria-label={text.menu}>
      <ul>
        {[...menuFor(roles), last].map((item) => (
          <li key={item.path}>
            <a href={inLanguage(item.path)} aria-current={path.startsWith(item.path) ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const other = language === 'en' ? 'sw' : 'en';

type Props = { path: string; access: Access; children: ComponentChildren };

/** The frame around every page: the council's name, the menu, the language, the way to help. */
export const Layout = ({ path, access, children }: Props) => {
  const [query, setQuery] = useState('');
  useEffect(() => setQuery(location.search));
  return (
    <>
      <a href="#main" class="govuk-skip-link">
        {text.skip}
      </a>
      <header class="masthead">
        <div class="masthead__inner">
          <a class="masthead__name" href={inLanguage('/')}>
            <img src="/emblem.svg" alt="" width="40" height="40" />
            <span>
              <small>{council.name[language]}</small>
              <strong>{council.portalName[language]}</strong>
            </span>
          </a>
          <a class="masthead__language" href={inLanguage(path, other) + query} lang={other} hreflang={other}>
            {text.otherLanguage}
          </a>
        </div>
        <Menu path={path} access={access} />
      </header>
      <main id="main" class="page" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
};
