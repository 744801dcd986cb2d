/** Buttons: plain, primary, danger, with a link, or with an icon only. */

import { h, sign } from "../dom.js";
import { textObject } from "../mrkdwn.js";

const ICONS = { trash: "🗑" };

export function button(element, place) {
  const words = textObject(element.text, place.directory);
  const look = { class: `button ${element.style ?? ""}`, id: place.id, "aria-label": element.accessibility_label };
  const value = element.value === undefined ? {} : { value: element.value };
  const press = () => place.press({ ...value, text: element.text });
  if (element.url) {
    const link = { ...look, href: safe(element.url), target: "_blank", rel: "noopener noreferrer" };
    return h("a", { ...link, onclick: press }, words, sign(" ↗", "faint"));
  }
  return h("button", { ...look, type: "button", onclick: (event) => busy(event.currentTarget, press) }, words);
}

export function workflowButton(element) {
  return h("button", { type: "button", class: "button", disabled: true }, element.text.text);
}

export function iconButton(element, place) {
  const words = element.text.text;
  const press = () => place.press({ value: element.value });
  const look = { class: "quiet icon-button", type: "button", id: place.id, "aria-label": words, title: words };
  return h("button", { ...look, onclick: (event) => busy(event.currentTarget, press) }, ICONS[element.icon] ?? "•");
}

/** Show that the press is under way; a second press would be a second action. */
export async function busy(node, work) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  await work();
  node.removeAttribute("aria-busy");
}

function safe(url) {
  return /^(https?:|mailto:)/i.test(url) ? url : null;
}
