/** What was typed and not yet sent, per person and place; survives a reload of the page. */

const key = (person, place) => `draft ${person} ${place}`;

export function draft(person, place) {
  return sessionStorage.getItem(key(person, place)) ?? "";
}

export function keepDraft(person, place, text) {
  if (text) sessionStorage.setItem(key(person, place), text);
  else sessionStorage.removeItem(key(person, place));
}
