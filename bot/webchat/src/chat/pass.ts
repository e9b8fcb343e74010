import { ask, tokenAddress } from './server';

/** What lets a visitor into one conversation, and back into it after a reload. */
export interface Pass {
  readonly conversationId: string;
  readonly token: string;
  readonly userId: string;
  /** When the token ends, in milliseconds since 1970 by this device's clock. */
  readonly expiresAt: number;
}

interface Granted {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly userId: string;
}

const soonMilliseconds = 60_000;

/** Whether the pass has ended, or may end while it is used. */
export const endsSoon = (pass: Pass): boolean => pass.expiresAt - Date.now() < soonMilliseconds;

/** A pass to a conversation that nobody has entered yet. */
export const newPass = async (): Promise<Pass> => toPass(await ask<Granted>('POST', tokenAddress, undefined, {}));

/** A new token for the same conversation and visitor; the old one may have expired. */
export const renewed = async (pass: Pass): Promise<Pass> =>
  toPass(await ask<Granted>('POST', tokenAddress, undefined, { token: pass.token }));

const toPass = ({ conversationId, token, expires_in, userId }: Granted): Pass => ({
  conversationId,
  token,
  userId,
  expiresAt: Date.now() + expires_in * 1000,
});
