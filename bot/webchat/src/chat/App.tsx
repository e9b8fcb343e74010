import { useCallback, useEffect, useRef, useState } from 'react';
import { Chat } from './Chat';
import { enter } from './conversation';
import type { HostPage } from './host-page';
import type { Keeper } from './keeping';
import type { Line, Presence } from './line';

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
  const { line, failures, tryNow } = useLine(keeper);
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
            {presences[presence]}
          </p>
        </div>
        {host && (
          <button className="close" type="button" aria-label={`Close ${title}`} onClick={() => host.tell({ kind: 'close' })} />
        )}
      </header>
      {line ? (
        <Chat
          key={line.key}
          line={line}
          locale={navigator.language}
          nonce={nonce}
          accent={accent}
          shown={shown}
          onAssistantSpeaks={notice}
        />
      ) : (
        <main className="waiting">
          {failures === 0 ? (
            <span className="spinner" aria-hidden="true" />
          ) : (
            <>
              <p>{title} cannot be reached right now.</p>
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

const presences = { open: 'Online', opening: 'Connecting…', lost: 'No connection. Trying again…' };

function usePresence(line: Line | undefined): Presence | undefined {
  const [presence, setPresence] = useState<Presence>();
  useEffect(() => {
    setPresence(undefined);
    return line?.presence$.subscribe(setPresence).unsubscribe;
  }, [line]);
  return presence;
}

/** The line to the conversation, opened as soon as the server lets us, and opened anew when the conversation is gone. */
function useLine(keeper: Keeper) {
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
    enter(keeper, navigator.language, lost).then(
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
  }, [keeper, attempt]);

  return { line, failures, tryNow };
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
