import { Components, hooks } from 'botframework-webchat';
import { useEffect, useMemo, useState } from 'react';
import { readableOn } from '../widget/contrast';
import type { Colors } from '../widget/frame-messages';
import { isRightToLeft } from '../widget/words';
import { appearance, type Palette } from './appearance';
import { inItsOwnDirection } from './direction';
import { FileDrop } from './FileDrop';
import type { Line } from './line';
import { createChatStore, type WhenAssistantSpeaks } from './store';
import { useDarkness } from './useDarkness';

const { useFocus } = hooks;

interface ChatProps {
  readonly line: Line;
  readonly locale: string;
  readonly nonce: string | undefined;
  readonly colors: Colors;
  readonly dropHint: string;
  /** Counts up each time the chat comes into view and should take the keyboard. */
  readonly shown: number;
  readonly onAssistantSpeaks: WhenAssistantSpeaks;
}

/** Web Chat in one conversation, in the colours of this device. */
export function Chat({ line, locale, nonce, colors, dropHint, shown, onAssistantSpeaks }: ChatProps) {
  const [store] = useState(() => createChatStore(onAssistantSpeaks));
  const isDark = useDarkness();
  const { palette, styleOptions, adaptiveCardsHostConfig } = useMemo(() => appearance(isDark, colors), [isDark, colors]);
  useEffect(() => paint(palette), [palette]);

  return (
    <Components.Composer
      adaptiveCardsHostConfig={adaptiveCardsHostConfig}
      attachmentMiddleware={inItsOwnDirection}
      dir={isRightToLeft(locale) ? 'rtl' : 'ltr'}
      directLine={line}
      locale={locale}
      nonce={nonce}
      store={store}
      styleOptions={styleOptions}
      userID={line.userId}
    >
      <FileDrop hint={dropHint}>
        <Components.BasicWebChat className="webchat" role="main" />
      </FileDrop>
      <Focus shown={shown} />
    </Components.Composer>
  );
}

/** Takes the keyboard when the chat comes into view. */
function Focus({ shown }: Pick<ChatProps, 'shown'>) {
  const focus = useFocus();

  useEffect(() => {
    if (shown > 0) {
      void focus(matchMedia('(pointer: coarse)').matches ? 'sendBoxWithoutKeyboard' : 'sendBox');
    }
    // Only when it is shown again: focus itself changes with every rendering.
  }, [shown]);
  return null;
}

/** Gives the page's own style sheet the colours that Web Chat is drawn in. */
function paint({ fill, accent, bubble, background, text }: Palette): void {
  const { style } = document.documentElement;
  style.setProperty('--fill', fill);
  style.setProperty('--on-fill', readableOn(fill));
  style.setProperty('--accent', accent);
  style.setProperty('--bubble', bubble);
  style.setProperty('--background', background);
  style.setProperty('--text', text);
}
