/** A section: text, fields in two columns, and one element at its side. */

import { h } from "../dom.js";
import { drawElement } from "../elements/index.js";
import { textObject } from "../mrkdwn.js";

export function section(block, surface) {
  const words = (object) => textObject(object, surface.directory);
  const text = block.text ? h("div", { class: "text" }, words(block.text)) : null;
  const field = (object) => h("div", { class: "text" }, words(object));
  const fields = block.fields ? h("div", { class: "fields" }, block.fields.map(field)) : null;
  if (!block.accessory) return h("div", { class: "section" }, text, fields);
  const names = { label: block.accessory.placeholder?.text ?? text?.textContent };
  const options = block.accessory.type === "button" ? {} : { names };
  const side = h("div", { class: "accessory" }, drawElement(block.accessory, surface, block.block_id, options));
  return h("div", { class: "section with-accessory" }, h("div", {}, text, fields), side);
}
