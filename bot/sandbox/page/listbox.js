/** The list of options under a field: shows groups, moves the mark, tells what is chosen. */

import { fill, h } from "./dom.js";
import { emojify } from "./emoji.js";
import { closePopup, openBeside } from "./popup.js";

let lists = 0;

export class Listbox {
  /** @param {HTMLElement} input the combobox; the list says there which option is marked */
  constructor(input, { multiple = false, choose }) {
    this.input = input;
    this.choose = choose;
    this.id = `options-${++lists}`;
    this.node = h("div", {
      class: "popup options",
      role: "listbox",
      id: this.id,
      popover: "manual",
      "aria-multiselectable": multiple ? "true" : null,
      // The field keeps the focus while an option is pressed.
      onpointerdown: (event) => event.preventDefault(),
    });
    input.setAttribute("aria-controls", this.id);
  }

  get isOpen() {
    return this.node.matches(":popover-open");
  }

  /** @param {string[]} chosen values of the options that are chosen already */
  show(groups, chosen, anchor) {
    this.options = [];
    fill(this.node, groups.map((group) => this.#group(group, chosen)));
    if (this.options.length === 0) return this.say("Nothing matches.", anchor);
    this.#open(anchor);
    const first = this.options.findIndex(({ option }) => chosen.includes(option.value));
    this.mark(Math.max(first, 0));
  }

  /** A sentence instead of options: loading, nothing found, type more. */
  say(text, anchor) {
    this.options = [];
    fill(this.node, h("p", { class: "options-note", role: "status" }, text));
    this.#open(anchor);
    this.mark(-1);
  }

  close() {
    closePopup(this.node);
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  move(step) {
    const count = this.options.length;
    if (count > 0) this.mark((this.marked + step + count) % count);
  }

  mark(index) {
    this.options[this.marked]?.node.classList.remove("marked");
    this.marked = index;
    const node = this.options[index]?.node;
    if (!node) return this.input.removeAttribute("aria-activedescendant");
    node.classList.add("marked");
    node.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", node.id);
  }

  get markedOption() {
    return this.options[this.marked]?.option;
  }

  #open(anchor) {
    openBeside(anchor, this.node, { minWidth: anchor.offsetWidth });
    this.input.setAttribute("aria-expanded", "true");
  }

  #group({ label, options }, chosen) {
    const nodes = options.map((option) => this.#option(option, chosen.includes(option.value)));
    if (!label) return nodes;
    const heading = h("div", { class: "options-label", "aria-hidden": "true" }, emojify(label.text));
    return h("div", { role: "group", "aria-label": label.text }, heading, nodes);
  }

  #option(option, isChosen) {
    const small = option.description ? h("small", {}, emojify(option.description.text)) : null;
    const node = h(
      "div",
      {
        role: "option",
        id: `${this.id}-${this.options.length}`,
        "aria-selected": String(isChosen),
        onclick: () => this.choose(option),
      },
      emojify(option.text.text),
      small,
    );
    this.options.push({ option, node });
    return node;
  }
}
