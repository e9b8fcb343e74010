import { useEffect, useRef } from 'react';
import type { Words } from './words';

interface SignOutProps {
  readonly words: Words;
  readonly onSignOut: () => void;
  readonly onCancel: () => void;
}

/** Asks before a conversation is forgotten: nobody can find it again. */
export function SignOut({ words, onSignOut, onCancel }: SignOutProps) {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);

  return (
    <div className="sign-out" role="alertdialog" aria-label={words.signOut} aria-describedby="sign-out-question">
      <p id="sign-out-question">{words.signOutQuestion}</p>
      <button ref={yes} type="button" onClick={onSignOut}>
        {words.signOutYes}
      </button>
      <button className="cancel" type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
