import { Components, hooks } from 'botframework-webchat';
import { useEffect, useMemo, useState } from 'react';
import { appearance, type Palette } from './appearance';
import { readableOn } from '../widget/contrast';
import type { Conversation } from './conversation';
import { createChatStore } from './store';
import { useDarkness } from './useDarkness';

const { useConnectivityStatus, useFocus } = hooks;

interface ChatProps {
  readonly conversation: Conversation;
  readonly locale: string;
  readonly nonce: string | undefined;
  readonly accent: string | undefined;
  /** Counts up each time the chat comes into view and should take the keyboard. */
  readonly shown: number;
  readonly onAssistantSpeaks: (at: number) => void;
  readonly onStatus: (status: string) => void;
}

/** Web Chat in one conversation, in the colours of this device. */
export function Chat({ conversation, locale, nonce, accent, shown, onAssistantSpeaks, onStatus }: ChatProps) {
  const [store] = useState(() => createChatStore(onAssistantSpeaks));
  const isDark = useDarkness();
  const { palette, styleOptions, adaptiveCardsHostConfig } = useMemo(() => appearance(isDark, accent), [isDark, accent]);
  useEffect(() => paint(palette), [palette]);

  return (
    <Components.Composer
      adaptiveCardsHostConfig={adaptiveCardsHostConfig}
      directLine={conversation.directLine}
      locale={locale}
      nonce={nonce}
      store={store}
      styleOptions={styleOptions}
      userID={conversation.userId}
    >
      <Components.BasicWebChat className="webchat" role="main" />
      <Presence shown={shown} onStatus={onStatus} />
    </Components.Composer>
  );
}

function Presence({ shown, onStatus }: Pick<ChatProps, 'shown' | 'onStatus'>) {
  const [status] = useConnectivityStatus();
  const focus = useFocus();

  useEffect(() => onStatus(status), [status, onStatus]);
  useEffect(() => {
    if (shown > 0) {
      void focus(matchMedia('(pointer: coarse)').matches ? 'sendBoxWithoutKeyboard' : 'sendBox');
    }
    // Only when it is shown again: focus itself changes with every rendering.
  }, [shown]);
  return null;
}

/** Gives the page's own style sheet the colours that Web Chat is drawn in. */
function paint({ fill, accent, bubble }: Palette): void {
  const { style } = document.documentElement;
  style.setProperty('--fill', fill);
  style.setProperty('--on-fill', readableOn(fill));
  style.setProperty('--accent', accent);
  style.setProperty('--bubble', bubble);
}
