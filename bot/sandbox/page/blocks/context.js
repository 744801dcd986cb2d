/** Small print: a line of texts and little pictures. */

import { picture } from "./image.js";
import { h } from "../dom.js";
import { textObject } from "../mrkdwn.js";

export function context(block, surface) {
  const one = (element) =>
    element.type === "image"
      ? picture(element)
      : h("div", { class: "text" }, textObject(element, surface.directory));
  return h("div", { class: "context" }, block.elements.map(one));
}
