import { asHex } from '../widget/contrast';
import { colorNames, type FrameLook, type FromFrame, marked, type ToFrame, unmarked } from '../widget/frame-messages';
import { type Keeper, memory, readPass } from './keeping';

const patienceMilliseconds = 2_000;
const opaqueOrigin = 'null';

/** The page that shows this chat in a frame, as its loader script introduced it. */
export class HostPage {
  readonly look: FrameLook;
  #whenShown: (shown: boolean) => void = () => {};
  #whenKept: (pass: string | null) => void = () => {};

  private constructor(look: FrameLook) {
    this.look = look;
    window.addEventListener('message', (event) => {
      const message = event.source === window.parent && event.origin === look.host ? unmarked<ToFrame>(event.data) : undefined;
      if (message?.kind === 'kept') {
        this.#whenKept(message.pass);
      } else if (message) {
        this.#whenShown(message.kind === 'shown');
      }
    });
  }

  /** The host page; nothing where this chat is a page of its own. */
  static find(): HostPage | undefined {
    const look = new URLSearchParams(window.location.hash.slice(1));
    const host = look.get('host');
    return window.parent !== window && host
      ? new HostPage({
          host,
          title: look.get('title') ?? undefined,
          theme: look.get('theme') ?? undefined,
          lang: look.get('lang') ?? undefined,
          colors: Object.fromEntries(colorNames.map((name) => [name, asHex(look.get(name))])),
        })
      : undefined;
  }

  tell(message: FromFrame): void {
    // A page without an origin (a local file) cannot be named as the receiver.
    window.parent.postMessage(marked(message), this.look.host === opaqueOrigin ? '*' : this.look.host);
  }

  onShown(whenShown: (shown: boolean) => void): void {
    this.#whenShown = whenShown;
  }

  /** Keeps the pass with the host page: for browsers that let a frame of another site store nothing. */
  async keeper(): Promise<Keeper> {
    const kept = memory();
    if (this.look.host === opaqueOrigin) {
      return kept;
    }

    const found = await new Promise<string | null>((resolve) => {
      this.#whenKept = resolve;
      window.setTimeout(() => resolve(null), patienceMilliseconds);
      this.tell({ kind: 'find' });
    });
    const pass = readPass(found);
    if (pass) {
      kept.keep(pass);
    }

    return {
      find: kept.find,
      keep: (pass) => {
        kept.keep(pass);
        this.tell({ kind: 'keep', pass: JSON.stringify(pass) });
      },
      forget: () => {
        kept.forget();
        this.tell({ kind: 'keep', pass: null });
      },
    };
  }
}
