import { useCallback, useEffect, useRef, useState } from 'react';
import type { Colors } from '../widget/frame-messages';
import { Chat } from './Chat';
import { enter } from './conversation';
import type { HostPage } from './host-page';
import type { Keeper } from './keeping';
import type { Line, Presence } from './line';
import { SignOut } from './SignOut';
import type { Words } from './words';

interface AppProps {
  readonly title: string;
  readonly keeper: Keeper;
  readonly host: HostPage | undefined;
  readonly colors: Colors;
  readonly locale: string;
  readonly words: Words;
  readonly nonce: string | undefined;
}

const waitsInSeconds = [1, 2, 5, 10, 20, 30];

/** The whole window: who is spoken with, whether the line is open, and the chat. */
export function App({ title, keeper, host, colors, locale, words, nonce }: AppProps) {
  const { line, failures, tryNow, signOut } = useLine(keeper, locale);
  const [asks, setAsks] = useState(false);
  const { shown, notice } = useVisibility(host);

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        host?.tell({ kind: 'close' });
      }
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [host]);

  const presence = usePresence(line) ?? (failures > 0 ? 'lost' : 'opening');
  return (
    <>
      <header className="header">
        <span className="mark" aria-hidden="true" />
        <div className="who">
          <h1>{title}</h1>
          <p className={`presence ${presence}`} role="status">
            {words[presence]}
          </p>
        </div>
        {line && (
          <button className="tool leave" type="button" aria-expanded={asks} aria-label={words.signOut} title={words.signOut} onClick={() => setAsks(!asks)} />
        )}
        {host && (
          <button className="tool close" type="button" aria-label={`${words.close} ${title}`} title={words.close} onClick={() => host.tell({ kind: 'close' })} />
        )}
      </header>
      {presence === 'lost' && line && (
        <div className="banner">
          <p>{words.lost}</p>
          <button type="button" onClick={() => line.tryNow()}>
            {words.tryNow}
          </button>
        </div>
      )}
      {asks && (
        <SignOut
          words={words}
          onCancel={() => setAsks(false)}
          onSignOut={() => {
            setAsks(false);
            signOut();
          }}
        />
      )}
      {line ? (
        <Chat
          key={line.key}
          line={line}
          locale={locale}
          nonce={nonce}
          colors={colors}
          dropHint={words.dropFiles}
          shown={shown}
          onAssistantSpeaks={notice}
        />
      ) : (
        <main className="waiting">
          {failures === 0 ? (
            <span className="spinner" aria-hidden="true" />
          ) : (
            <>
              <p>{words.unreachable}</p>
              <button type="button" onClick={tryNow}>
                {words.tryNow}
              </button>
            </>
          )}
        </main>
      )}
    </>
  );
}

function usePresence(line: Line | undefined): Presence | undefined {
  const [presence, setPresence] = useState<Presence>();
  useEffect(() => {
    setPresence(undefined);
    return line?.presence$.subscribe(setPresence).unsubscribe;
  }, [line]);
  return presence;
}

/** The line to the conversation, opened as soon as the server lets us, and opened anew when the conversation is gone. */
function useLine(keeper: Keeper, locale: string) {
  const [line, setLine] = useState<Line>();
  const [failures, setFailures] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const tryNow = () => setAttempt((before) => before + 1);

  useEffect(() => {
    let opened: Line | undefined;
    let timer = 0;
    let left = false;

    const tryAfter = (seconds: number) => {
      timer = window.setTimeout(tryNow, seconds * 1000);
    };
    const lost = () => {
      setLine(undefined);
      tryAfter(1);
    };
    enter(keeper, locale, lost).then(
      (found) => {
        if (left) {
          found.end();
          return;
        }
        opened = found;
        setFailures(0);
        setLine(found);
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
      opened?.end();
    };
  }, [keeper, locale, attempt]);

  const signOut = () => {
    line?.leave();
    keeper.forget();
    setLine(undefined);
    tryNow();
  };
  return { line, failures, tryNow, signOut };
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
