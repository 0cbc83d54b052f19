import type * as z from 'zod/mini';
import type { ListName, Profile } from '../../contract/profile.ts';
import type { Answer } from '../api/client.ts';
import { useLocation } from '../shell/location.ts';
import type { Controls } from './controls.ts';
import { ProfileForm } from './profile-form.tsx';
import { ProfilePage } from './profile-page.tsx';

type Props<S extends z.ZodMiniType<object>> = {
  list: ListName;
  title: string;
  schema: () => S;
  controls: Controls<z.output<S>>;
  add: (body: z.output<S>, key: string) => Promise<Answer<unknown>>;
  change: (id: string, body: z.output<S> & { version: number }) => Promise<Answer<unknown>>;
};

type Entry = Profile[ListName][number];

/** The page of one entry of a list: a new one, or the one that the address names. */
export const EntryPage = <S extends z.ZodMiniType<object>>(props: Props<S>) => {
  const { list, title, schema, controls, add, change } = props;
  const { query } = useLocation();
  return (
    <ProfilePage title={title}>
      {({ profile }) => {
        const entries: readonly Entry[] = profile[list];
        const { id, version, ...entry } = entries.find((one) => one.id === query.get('id')) ?? {
          id: undefined,
          version: 1,
        };
        return (
          <ProfileForm
            draft={`${list}-${id ?? 'new'}`}
            section={list}
            schema={schema}
            controls={controls}
            initial={entry}
            version={version}
            save={(body, seen, key) => (id ? change(id, { ...body, version: seen }) : add(body, key))}
          />
        );
      }}
    </ProfilePage>
  );
};
