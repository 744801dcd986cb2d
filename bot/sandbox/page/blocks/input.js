/** A labelled field of a form, with its hint and the place for its error. */

import { h } from "../dom.js";
import { drawElement } from "../elements/index.js";
import { textObject } from "../mrkdwn.js";

export function input(block, surface) {
  const id = surface.id(block.block_id);
  const words = (object) => textObject(object, surface.directory);
  const names = {
    label: block.label.text,
    labelId: `${id}-label`,
    describedBy: `${id}-hint ${id}-error`,
  };
  const dispatches = block.dispatch_action === true;
  const element = drawElement(block.element, surface, block.block_id, { names, dispatches });
  const optional = block.optional ? h("span", { class: "optional" }, " (optional)") : null;
  return h(
    "div",
    { class: "input" },
    h("label", { for: surface.id(block.block_id, block.element.action_id) }, h("span", { id: names.labelId }, words(block.label)), optional),
    element,
    h("p", { class: "hint", id: `${id}-hint` }, block.hint ? words(block.hint) : null),
    h("p", { class: "field-error", id: `${id}-error`, role: "alert" }),
  );
}
