import type { ComponentChildren } from 'preact';
import type { Me } from '../../contract/operations/profile.ts';
import { SignedIn } from '../access.tsx';
import { useMe } from '../me.ts';
import { text } from '../messages/en/profile.ts';
import { Skeleton } from './skeleton.tsx';
import { Trouble } from './trouble.tsx';

type Props = { title: string; lead?: string; children: (me: Me) => ComponentChildren };

const WithMe = ({ children }: Pick<Props, 'children'>) => {
  const { me, problem, reload } = useMe();
  if (problem && !me) return <Trouble problem={problem} again={reload} />;
  return me ? <>{children(me)}</> : <Skeleton label={text.loading} lines={8} />;
};

/** A page about my profile: its title at once, its content when I am known. */
export const ProfilePage = ({ title, lead, children }: Props) => (
  <>
    <h1>{title}</h1>
    {lead && <p class="lead">{lead}</p>}
    <SignedIn as="professional" waiting={<Skeleton label={text.loading} lines={8} />}>
      <WithMe>{children}</WithMe>
    </SignedIn>
  </>
);
