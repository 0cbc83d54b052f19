import { useEffect, useState } from 'preact/hooks';

/**
 * False while the page is as it was prerendered, true from then on. What depends on the address's query
 * waits for it, so that the first render is the same on both sides.
 */
export const useHydrated = (): boolean => {
  const [hydrated, setArrived] = useState(false);
  useEffect(() => setArrived(true), []);
  return hydrated;
};
