import type { StyleOptions } from 'botframework-webchat';
import { contrast, readableOn } from '../widget/contrast';
import type { Colors } from '../widget/frame-messages';

/** The colours of one theme. Text and icons keep a contrast of at least 4.5 : 1 (WCAG AA). */
export interface Palette {
  /** What surfaces are filled with that belong to the visitor. */
  readonly fill: string;
  /** The same colour where it is text, a line or an icon. */
  readonly accent: string;
  readonly background: string;
  readonly bubble: string;
  readonly border: string;
  readonly text: string;
  readonly quietText: string;
  readonly errorBackground: string;
  readonly errorText: string;
}

const light: Palette = {
  fill: '#4353d0',
  accent: '#4353d0',
  background: '#ffffff',
  bubble: '#f1f2f6',
  border: '#d9dce5',
  text: '#1b1d24',
  quietText: '#595d68',
  errorBackground: '#fdecea',
  errorText: '#9b1c13',
};

const dark: Palette = {
  fill: '#4f5ed6',
  accent: '#9aa5ff',
  background: '#15171c',
  bubble: '#24272f',
  border: '#3a3e49',
  text: '#e9ebf1',
  quietText: '#a4a9b6',
  errorBackground: '#3b1d1b',
  errorText: '#ffb4ab',
};

const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif";

const readable = 4.5;

export interface Appearance {
  readonly palette: Palette;
  readonly styleOptions: StyleOptions;
  readonly adaptiveCardsHostConfig: object;
}

/** How Web Chat looks; `colors` (`#rrggbb`) are what an embedding page chose instead of ours. */
export function appearance(isDark: boolean, colors: Colors): Appearance {
  const palette = colored(isDark ? dark : light, colors);
  return { palette, styleOptions: styleOptions(palette), adaptiveCardsHostConfig: cards(palette) };
}

/** Takes over what the page chose, and keeps text readable whatever that is. */
function colored(palette: Palette, { accent, background = palette.background, surface = palette.bubble, text = palette.text }: Colors): Palette {
  const readsEverywhere = (color: string) => contrast(color, background) >= readable && contrast(color, surface) >= readable;
  const readableText = readsEverywhere(text) ? text : readableOn(surface);
  return {
    ...palette,
    background,
    bubble: surface,
    text: readableText,
    quietText: readsEverywhere(palette.quietText) ? palette.quietText : readableText,
    fill: accent ?? palette.fill,
    accent: [accent ?? palette.accent].find(readsEverywhere) ?? readableText,
  };
}

const styleOptions = (palette: Palette): StyleOptions => ({
  accent: palette.accent,
  subtle: palette.quietText,
  backgroundColor: palette.background,
  primaryFont: font,
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 12,
  paddingWide: 16,

  bubbleBackground: palette.bubble,
  bubbleTextColor: palette.text,
  bubbleBorderWidth: 0,
  bubbleBorderRadius: 16,
  bubbleMinHeight: 36,
  bubbleMaxWidth: 560,
  bubbleFromUserBackground: palette.fill,
  bubbleFromUserTextColor: readableOn(palette.fill),
  bubbleFromUserBorderWidth: 0,
  bubbleFromUserBorderRadius: 16,

  markdownRenderHTML: false,
  sendTimeout: 30_000, // Longer than the line goes on trying.
  groupTimestamp: 300_000,
  timestampColor: palette.quietText,

  sendBoxBackground: palette.background,
  sendBoxTextColor: palette.text,
  sendBoxPlaceholderColor: palette.quietText,
  sendBoxButtonColor: palette.quietText,
  sendBoxButtonColorOnHover: palette.accent,
  sendBoxButtonColorOnFocus: palette.accent,
  sendBoxButtonColorOnActive: palette.accent,
  sendBoxButtonColorOnDisabled: palette.border,
  sendBoxButtonShadeColorOnHover: palette.bubble,
  sendBoxButtonShadeColorOnActive: palette.border,
  sendBoxButtonShadeBorderRadius: 12,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: palette.accent,
  sendBoxHeight: 50,
  sendBoxTextWrap: true,
  sendBoxBorderTop: 'none',

  typingAnimationBackgroundImage: threeDots(palette.quietText),
  typingAnimationWidth: 66,
  typingAnimationHeight: 40,

  suggestedActionLayout: 'flow',
  suggestedActionHeight: 38,
  suggestedActionBorderRadius: 19,
  suggestedActionBorderWidth: 1,
  suggestedActionBackgroundColor: palette.background,
  suggestedActionBorderColor: palette.accent,
  suggestedActionTextColor: palette.accent,
  suggestedActionBackgroundColorOnHover: palette.bubble,
  suggestedActionBackgroundColorOnFocus: palette.bubble,
  suggestedActionBackgroundColorOnActive: palette.border,
  suggestedActionBackgroundColorOnDisabled: palette.background,
  suggestedActionBorderColorOnDisabled: palette.border,
  suggestedActionTextColorOnDisabled: palette.quietText,
  suggestedActionKeyboardFocusIndicatorBorderColor: palette.accent,
  suggestedActionsVisualKeyboardIndicatorColor: palette.accent,

  transcriptVisualKeyboardIndicatorColor: palette.accent,
  transcriptActivityVisualKeyboardIndicatorColor: palette.accent,
  transcriptOverlayButtonBackground: palette.accent,
  transcriptOverlayButtonBackgroundOnHover: palette.accent,
  transcriptOverlayButtonBackgroundOnFocus: palette.accent,
  transcriptOverlayButtonColor: palette.background,
  transcriptOverlayButtonColorOnHover: palette.background,
  transcriptOverlayButtonColorOnFocus: palette.background,

  toastErrorBackgroundColor: palette.errorBackground,
  toastErrorColor: palette.errorText,
  toastInfoBackgroundColor: palette.bubble,
  toastInfoColor: palette.text,
  toastSeparatorColor: palette.border,
  failedConnectivity: palette.errorText,
  slowConnectivity: palette.quietText,
  notificationText: palette.quietText,
});

const cards = (palette: Palette): object => {
  const colors = {
    default: { default: palette.text, subtle: palette.quietText },
    accent: { default: palette.accent, subtle: palette.accent },
  };
  return {
    fontFamily: font,
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    actions: { buttonSpacing: 8, maxActions: 20 },
    containerStyles: {
      default: { backgroundColor: palette.bubble, foregroundColors: colors },
      emphasis: { backgroundColor: palette.border, foregroundColors: colors },
    },
  };
};

function threeDots(color: string): string {
  const dot = (x: number, delay: number) => `<circle cx="${x}" cy="20" r="4" style="animation-delay:${delay}ms"/>`;
  const style =
    'circle{animation:say 1.2s infinite;opacity:.35}@keyframes say{30%{opacity:1;transform:translateY(-3px)}60%{opacity:.35}}' +
    '@media (prefers-reduced-motion:reduce){circle{animation:none;opacity:.8}}';
  const image =
    `<svg xmlns="http://www.w3.org/2000/svg" width="66" height="40" fill="${color}"><style>${style}</style>` +
    `${dot(19, 0)}${dot(33, 150)}${dot(47, 300)}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(image)}")`;
}
