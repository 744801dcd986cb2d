/** A boxed notice in a modal: information, a warning, an error, a success. */

import { h, sign } from "../dom.js";
import { textObject } from "../mrkdwn.js";

const SIGNS = { default: "•", info: "ℹ", warning: "⚠", error: "⛔", success: "✓" };

export function alertBlock({ text, level = "default" }, { directory }) {
  const words = h("div", { class: "text" }, textObject(text, directory));
  return h("div", { class: `alert ${level}`, role: "note" }, sign(SIGNS[level] ?? "•"), words);
}
