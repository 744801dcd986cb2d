/** Radio buttons and checkboxes, each option with its description. */

import { h } from "../dom.js";
import { textObject } from "../mrkdwn.js";

export function radioButtons(element, place) {
  const start = place.start({ selected_option: element.initial_option ?? null });
  const changed = (option) => place.change({ selected_option: option });
  const chosen = new Set([start.selected_option?.value]);
  return group(element, place, { type: "radio", role: "radiogroup", chosen, changed });
}

export function checkboxes(element, place) {
  const start = place.start({ selected_options: element.initial_options ?? [] });
  const chosen = new Set(start.selected_options.map((option) => option.value));
  const changed = (option, checked) => {
    if (checked) chosen.add(option.value);
    else chosen.delete(option.value);
    place.change({ selected_options: element.options.filter(({ value }) => chosen.has(value)) });
  };
  return group(element, place, { type: "checkbox", role: "group", chosen, changed });
}

function group(element, place, { type, role, chosen, changed }) {
  const one = (option, index) => {
    const input = h("input", {
      type,
      name: place.id,
      id: `${place.id}-${index}`,
      checked: chosen.has(option.value),
      onchange: () => changed(option, input.checked),
    });
    const description = option.description
      ? h("small", {}, textObject(option.description, place.directory))
      : null;
    const words = h("span", {}, textObject(option.text, place.directory), description);
    return h("label", { class: "choice" }, input, words);
  };
  return h("div", { class: "choices", role, ...place.naming }, element.options.map(one));
}
