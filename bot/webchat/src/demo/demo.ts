import { colorNames } from '../widget/frame-messages';
import { asAttributes, asRule, type Choices } from './snippet';
import { say, translate } from './words';

/*
 * The widget as others see it, with every choice its page has. What is chosen stands in the address, so that it can be passed on.
 */
const widgetAddress = new URL('./widget.js', import.meta.url).href;
const widgetId = 'virtualassistant-webchat';
const greetedKey = 'virtualassistant.webchat.greeted';
const usualTitle = 'Assistant'; // The server may have another one, and proposes that.
const settleMilliseconds = 200;

const form = find<HTMLFormElement>('choices');
const snippet = find<HTMLElement>('snippet');
const copied = find<HTMLElement>('copied');
let settling = 0;

translate((form.elements.namedItem('title') as HTMLInputElement).defaultValue);
restore();
show();

form.addEventListener('input', () => {
  clearTimeout(settling);
  settling = window.setTimeout(show, settleMilliseconds);
});
form.addEventListener('reset', () => queueMicrotask(show)); // The fields have their defaults after the event.
form.addEventListener('submit', (event) => event.preventDefault());
find('copy').addEventListener('click', () => void copy());

function find<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** What differs from what the widget does by itself. */
function choices(): Choices {
  const chosen: Record<string, string> = {};
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && isChosen(field))) {
      chosen[field.name] = field.value;
    }
  }
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''));
}

function isChosen(field: HTMLInputElement): boolean {
  return field.type === 'radio' ? field.checked && !field.defaultChecked : field.value !== (field.name === 'title' ? usualTitle : field.defaultValue);
}

function restore(): void {
  for (const [name, value] of new URLSearchParams(window.location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = value;
    }
  }
}

function show(): void {
  const chosen = choices();
  const search = new URLSearchParams(chosen).toString();
  history.replaceState(null, '', search ? `?${search}` : window.location.pathname);

  const attributes = asAttributes(chosen);
  const rule = asRule(chosen);
  const tag = [`<script src="${widgetAddress}"`, ...attributes.map(([name, value]) => `data-${name}="${escaped(value)}"`), 'async></script>'].join(' ');
  snippet.textContent = rule.length === 0 ? tag : `<style>\n  :root {\n${rule.map(([name, value]) => `    ${name}: ${value};\n`).join('')}  }\n</style>\n${tag}`;
  copied.textContent = '';
  embed(attributes, rule);
}

/** Takes the widget off this page and puts it there anew, open if it was. */
function embed(attributes: [string, string][], rule: [string, string][]): void {
  const before = document.getElementById(widgetId);
  const wasOpen = before?.classList.contains('open') === true;
  before?.remove();

  const { style } = document.documentElement;
  for (const name of [...colorNames, 'size', 'offset']) {
    style.removeProperty(`--va-${name}`);
  }
  rule.forEach(([name, value]) => style.setProperty(name, value));
  try {
    localStorage.removeItem(greetedKey); // Here it may greet again and again.
  } catch {
    // It greets once, then.
  }

  const script = document.createElement('script');
  script.src = widgetAddress;
  for (const [name, value] of attributes) {
    script.dataset[name] = value;
  }
  script.addEventListener('load', () => {
    script.remove();
    if (wasOpen) {
      document.getElementById(widgetId)?.shadowRoot?.querySelector<HTMLElement>('#open')?.click();
    }
  });
  document.body.append(script);
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(snippet.textContent ?? '');
    copied.textContent = say('copied', 'Copied');
  } catch {
    getSelection()?.selectAllChildren(snippet); // No clipboard without https.
    copied.textContent = say('selected', 'Selected: copy it with your keyboard');
  }
}
