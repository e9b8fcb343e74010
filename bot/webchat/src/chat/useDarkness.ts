import { useSyncExternalStore } from 'react';

const preference = matchMedia('(prefers-color-scheme: dark)');

const subscribe = (changed: () => void) => {
  preference.addEventListener('change', changed);
  return () => preference.removeEventListener('change', changed);
};

/** Whether dark colours are wanted, now: by the embedding page (`data-theme`), otherwise by this device. */
export const useDarkness = (): boolean =>
  useSyncExternalStore(subscribe, () => {
    const { theme } = document.documentElement.dataset;
    return theme ? theme === 'dark' : preference.matches;
  });
