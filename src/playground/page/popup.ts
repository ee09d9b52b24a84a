const GAP_PX = 4;
const EDGE_PX = 8;
/** As wide as what it belongs to, up to this. */
const WIDEST_PX = 500;

/** A box that floats by another element, above everything, dialogs included. */
export interface Popup {
  readonly box: HTMLElement;
  readonly isOpen: () => boolean;
  open(): void;
  close(): void;
}

/**
 * Makes `box` float by `anchor`: below it, or above where there is more room. A press elsewhere and scrolling close it;
 * `onClose` is called each time.
 */
export function createPopup(box: HTMLElement, anchor: HTMLElement, onClose: () => void = () => {}): Popup {
  box.popover = 'manual';
  const isOpen = () => box.matches(':popover-open');
  const close = () => {
    if (!isOpen()) return;
    box.hidePopover();
    document.removeEventListener('pointerdown', closeFromOutside, true);
    document.removeEventListener('scroll', closeOnScroll, true);
    window.removeEventListener('resize', close);
    onClose();
  };
  const closeFromOutside = (event: Event) => {
    if (event.target instanceof Node && !box.contains(event.target) && !anchor.contains(event.target)) close();
  };
  let placedBy = 0;
  // A scroll that ended as the box opened is told only afterwards, when nothing moves any more.
  const closeOnScroll = (event: Event) => {
    const hasMoved = anchor.getBoundingClientRect().top !== placedBy;
    if (hasMoved && event.target instanceof Node && event.target.contains(anchor)) close();
  };
  const open = () => {
    if (!isOpen()) {
      box.showPopover();
      document.addEventListener('pointerdown', closeFromOutside, true);
      document.addEventListener('scroll', closeOnScroll, true);
      window.addEventListener('resize', close);
    }
    place(box, anchor);
    placedBy = anchor.getBoundingClientRect().top;
  };
  return { box, isOpen, open, close };
}

function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const below = window.innerHeight - at.bottom - GAP_PX - EDGE_PX;
  const above = at.top - GAP_PX - EDGE_PX;
  box.style.maxHeight = '';
  box.style.minWidth = `${Math.min(at.width, WIDEST_PX)}px`;
  const isBelow = box.offsetHeight <= below || below >= above;
  box.style.maxHeight = `${isBelow ? below : above}px`;
  const left = Math.min(at.left, window.innerWidth - box.offsetWidth - EDGE_PX);
  box.style.left = `${Math.max(EDGE_PX, left)}px`;
  box.style.top = `${isBelow ? at.bottom + GAP_PX : at.top - GAP_PX - box.offsetHeight}px`;
}
