/**
 * Goes to a part of the page: unfolds what hides it, brings it into view with its label, and gives it the focus.
 * In a group of controls, as of a date, that is the first one that is wrong, unless this one is. False where there is no such part.
 */
export const focusPart = (id: string): boolean => {
  const part = document.getElementById(id);
  if (!part) return false;
  let folded = part.closest('details');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest('details') ?? null;
  }
  const group = part.closest('.govuk-form-group');
  const isWrong = part.getAttribute('aria-invalid') === 'true';
  const wrong = (!isWrong && group?.querySelector<HTMLElement>('[aria-invalid="true"]')) || part;
  if (wrong.tabIndex < 0) wrong.setAttribute('tabindex', '-1');
  (group ?? part).scrollIntoView();
  wrong.focus({ preventScroll: true });
  return true;
};
