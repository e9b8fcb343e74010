import { asHex, readableOn } from './contrast';
import { colorNames, type FromFrame, marked, type ToFrame, unmarked } from './frame-messages';
import { widgetStyle } from './widget-style';
import { isRightToLeft, wordsOf } from './words';

/*
 * <script src="https://assistant.example/webchat/widget.js" data-title="Ask us" data-position="left" data-color="#0a7"
 *   data-theme="dark" data-lang="de" data-greeting="May I help?" async></script>
 *
 * Draws a round button; the chat itself is loaded into a frame when the button is pressed for the first time.
 * The page's style sheet may say --va-accent, --va-background, --va-surface, --va-text, --va-size, --va-offset and --va-layer.
 */
const script = document.currentScript as HTMLScriptElement;
const { title = 'Assistant', position, color, theme, greeting } = script.dataset;
const lang = script.dataset['lang'] || document.documentElement.lang || navigator.language;
const words = wordsOf(lang);
const frameAddress = new URL('./frame', script.src);
const storageKey = 'virtualassistant.webchat.embedded';
const greetedKey = 'virtualassistant.webchat.greeted';

/** Where the chat takes the whole screen, as in the style. */
const wholeScreen = matchMedia('(max-width: 480px), (max-height: 440px)');

const svgNamespace = 'http://www.w3.org/2000/svg';
const chatIcon = 'M12 3C7 3 3 6.4 3 10.7c0 2.4 1.2 4.5 3.1 5.9-.1 1.3-.6 2.5-1.5 3.4 1.9-.1 3.6-.7 5-1.7.8.1 1.6.2 2.4.2 5 0 9-3.4 9-7.8S17 3 12 3z';
const closeIcon = 'M6 6l12 12M18 6L6 18';

class Widget {
  readonly #root = document.createElement('div');
  readonly #button = document.createElement('button');
  readonly #badge = document.createElement('span');
  readonly #panel = document.createElement('div');
  #greeting: HTMLElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #open = false;
  #unread = 0;

  mount(): void {
    const shadow = this.#root.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(widgetStyle);
    shadow.adoptedStyleSheets = [sheet]; // Allowed by every Content-Security-Policy, unlike a style element.

    const { accent } = chosenColors();
    if (accent) {
      this.#root.style.setProperty('--accent', accent);
      this.#root.style.setProperty('--on-accent', readableOn(accent));
    }

    this.#root.id = 'virtualassistant-webchat';
    this.#root.lang = lang;
    this.#root.dir = isRightToLeft(lang) ? 'rtl' : 'ltr';
    if (theme === 'light' || theme === 'dark') {
      this.#root.style.colorScheme = theme;
    }
    this.#root.className = position === 'left' ? 'left' : 'right';
    this.#panel.id = 'panel';
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.setAttribute('aria-label', title);
    this.#panel.hidden = true;
    this.#button.id = 'open';
    this.#button.type = 'button';
    this.#button.setAttribute('aria-controls', 'panel');
    this.#button.setAttribute('aria-haspopup', 'dialog');
    this.#button.addEventListener('click', () => this.#show(!this.#open));
    this.#badge.className = 'badge';
    this.#badge.setAttribute('aria-hidden', 'true');
    shadow.append(this.#panel, this.#button);
    this.#draw();
    this.#greet(shadow);

    this.#root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open) {
        this.#show(false);
      }
    });
    window.addEventListener('message', (event) => this.#hear(event));
    wholeScreen.addEventListener('change', () => this.#draw());
    document.addEventListener('focusin', ({ target }) => this.#holdFocus(target));
    document.body.append(this.#root);
  }

  /** A word beside the button, until it is taken up or waved away; once in a visitor's life with this page. */
  #greet(shadow: ShadowRoot): void {
    if (!greeting || found(greetedKey) || found(storageKey)) {
      return;
    }
    const bubble = document.createElement('div');
    const text = document.createElement('button');
    const dismiss = document.createElement('button');
    bubble.className = 'greeting';
    text.type = dismiss.type = 'button';
    text.className = 'text';
    text.textContent = greeting;
    text.addEventListener('click', () => this.#show(true));
    dismiss.className = 'dismiss';
    dismiss.setAttribute('aria-label', words.dismiss);
    dismiss.append(icon(closeIcon));
    dismiss.addEventListener('click', () => {
      this.#welcomed();
      this.#button.focus();
    });
    bubble.append(text, dismiss);
    shadow.insertBefore(bubble, this.#button);
    this.#greeting = bubble;
  }

  #welcomed(): void {
    if (this.#greeting) {
      this.#greeting.remove();
      this.#greeting = undefined;
      kept(greetedKey, '1');
    }
  }

  #show(open: boolean): void {
    this.#welcomed();
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
    const look = new URLSearchParams({ host: window.location.origin, title, lang, ...chosenColors() });
    if (theme) {
      look.set('theme', theme);
    }
    this.#frame = document.createElement('iframe');
    this.#frame.title = title;
    this.#frame.src = `${frameAddress.href}#${look}`;
    this.#panel.append(this.#frame);
  }

  /** Over the whole screen nothing of the page can be seen, so the keyboard does not go there either. */
  #holdFocus(target: EventTarget | null): void {
    if (this.#open && wholeScreen.matches && this.#frame && target !== this.#root && this.#root.isConnected) {
      this.#frame.focus();
      this.#tell({ kind: 'shown' });
    }
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
        } else {
          this.#tell({ kind: 'hidden' }); // Closed again before it was there.
        }
        break;
      case 'find':
        this.#tell({ kind: 'kept', pass: found(storageKey) });
        break;
      case 'keep':
        kept(storageKey, message.pass);
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
    const news = this.#unread === 0 ? '' : `, ${this.#unread} ${words.unread}`;
    this.#button.setAttribute('aria-expanded', String(this.#open));
    this.#button.setAttribute('aria-label', `${this.#open ? words.close : words.open} ${title}${news}`);
    this.#badge.textContent = this.#unread > 9 ? '9+' : String(this.#unread);
    this.#button.replaceChildren(icon(this.#open ? closeIcon : chatIcon), ...(this.#unread > 0 ? [this.#badge] : []));
    this.#panel.setAttribute('aria-modal', String(this.#open && wholeScreen.matches));
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

/** The colours that the page's style sheet or the script element name. */
function chosenColors(): Record<string, string> {
  const style = getComputedStyle(document.documentElement);
  const chosen = colorNames.map((name) => [name, asHex(style.getPropertyValue(`--va-${name}`).trim() || (name === 'accent' ? color : ''))] as const);
  return Object.fromEntries(chosen.filter((one): one is readonly [(typeof colorNames)[number], string] => one[1] !== undefined));
}

function found(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function kept(key: string, value: string | null): void {
  try {
    if (value === null) {
      window.localStorage.removeItem(key);
    } else {
      window.localStorage.setItem(key, value);
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
