/** What the chat in the frame says to the page that embeds it. */
export type FromFrame =
  | { readonly kind: 'ready' }
  /** The frame may not store anything here: the page is asked to keep the pass, and for what it kept. */
  | { readonly kind: 'find' }
  | { readonly kind: 'keep'; readonly pass: string | null }
  | { readonly kind: 'close' }
  | { readonly kind: 'unread'; readonly count: number };

/** What the embedding page says to the chat in the frame. */
export type ToFrame = { readonly kind: 'kept'; readonly pass: string | null } | { readonly kind: 'shown' } | { readonly kind: 'hidden' };

/** How the loader dresses the frame: given in the fragment of its address, which no server sees. */
export interface FrameLook {
  /** The origin of the embedding page: the only one the frame speaks with. */
  readonly host: string;
  readonly title?: string | undefined;
  readonly theme?: string | undefined;
  readonly lang?: string | undefined;
  readonly colors: Colors;
}

/** What the embedding page chose with `--va-accent` and its like, each as `#rrggbb`. */
export interface Colors {
  readonly accent?: string | undefined;
  readonly background?: string | undefined;
  /** Behind what the assistant says. */
  readonly surface?: string | undefined;
  readonly text?: string | undefined;
}

export const colorNames = ['accent', 'background', 'surface', 'text'] as const;

const mark = 'virtualassistant.webchat';

export const marked = <T extends FromFrame | ToFrame>(message: T): object => ({ ...message, mark });

/** The message, if it is one of ours; whether it came from the right window and origin is for the caller to check. */
export const unmarked = <T extends FromFrame | ToFrame>(data: unknown): T | undefined =>
  typeof data === 'object' && data !== null && 'mark' in data && data.mark === mark ? (data as unknown as T) : undefined;
