/** A row of buttons, menus and pickers; and the quieter row under an answer. */

import { h } from "../dom.js";
import { drawElement } from "../elements/index.js";

export function actions(block, surface) {
  const drawn = block.elements.map((element) => drawElement(element, surface, block.block_id));
  return h("div", { class: "actions" }, drawn);
}

export function contextActions(block, surface) {
  const drawn = block.elements.map((element) => drawElement(element, surface, block.block_id));
  return h("div", { class: "actions context-actions" }, drawn);
}
