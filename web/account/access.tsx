import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Role } from '../../contract/operation.ts';
import { knownRoles } from '../api/person.ts';
import { accessToken } from '../api/session.ts';
import { useLocation, useNavigate } from '../shell/location.ts';
import { signInAddress } from './sign-in-address.ts';

/** Where a person belongs after signing in. */
export const homeOf = (roles: readonly string[]): string =>
  roles.includes('officer') ? '/officer/vacancies' : '/dashboard';

/**
 * Shows a page to those who are signed in with a role; sends everybody else to sign in and back.
 * The server decides what they may see: this only spares them an error.
 */
export const SignedIn = ({
  as,
  children,
  waiting,
}: {
  as: Role;
  children: ComponentChildren;
  waiting: ComponentChildren;
}) => {
  const navigate = useNavigate();
  const { path, query } = useLocation();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void accessToken().then((token) => {
      if (token && knownRoles().includes(as)) return setReady(true);
      const asked = query.toString();
      const back = `${path}${asked && `?${asked}`}`;
      navigate(token ? homeOf(knownRoles()) : signInAddress(back), {
        replace: true,
      });
    });
  }, []);
  return <>{ready ? children : waiting}</>;
};
