import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/officer/officer';
import { accessToken } from '../api/session.ts';
import { formatDateTime } from '../shell/format.ts';

const idIn = (token: string): string | undefined => {
  try {
    const part = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    return (JSON.parse(atob(part)) as { sub?: string }).sub;
  } catch {
    return undefined;
  }
};

type Maker = { role: 'professional' | 'officer'; id: string; name?: string | undefined };

/** An officer by name. What was recorded before officers had names says "you", or the start of the id. */
const OfficerName = ({ id, name }: Maker) => {
  const [own, setOwn] = useState<string>();
  useEffect(() => void accessToken().then((token) => setOwn(token && idIn(token))), []);
  if (name) return <>{name}</>;
  return <>{id === own ? text.you : `${text.officer} ${id.slice(0, 8)}`}</>;
};

/** By whom something was done, and when: "by Wanjiru Kamau, 3 December 2026, 10:04 am". */
export const ByWhom = ({ by, at }: { by: Maker; at: string }) => (
  <>
    {text.by} {by.role === 'officer' ? <OfficerName {...by} /> : text.applicant}, {formatDateTime(at)}
  </>
);
