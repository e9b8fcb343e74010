/** As much of an activity as this chat looks at; the rest is passed on as it is. */
export interface Activity {
  readonly type?: string;
  readonly channelData?: { readonly 'webchat:sequence-id'?: number; readonly clientTimezone?: string };
  readonly from?: { readonly role?: string };
  readonly attachments?: readonly Attachment[];
}

interface Attachment {
  readonly contentType?: string;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** The form that carries the files of a message, the message itself in front; nothing where it has no files. */
export async function filesOf(activity: Activity): Promise<FormData | undefined> {
  const files = (activity.attachments ?? []).filter(({ contentUrl }) => contentUrl);
  if (files.length === 0) {
    return undefined;
  }

  const form = new FormData();
  const message = { ...activity, attachments: files.map(({ contentType, name }) => ({ contentType, name })) };
  form.append('activity', new Blob([JSON.stringify(message)], { type: 'application/vnd.microsoft.activity' }));
  for (const { contentUrl = '', name } of files) {
    form.append('file', await (await fetch(contentUrl)).blob(), name ?? 'file');
  }
  return form;
}
