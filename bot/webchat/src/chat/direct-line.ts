import type { Pass } from './pass';
import { ask, directLineAddress } from './server';
import type { Activity } from './upload';

/** What the server answers to whoever starts a conversation or comes back to it. */
export interface Opened {
  readonly streamUrl: string;
}

interface Accepted {
  readonly id: string;
}

export const start = (pass: Pass, locale: string): Promise<Opened> =>
  ask('POST', `${directLineAddress}/conversations`, pass.token, { user: { id: pass.userId }, locale });

/** A way into a conversation that was started before; the stream begins after the watermark. */
export const comeBackTo = (pass: Pass, watermark: string): Promise<Opened> =>
  ask('GET', `${addressOf(pass)}?watermark=${encodeURIComponent(watermark)}`, pass.token);

export const send = (pass: Pass, activity: Activity): Promise<Accepted> =>
  ask('POST', `${addressOf(pass)}/activities`, pass.token, activity);

export const sendFiles = (pass: Pass, files: FormData): Promise<Accepted> =>
  ask('POST', `${addressOf(pass)}/upload?userId=${encodeURIComponent(pass.userId)}`, pass.token, files);

const addressOf = (pass: Pass): string => `${directLineAddress}/conversations/${encodeURIComponent(pass.conversationId)}`;
