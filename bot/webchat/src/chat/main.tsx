import { createRoot } from 'react-dom/client';
import { App } from './App';
import { HostPage } from './host-page';
import { memory, ownStorage } from './keeping';
import { isRightToLeft } from '../widget/words';
import { wordsOf } from './words';

const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
const host = HostPage.find();
const keeper = ownStorage() ?? (await host?.keeper()) ?? memory();
const title = host?.look.title || document.title;

const locale = host?.look.lang || navigator.language;
const root = document.documentElement;

root.lang = locale;
root.dir = isRightToLeft(locale) ? 'rtl' : 'ltr';
if (host?.look.theme === 'dark' || host?.look.theme === 'light') {
  root.dataset['theme'] = host.look.theme;
}
document.title = title;
createRoot(document.getElementById('chat')!).render(
  <App title={title} keeper={keeper} host={host} colors={host?.look.colors ?? {}} locale={locale} words={wordsOf(locale)} nonce={nonce} />,
);
