/** A select menu one can type in: arrows move, Enter chooses, Esc leaves it as it was. */

import { fill, h } from "./dom.js";
import { emojify } from "./emoji.js";
import { Listbox } from "./listbox.js";

const textOf = (option) => emojify(option.text.text);

/**
 * @param {object} settings `naming` (id and name of the field), `groups(query)` (option groups, or a promise
 *   of them), `minimum` letters before asking, `pause` in ms, `chosen` options, `multiple`, `max`, `onchange`
 */
export function combobox(settings) {
  const { naming, placeholder, groups, minimum, pause, multiple, max, onchange } = settings;
  let chosen = settings.chosen;
  let asked = 0;
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
    input.value = multiple || chosen.length === 0 ? "" : textOf(chosen[0]);
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

  function search(query) {
    clearTimeout(timer);
    asked += 1;
    if (query.length < minimum) {
      const more = minimum === 1 ? "Type to search." : `Type at least ${minimum} letters to search.`;
      return list.say(more, box);
    }
    if (!pause) return list.show(groups(query), values(), box);
    list.say("Looking…", box);
    timer = setTimeout(() => ask(query, asked), pause);
  }

  async function ask(query, ticket) {
    // Only the newest question counts: answers can overtake each other.
    const current = () => ticket === asked && document.activeElement === input;
    try {
      const found = await groups(query);
      if (current()) list.show(found, values(), box);
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
    clearTimeout(timer);
    asked += 1;
    list.close();
    const emptied = !multiple && input.value === "" && chosen.length > 0;
    if (emptied) set([]);
    else show();
  }

  function onKey(event) {
    const { key } = event;
    if (key === "Backspace" && multiple && input.value === "" && chosen.length > 0) return set(chosen.slice(0, -1));
    if (["ArrowDown", "ArrowUp", "Enter"].includes(key) && !list.isOpen) open();
    else if (key === "ArrowDown") list.move(1);
    else if (key === "ArrowUp") list.move(-1);
    else if (key === "Enter") list.markedOption && choose(list.markedOption);
    else if (key === "Escape" && list.isOpen) {
      list.close();
      show();
    } else return;
    // Neither submits the form nor closes the modal.
    event.preventDefault();
    event.stopPropagation();
  }
}
