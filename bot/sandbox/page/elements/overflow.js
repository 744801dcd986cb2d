/** The "⋯" button with a few more actions. */

import { emojify } from "../emoji.js";
import { link } from "../inline.js";
import { menuButton } from "../menu.js";

export function overflow(element, place) {
  const choose = (option) => {
    if (option.url) link(option.url).click();
    place.press({ selected_option: option });
  };
  const items = () =>
    element.options.map((option) => ({
      text: emojify(option.text.text),
      hint: option.description?.text,
      run: () => choose(option),
    }));
  const look = { class: "button", id: place.id, "aria-label": "More options", content: "⋯" };
  return menuButton(look, items);
}
