import { useCallback, useEffect, useRef, useState } from 'react';
import { Chat } from './Chat';
import { Conversation } from './conversation';
import type { HostPage } from './host-page';
import type { Keeper } from './keeping';

interface AppProps {
  readonly title: string;
  readonly keeper: Keeper;
  readonly host: HostPage | undefined;
  readonly accent: string | undefined;
  readonly nonce: string | undefined;
}

const waitsInSeconds = [1, 2, 5, 10, 20, 30];

/** The whole window: who is spoken with, whether the line is open, and the chat. */
export function App({ title, keeper, host, accent, nonce }: AppProps) {
  const { conversation, failures, tryNow } = useConversation(keeper);
  const { shown, notice } = useVisibility(host);
  const [status, setStatus] = useState('');

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        host?.tell({ kind: 'close' });
      }
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [host]);

  const line = conversation ? lineOf(status) : failures > 0 ? 'lost' : 'opening';
  return (
    <>
      <header className="header">
        <span className="mark" aria-hidden="true" />
        <div className="who">
          <h1>{title}</h1>
          <p className={`line ${line}`} role="status">
            {lines[line]}
          </p>
        </div>
        {host && (
          <button className="close" type="button" aria-label={`Close ${title}`} onClick={() => host.tell({ kind: 'close' })} />
        )}
      </header>
      {conversation ? (
        <Chat
          key={conversation.key}
          conversation={conversation}
          locale={navigator.language}
          nonce={nonce}
          accent={accent}
          shown={shown}
          onAssistantSpeaks={notice}
          onStatus={setStatus}
        />
      ) : (
        <main className="waiting">
          {failures === 0 ? (
            <span className="spinner" aria-hidden="true" />
          ) : (
            <>
              <p>{title} cannot be reached right now. Trying again on its own.</p>
              <button type="button" onClick={tryNow}>
                Try now
              </button>
            </>
          )}
        </main>
      )}
    </>
  );
}

const lines = { open: 'Online', opening: 'Connecting…', lost: 'Connection lost. Reconnecting…' };

const lineOf = (status: string): keyof typeof lines =>
  status === 'connected' || status === 'reconnected' ? 'open' : status === 'uninitialized' || status === '' ? 'opening' : 'lost';

/** The conversation, entered as soon as the server lets us, and entered again when it was lost. */
function useConversation(keeper: Keeper) {
  const [conversation, setConversation] = useState<Conversation>();
  const [failures, setFailures] = useState(0);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let entered: Conversation | undefined;
    let timer = 0;
    let left = false;

    const tryAfter = (seconds: number) => {
      timer = window.setTimeout(() => setAttempt((before) => before + 1), seconds * 1000);
    };
    const lost = () => {
      setConversation(undefined);
      tryAfter(1);
    };
    Conversation.enter(keeper, navigator.language, lost).then(
      (found) => {
        if (left) {
          found.close();
          return;
        }
        entered = found;
        setFailures(0);
        setConversation(found);
      },
      () => {
        if (!left) {
          setFailures((before) => before + 1);
          tryAfter(waitsInSeconds[Math.min(failures, waitsInSeconds.length - 1)] ?? 0);
        }
      },
    );

    return () => {
      left = true;
      clearTimeout(timer);
      entered?.close();
    };
  }, [keeper, attempt]);

  return { conversation, failures, tryNow: () => setAttempt((before) => before + 1) };
}

/** Whether a host page shows us; what the assistant says meanwhile is counted on its button. */
function useVisibility(host: HostPage | undefined) {
  const [shown, setShown] = useState(0);
  const hiddenSince = useRef<number>();
  const unread = useRef(0);

  useEffect(() => {
    host?.onShown((isShown) => {
      hiddenSince.current = isShown ? undefined : Date.now();
      unread.current = 0;
      if (isShown) {
        setShown((before) => before + 1);
      }
    });
    host?.tell({ kind: 'ready' });
  }, [host]);

  const notice = useCallback(
    (at: number) => {
      if (host && hiddenSince.current !== undefined && at > hiddenSince.current) {
        unread.current += 1;
        host.tell({ kind: 'unread', count: unread.current });
      }
    },
    [host],
  );
  return { shown, notice };
}
