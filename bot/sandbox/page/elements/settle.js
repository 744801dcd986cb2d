/** Knowing when somebody has finished with a date field. */

const PAUSE = 700;

/**
 * Browsers report a date after every part that is typed. This calls `commit` once: on Enter, on leaving
 * the field, or after a short pause. `refuse` is called instead for what is no date or out of bounds, on
 * Enter or leaving.
 */
export function onSettled(input, commit, refuse = () => {}) {
  let timer = null;
  let told = input.value;
  const finish = () => {
    if (input.validity.valid) settle();
    else refuse();
  };
  const settle = () => {
    clearTimeout(timer);
    if (input.value === told || !input.validity.valid) return;
    told = input.value;
    commit(input.value);
  };
  input.addEventListener("change", () => {
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE);
  });
  input.addEventListener("blur", finish);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") finish();
  });
  return { reset: (value) => (told = value) };
}
