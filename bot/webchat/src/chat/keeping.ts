import type { Pass } from './pass';

/** Where the pass to the conversation lies between two visits. */
export interface Keeper {
  /** The pass of the last visit, if there was one. */
  find(): Pass | undefined;
  keep(pass: Pass): void;
  forget(): void;
}

const key = 'virtualassistant.webchat';

/** Keeps in the storage of this origin, or says that the browser does not let it (inside a foreign page it may throw). */
export function ownStorage(): Keeper | undefined {
  try {
    const storage = window.localStorage;
    const probe = `${key}.probe`;
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return {
      find: () => readPass(storage.getItem(key)),
      keep: (pass) => storage.setItem(key, JSON.stringify(pass)),
      forget: () => storage.removeItem(key),
    };
  } catch {
    return undefined;
  }
}

/** Keeps as long as the page is open. */
export function memory(): Keeper {
  let kept: Pass | undefined;
  return {
    find: () => kept,
    keep: (pass) => (kept = pass),
    forget: () => (kept = undefined),
  };
}

/** What was kept, if it still has the shape of a pass: storage can be edited by anybody. */
export function readPass(text: unknown): Pass | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    const { conversationId, token, userId, expiresAt } = JSON.parse(text) as Partial<Pass>;
    return typeof conversationId === 'string' && typeof token === 'string' && typeof userId === 'string' && typeof expiresAt === 'number'
      ? { conversationId, token, userId, expiresAt }
      : undefined;
  } catch {
    return undefined;
  }
}
