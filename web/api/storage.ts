const probe = 'portal.probe';

const usable = (kind: 'localStorage' | 'sessionStorage'): Storage | undefined => {
  try {
    const storage = globalThis[kind];
    storage.setItem(probe, '');
    storage.removeItem(probe);
    return storage;
  } catch {
    return undefined;
  }
};

/** What a browser keeps by name. Where it refuses, has none or is full, nothing is kept and nothing is thrown. */
export const openStorage = (kind: 'localStorage' | 'sessionStorage') => {
  let storage = usable(kind);
  return {
    works: (): boolean => storage !== undefined,
    read: (name: string): string | null => storage?.getItem(name) ?? null,
    write: (name: string, value: string): void => {
      try {
        storage?.setItem(name, value);
      } catch {
        storage = undefined;
      }
    },
    remove: (name: string): void => storage?.removeItem(name),
    names: (): string[] => Object.keys(storage ?? {}),
  };
};
