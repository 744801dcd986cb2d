/** Pictures, with the text that stands for them. */

import { h } from "../dom.js";
import { textObject } from "../mrkdwn.js";

export function image(block, { directory }) {
  const title = block.title ? h("figcaption", {}, textObject(block.title, directory)) : null;
  return h("figure", {}, title, picture(block));
}

/** The picture alone, as an element of a section or a context. */
export function picture({ image_url: address, slack_file: file, alt_text: alt }) {
  return h("img", { src: address ?? file?.url, alt, title: alt, loading: "lazy" });
}
