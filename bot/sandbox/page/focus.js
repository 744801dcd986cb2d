/** Keeping somebody's place: after a piece of the page was drawn anew, the same control has the focus. */

export function keepingFocus(root, draw) {
  const before = document.activeElement;
  const inside = root.contains(before) && before.id;
  const { selectionStart, selectionEnd } = before ?? {};
  draw();
  if (!inside || document.activeElement === before) return;
  const after = document.getElementById(before.id);
  if (!after) return;
  after.focus({ preventScroll: true });
  if (typeof selectionStart === "number") after.setSelectionRange?.(selectionStart, selectionEnd);
}
