/** A select menu one can type in: arrows move, Enter or leaving chooses, Esc leaves it as it was. */

import { fill, h } from "./dom.js";
import { Listbox } from "./listbox.js";
import { meant, textOf } from "./meant.js";

/**
 * @param {object} settings `naming` (id and name of the field), `groups(query)` (option groups, or a promise
 *   of them), `minimum` letters before asking, `pause` in ms, `chosen` options, `multiple`, `max`, `onchange`,
 *   `wait(promise)` told what must be over before the form is sent
 */
export function combobox(settings) {
  const { naming, placeholder, groups, minimum, pause, multiple, max, onchange, wait } = settings;
  let chosen = settings.chosen;
  let shown = ""; // the text of the choice; any other text in the field was typed
  let asked = 0;
  let eager = null; // the question whose first answer is wanted, whatever it is
  let latest = null; // {query, found}: the newest question put, and the promise of its answer
  let timer = null;

  const chips = h("span", { class: "chips" });
  const input = h("input", {
    ...naming,
    class: "combobox-input",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    oninput: () => search(input.value),
    onclick: () => list.isOpen || open(),
    onblur: leave,
    onkeydown: onKey,
  });
  const list = new Listbox(input, { multiple, choose });
  const box = h("span", { class: "field combobox" }, multiple ? chips : null, input, list.node);
  show();
  return box;

  function show() {
    shown = multiple || chosen.length === 0 ? "" : textOf(chosen[0]);
    input.value = shown;
    flaw("");
    input.placeholder = multiple && chosen.length > 0 ? "" : placeholder;
    fill(chips, chosen.map(chip));
  }

  function chip(option) {
    const remove = () => {
      set(chosen.filter((other) => other !== option));
      input.focus();
    };
    const name = textOf(option);
    const cross = h("button", { type: "button", "aria-label": `Remove ${name}`, onclick: remove }, "✕");
    return h("span", { class: "chip" }, name, cross);
  }

  function open() {
    input.select();
    search("");
  }

  /** What is wrong with the typed text; the modal does not send a field that has a flaw. */
  function flaw(text) {
    input.setCustomValidity(text);
    input.title = text;
    if (text) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    const line = input.closest(".input")?.querySelector(".field-error");
    if (line) fill(line, text);
  }

  function drop() {
    clearTimeout(timer);
    asked += 1;
  }

  function search(query) {
    drop();
    flaw("");
    if (query.length < minimum) return list.say(tooShort(), box);
    if (!pause) return list.show(groups(query), values(), box);
    list.say("Looking…", box);
    timer = setTimeout(() => ask(query, asked), pause);
  }

  function tooShort() {
    return minimum === 1 ? "Type to search." : `Type at least ${minimum} letters to search.`;
  }

  async function find(query) {
    if (latest?.query !== query) latest = { query, found: groups(query) };
    return latest.found;
  }

  async function ask(query, ticket) {
    // Only the newest question counts: answers can overtake each other.
    const current = () => ticket === asked && document.activeElement === input;
    try {
      latest = null; // the app may know more by now
      const found = await find(query);
      if (!current()) return;
      list.show(found, values(), box);
      if (eager === ticket && list.markedOption) choose(list.markedOption);
    } catch (error) {
      if (current()) list.say(error.message, box);
    }
  }

  function values() {
    return chosen.map(({ value }) => value);
  }

  function choose(option) {
    if (!multiple) {
      set([option]);
      return list.close();
    }
    const without = chosen.filter(({ value }) => value !== option.value);
    if (without.length === chosen.length && max && chosen.length >= max) {
      return list.say(`Up to ${max} can be chosen.`, box);
    }
    set(without.length === chosen.length ? [...chosen, option] : without);
    list.close();
  }

  function set(options) {
    chosen = options;
    show();
    onchange(options);
  }

  function leave() {
    const isEager = eager === asked;
    drop();
    list.close();
    const typed = input.value.trim();
    if (typed && typed !== shown) return wait(settle(typed, isEager, asked));
    const emptied = !multiple && typed === "" && chosen.length > 0;
    if (emptied) set([]);
    else show();
  }

  /** Make a choice of what was typed, or leave it there and say why it is none. */
  async function settle(typed, isEager, ticket) {
    const { option, problem } = await outcome(typed, isEager);
    if (ticket !== asked || !input.isConnected) return;
    if (!option) return flaw(problem);
    if (multiple && values().includes(option.value)) return show();
    if (multiple && max && chosen.length >= max) return flaw(`Up to ${max} can be chosen.`);
    set(multiple ? [...chosen, option] : [option]);
  }

  async function outcome(typed, isEager) {
    if (typed.length < minimum) return { problem: tooShort() };
    try {
      return meant(await find(typed), typed, isEager);
    } catch (error) {
      return { problem: error.message };
    }
  }

  function onKey(event) {
    const { key } = event;
    if (key === "Backspace" && multiple && input.value === "" && chosen.length > 0) return set(chosen.slice(0, -1));
    if (["ArrowDown", "ArrowUp", "Enter"].includes(key) && !list.isOpen) open();
    else if (key === "ArrowDown") list.move(1);
    else if (key === "ArrowUp") list.move(-1);
    else if (key === "Enter" && list.markedOption) choose(list.markedOption);
    else if (key === "Enter") eager = asked;
    else if (key === "Escape" && list.isOpen) {
      drop();
      list.close();
      show();
    } else return;
    // Neither submits the form nor closes the modal.
    event.preventDefault();
    event.stopPropagation();
  }
}
