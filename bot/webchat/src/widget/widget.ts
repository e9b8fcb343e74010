import { asHex, readableOn } from './contrast';
import { type FromFrame, marked, type ToFrame, unmarked } from './frame-messages';
import { widgetStyle } from './widget-style';

/*
 * <script src="https://assistant.example/webchat/widget.js" data-title="Ask us" data-position="left" data-color="#0a7" async></script>
 *
 * Draws a round button; the chat itself is loaded into a frame when the button is pressed for the first time.
 */
const script = document.currentScript as HTMLScriptElement;
const { title = 'Assistant', position, color } = script.dataset;
const frameAddress = new URL('./frame', script.src);
const storageKey = 'virtualassistant.webchat.embedded';

const svgNamespace = 'http://www.w3.org/2000/svg';
const chatIcon = 'M12 3C7 3 3 6.4 3 10.7c0 2.4 1.2 4.5 3.1 5.9-.1 1.3-.6 2.5-1.5 3.4 1.9-.1 3.6-.7 5-1.7.8.1 1.6.2 2.4.2 5 0 9-3.4 9-7.8S17 3 12 3z';
const closeIcon = 'M6 6l12 12M18 6L6 18';

class Widget {
  readonly #root = document.createElement('div');
  readonly #button = document.createElement('button');
  readonly #badge = document.createElement('span');
  readonly #panel = document.createElement('div');
  #frame: HTMLIFrameElement | undefined;
  #open = false;
  #unread = 0;

  mount(): void {
    const shadow = this.#root.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(widgetStyle);
    shadow.adoptedStyleSheets = [sheet]; // Allowed by every Content-Security-Policy, unlike a style element.

    const accent = asHex(color);
    if (accent) {
      this.#root.style.setProperty('--accent', accent);
      this.#root.style.setProperty('--on-accent', readableOn(accent));
    }

    this.#root.className = position === 'left' ? 'left' : 'right';
    this.#panel.id = 'panel';
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.setAttribute('aria-label', title);
    this.#panel.hidden = true;
    this.#button.type = 'button';
    this.#button.setAttribute('aria-controls', 'panel');
    this.#button.setAttribute('aria-haspopup', 'dialog');
    this.#button.addEventListener('click', () => this.#show(!this.#open));
    this.#badge.className = 'badge';
    this.#badge.setAttribute('aria-hidden', 'true');
    shadow.append(this.#panel, this.#button);
    this.#draw();

    this.#root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open) {
        this.#show(false);
      }
    });
    window.addEventListener('message', (event) => this.#hear(event));
    document.body.append(this.#root);
  }

  #show(open: boolean): void {
    this.#open = open;
    this.#unread = open ? 0 : this.#unread;
    this.#panel.hidden = !open;
    this.#draw();
    if (!open) {
      this.#tell({ kind: 'hidden' });
      this.#button.focus();
    } else if (this.#frame) {
      this.#frame.focus();
      this.#tell({ kind: 'shown' });
    } else {
      this.#load();
    }
  }

  #load(): void {
    const look = new URLSearchParams({ host: window.location.origin, title });
    const accent = asHex(color);
    if (accent) {
      look.set('color', accent);
    }
    this.#frame = document.createElement('iframe');
    this.#frame.title = title;
    this.#frame.src = `${frameAddress.href}#${look}`;
    this.#panel.append(this.#frame);
  }

  #hear(event: MessageEvent): void {
    const fromFrame = this.#frame && event.source === this.#frame.contentWindow && event.origin === frameAddress.origin;
    const message = fromFrame ? unmarked<FromFrame>(event.data) : undefined;
    switch (message?.kind) {
      case 'ready':
        this.#root.classList.add('ready');
        if (this.#open) {
          this.#frame?.focus();
          this.#tell({ kind: 'shown' });
        }
        break;
      case 'find':
        this.#tell({ kind: 'kept', pass: found() });
        break;
      case 'keep':
        kept(message.pass);
        break;
      case 'close':
        this.#show(false);
        break;
      case 'unread':
        this.#unread = message.count;
        this.#draw();
        break;
    }
  }

  #tell(message: ToFrame): void {
    this.#frame?.contentWindow?.postMessage(marked(message), frameAddress.origin);
  }

  #draw(): void {
    const news = this.#unread === 0 ? '' : `, ${this.#unread} new ${this.#unread === 1 ? 'message' : 'messages'}`;
    this.#button.setAttribute('aria-expanded', String(this.#open));
    this.#button.setAttribute('aria-label', this.#open ? `Close ${title}` : `Open ${title}${news}`);
    this.#badge.textContent = this.#unread > 9 ? '9+' : String(this.#unread);
    this.#button.replaceChildren(icon(this.#open ? closeIcon : chatIcon), ...(this.#unread > 0 ? [this.#badge] : []));
    this.#root.classList.toggle('open', this.#open);
  }
}

// Node by node: a host page may forbid markup from strings (Trusted Types).
function icon(shape: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}

function found(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function kept(pass: string | null): void {
  try {
    if (pass === null) {
      window.localStorage.removeItem(storageKey);
    } else {
      window.localStorage.setItem(storageKey, pass);
    }
  } catch {
    // A page that may store nothing: the conversation lasts as long as the page.
  }
}

const widget = new Widget();
if (document.body) {
  widget.mount();
} else {
  document.addEventListener('DOMContentLoaded', () => widget.mount());
}
