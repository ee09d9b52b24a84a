const FOCUSABLE = 'a[href], button, input, textarea, [tabindex]';

/**
 * Remembers which control of a rendered message or view has the focus. The returned function gives it to the same
 * control of a later rendering, and says whether there was one.
 */
export function rememberFocus(before: HTMLElement): (after: HTMLElement) => boolean {
  const focused = document.activeElement;
  const block = focused?.closest('[data-block]');
  if (!(focused instanceof HTMLElement) || !(block instanceof HTMLElement) || !before.contains(block))
    return () => false;
  const id = block.dataset['block'];
  const place = [...block.querySelectorAll(FOCUSABLE)].indexOf(focused);
  return (after) => {
    const same = [...after.querySelectorAll('[data-block]')].find((one) => one.getAttribute('data-block') === id);
    const control = same?.querySelectorAll(FOCUSABLE)[place];
    if (!(control instanceof HTMLElement)) return false;
    control.focus({ preventScroll: true });
    return true;
  };
}
