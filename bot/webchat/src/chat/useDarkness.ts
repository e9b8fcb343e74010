import { useSyncExternalStore } from 'react';

const preference = matchMedia('(prefers-color-scheme: dark)');

const subscribe = (changed: () => void) => {
  preference.addEventListener('change', changed);
  return () => preference.removeEventListener('change', changed);
};

/** Whether this device prefers dark colours, now. */
export const useDarkness = (): boolean => useSyncExternalStore(subscribe, () => preference.matches);
