import { text } from '#messages/officer/officer';
import { inLanguage } from '../shell/language.ts';

/** The address of an officer's page with the query that is set. */
export const addressOf = (path: string, query: Record<string, string | undefined>): string => {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path;
};

type Props = { path: string; query: Record<string, string | undefined>; cursor: string | undefined };

/** The way on through a list that comes a page at a time, and back to its start. */
export const Pagination = ({ path, query, cursor }: Props) =>
  cursor || query.cursor ? (
    <nav class="actions" aria-label={text.pages}>
      {query.cursor && (
        <a href={inLanguage(addressOf(path, { ...query, cursor: undefined }))}>{text.first}</a>
      )}
      {cursor && (
        <a class="officer-next" href={inLanguage(addressOf(path, { ...query, cursor }))}>
          {text.next}
        </a>
      )}
    </nav>
  ) : null;
