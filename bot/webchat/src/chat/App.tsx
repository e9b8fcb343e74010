import { useCallback, useEffect, useRef, useState } from 'react';
import type { Colors } from '../widget/frame-messages';
import { Chat } from './Chat';
import { enter } from './conversation';
import type { HostPage } from './host-page';
import type { Keeper } from './keeping';
import type { Line, Presence } from './line';
import { SignOut } from './SignOut';
import type { WhenAssistantSpeaks } from './store';
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
  const leave = useRef<HTMLButtonElement>(null);
  const { shown, notice } = useVisibility(host, line?.conversationId);

  const stay = useCallback(() => {
    setAsks(false);
    leave.current?.focus();
  }, []);

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        if (asks) {
          stay();
        } else {
          host?.tell({ kind: 'close' });
        }
      }
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [host, asks, stay]);

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
          <button
            ref={leave}
            className="tool leave"
            type="button"
            aria-expanded={asks}
            aria-label={words.signOut}
            title={words.signOut}
            onClick={() => setAsks(!asks)}
          />
        )}
        {host && (
          <button className="tool close" type="button" aria-label={`${words.close} ${title}`} title={words.close} onClick={() => host.tell({ kind: 'close' })} />
        )}
      </header>
      {presence === 'lost' && line && (
        <div className="banner">
          <p>{words.retrying}</p>
          <button type="button" onClick={() => line.tryNow()}>
            {words.tryNow}
          </button>
        </div>
      )}
      {asks && (
        <SignOut
          words={words}
          onCancel={stay}
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
function useVisibility(host: HostPage | undefined, conversation: string | undefined) {
  const [shown, setShown] = useState(0);
  const isHidden = useRef(false);
  const unread = useRef(0);
  const known = useRef(0); // By its place: clocks differ, and after an interruption some of it comes again.

  useEffect(() => {
    known.current = 0;
  }, [conversation]);

  useEffect(() => {
    host?.onShown((isShown) => {
      isHidden.current = !isShown;
      unread.current = 0;
      if (isShown) {
        setShown((before) => before + 1);
      }
    });
    host?.tell({ kind: 'ready' });
  }, [host]);

  const notice = useCallback<WhenAssistantSpeaks>(
    (sequence) => {
      if (host && isHidden.current && sequence > known.current) {
        unread.current += 1;
        host.tell({ kind: 'unread', count: unread.current });
      }
      known.current = Math.max(known.current, sequence);
    },
    [host],
  );
  return { shown, notice };
}
