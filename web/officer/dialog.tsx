import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '#messages/officer/officer';

type Props = { title: string; onClose: () => void; children: ComponentChildren };

/** Something to confirm before it is done: keeps the keyboard inside, Escape leaves it. */
export const Dialog = ({ title, onClose, children }: Props) => {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    // Safari had no modal dialogs before 15.4: there it opens in the page.
    if (box.current?.showModal) box.current.showModal();
    else box.current?.setAttribute('open', '');
    return () => opener?.focus();
  }, []);
  return (
    <dialog
      ref={box}
      class="officer-dialog"
      aria-labelledby="officer-dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="officer-dialog-title">{title}</h2>
      {children}
      <button type="button" class="govuk-button govuk-button--secondary" onClick={onClose}>
        {text.cancel}
      </button>
    </dialog>
  );
};
