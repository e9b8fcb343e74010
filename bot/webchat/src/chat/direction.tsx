import type { ReactNode } from 'react';

/** Lets what is said run as its own language does: an English list in an Arabic page has its dots on the left. */
export const inItsOwnDirection = () => <T,>(next: (attachment: T) => ReactNode) => (attachment: T) => {
  const content = next(attachment);
  return content ? <div dir="auto">{content}</div> : content;
};
