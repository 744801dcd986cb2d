/** The pair of buttons that asks whether an answer helped. */

import { busy } from "./button.js";
import { h } from "../dom.js";
import { textObject } from "../mrkdwn.js";

export function feedbackButtons(element, place) {
  const one = (button, side) => {
    const name = button.accessibility_label ?? button.text.text;
    const node = h(
      "button",
      {
        type: "button",
        class: "quiet feedback",
        id: `${place.id}-${side}`,
        "aria-label": name,
        "aria-pressed": "false",
        title: name,
        onclick: () => busy(node, press),
      },
      textObject(button.text, place.directory),
    );
    const press = async () => {
      if (!(await place.press({ text: button.text, value: button.value }))) return;
      for (const other of pair.children) other.setAttribute("aria-pressed", String(other === node));
    };
    return node;
  };
  const sides = [one(element.positive_button, "positive"), one(element.negative_button, "negative")];
  const pair = h("span", { class: "feedback-pair", role: "group", "aria-label": "Feedback" }, sides);
  return pair;
}
