import { useState } from 'preact/hooks';
import { showTitle } from '../shell/title.ts';

/** A heading that is known only when the page's content has come: the document's title follows it. */
export const useTitle = (first: string) => {
  const [title, setTitle] = useState(first);
  const name = (next: string) => {
    setTitle(next);
    showTitle(next);
  };
  return { title, name };
};
