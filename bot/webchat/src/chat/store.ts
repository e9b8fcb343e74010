import { createStore } from 'botframework-webchat';
import type { Activity } from './upload';

/** @param sequence Its place in the conversation. */
export type WhenAssistantSpeaks = (sequence: number) => void;

interface Action {
  readonly type: string;
  readonly payload?: { readonly activity?: Activity };
}

type Dispatch = (action: Action) => unknown;

/** What Web Chat keeps about one conversation. Tells the assistant the zone this visitor's clock is in, with every message. */
export function createChatStore(whenAssistantSpeaks: WhenAssistantSpeaks) {
  return createStore({}, () => (next: Dispatch) => (action: Action) => {
    const activity = action.payload?.activity;
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && activity) {
      return next({ ...action, payload: { ...action.payload, activity: withZone(activity) } });
    }

    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity?.type === 'message' && activity.from?.role === 'bot') {
      whenAssistantSpeaks(activity.channelData?.['webchat:sequence-id'] ?? 0);
    }
    return next(action);
  });
}

const withZone = (activity: Activity): Activity => ({
  ...activity,
  channelData: { ...activity.channelData, clientTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
});
