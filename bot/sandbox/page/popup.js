/** Small surfaces that float above the page next to what opened them: menus and lists of options. */

const GAP = 4;
const EDGE = 8;

/** Show `popup` (an element with popover="manual") under `anchor`, or above where there is no room. */
export function openBeside(anchor, popup, { alignEnd = false, minWidth = 0 } = {}) {
  popup.style.minWidth = `${minWidth}px`;
  if (!popup.matches(":popover-open")) popup.showPopover();
  const box = anchor.getBoundingClientRect();
  const below = innerHeight - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  const opensUp = popup.scrollHeight > below && above > below;
  popup.style.maxHeight = `${Math.min(opensUp ? above : below, 320)}px`;
  const { width, height } = popup.getBoundingClientRect();
  const left = alignEnd ? box.right - width : box.left;
  popup.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  popup.style.top = `${opensUp ? box.top - GAP - height : box.bottom + GAP}px`;
}

export function closePopup(popup) {
  if (popup.matches(":popover-open")) popup.hidePopover();
}

/** Call `close` when the person presses or scrolls somewhere outside; returns how to stop watching. */
export function watchOutside(nodes, close) {
  const outside = (event) => {
    if (!nodes.some((node) => node.contains(event.target))) close();
  };
  const types = ["pointerdown", "scroll"];
  for (const type of types) addEventListener(type, outside, true);
  return () => {
    for (const type of types) removeEventListener(type, outside, true);
  };
}
