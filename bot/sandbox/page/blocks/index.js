/** The table from a block's type to the function that draws it: (block, surface) => Node. */

import { alertBlock } from "./alert.js";
import { actions, contextActions } from "./actions.js";
import { context } from "./context.js";
import { image } from "./image.js";
import { input } from "./input.js";
import { richText } from "./rich_text.js";
import { section } from "./section.js";
import { table } from "./table.js";
import { h } from "../dom.js";
import { markdown } from "../markdown.js";
import { textObject } from "../mrkdwn.js";

const BLOCKS = {
  actions,
  alert: alertBlock,
  context,
  context_actions: contextActions,
  divider: () => h("hr"),
  header: (block, { directory }) => h("h3", { class: "header-block" }, textObject(block.text, directory)),
  image,
  input,
  markdown: (block, { directory }) => h("div", { class: "markdown" }, markdown(block.text, directory)),
  rich_text: (block, { directory }) => richText(block, directory),
  section,
  table,
};

/** @returns {Node[]} one node a block; a block of unknown type says so instead of vanishing */
export function drawBlocks(blocks, surface) {
  return blocks.map((block, index) => {
    const named = { ...block, block_id: block.block_id ?? `block-${index}` };
    const draw = BLOCKS[block.type];
    const content = draw
      ? draw(named, surface)
      : h("p", { class: "unknown" }, `This page cannot show a block of type ${block.type}.`);
    return h("div", { class: `block block-${block.type}`, "data-block-id": named.block_id }, content);
  });
}
