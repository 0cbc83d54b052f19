import type { ComponentChildren } from 'preact';
import { text } from '#messages/profile/profile';
import type { Me } from '../../contract/operations/profile.ts';
import { SignedIn } from '../account/access.tsx';
import { useMe } from '../account/me.ts';
import { LoadFailure } from '../shell/load-failure.tsx';
import { Skeleton } from '../shell/skeleton.tsx';

type Props = { title: string; lead?: string; children: (me: Me) => ComponentChildren };

const WithMe = ({ children }: Pick<Props, 'children'>) => {
  const { me, problem, reload } = useMe();
  if (problem && !me) return <LoadFailure problem={problem} again={reload} />;
  return <>{me ? children(me) : <Skeleton label={text.loading} lines={8} />}</>;
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
