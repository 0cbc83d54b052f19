import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/officer/officer';
import { accessToken } from '../api/session.ts';

const idIn = (token: string): string | undefined => {
  try {
    const part = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    return (JSON.parse(atob(part)) as { sub?: string }).sub;
  } catch {
    return undefined;
  }
};

type Maker = { role: 'professional' | 'officer'; id: string };

/** Who took a step of an application. */
export const ActorName = ({ role, id }: Maker) => (
  <>{role === 'officer' ? <OfficerName id={id} /> : text.applicant}</>
);

/** Who did something: "you", or an officer by the start of the id, which is what the record keeps. */
export const OfficerName = ({ id }: { id: string }) => {
  const [own, setOwn] = useState<string>();
  useEffect(() => void accessToken().then((token) => setOwn(token && idIn(token))), []);
  return <>{id === own ? text.you : `${text.officer} ${id.slice(0, 8)}`}</>;
};
