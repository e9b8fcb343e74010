import { createRoot } from 'react-dom/client';
import { asHex } from '../widget/contrast';
import { App } from './App';
import { HostPage } from './host-page';
import { memory, ownStorage } from './keeping';

const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
const host = HostPage.find();
const keeper = ownStorage() ?? (await host?.keeper()) ?? memory();
const title = host?.look.title || document.title;

document.title = title;
createRoot(document.getElementById('chat')!).render(<App title={title} keeper={keeper} host={host} accent={asHex(host?.look.color)} nonce={nonce} />);
