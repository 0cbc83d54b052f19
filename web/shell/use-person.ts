import { useEffect, useState } from 'preact/hooks';
import { onPersonChange } from '../api/person.ts';

/** What is known of who is signed in, kept true while that changes; `first` until the script has taken over. */
export const usePerson = <V extends string | undefined | readonly string[]>(read: () => V, first: V): V => {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const look = () => setValue(read());
    look();
    return onPersonChange(look);
  }, []);
  return value;
};
