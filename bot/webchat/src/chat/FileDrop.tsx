import { hooks } from 'botframework-webchat';
import { type DragEvent, type ReactNode, useState } from 'react';

const { useSendFiles } = hooks;

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Sends the files that are dropped on what is inside. */
export function FileDrop({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  const sendFiles = useSendFiles();
  const [depth, setDepth] = useState(0); // Entering a child is told before leaving its parent.

  const take = (event: DragEvent) => {
    if (hasFiles(event)) {
      event.preventDefault();
      setDepth(0);
      sendFiles([...event.dataTransfer.files]);
    }
  };
  return (
    <div
      className="drop"
      onDragEnter={(event) => hasFiles(event) && setDepth((before) => before + 1)}
      onDragLeave={(event) => hasFiles(event) && setDepth((before) => Math.max(0, before - 1))}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={take}
    >
      {children}
      {depth > 0 && <div className="drop-hint">{hint}</div>}
    </div>
  );
}
