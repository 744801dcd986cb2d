/** Slack's own dialect, "mrkdwn": *bold*, _italic_, ~strike~, `code`, ```pre```, > quote, references. */

import { h } from "./dom.js";
import { ADDRESS, CODE, EMOJI, REFERENCE, inline, unescape } from "./inline.js";
import { emojify } from "./emoji.js";

const RULES = [CODE, REFERENCE, ADDRESS, EMOJI, mark("\\*", "strong"), mark("_", "em"), mark("~", "s")];
const QUOTE = /^(?:&gt;|>) ?/;
const BULLET = /^(\s*)(?:[•◦▪‣]|[-*](?=\s))\s*/u;

/** @returns {Node[]} blocks of text: paragraphs of lines, quotes, preformatted pieces */
export function mrkdwn(text, directory) {
  return text.split(/```\n?([\s\S]+?)\n?```/).flatMap((part, index) => {
    if (index % 2 === 1) return h("pre", {}, unescape(part));
    return part === "" ? [] : paragraphs(part, directory);
  });
}

/** A text object of Block Kit, of either type. */
export function textObject(object, directory) {
  if (object.type === "mrkdwn") return mrkdwn(object.text, directory);
  return [object.emoji === false ? object.text : emojify(object.text)];
}

function paragraphs(text, directory) {
  const groups = [];
  for (const line of text.split("\n")) {
    const quoted = QUOTE.test(line);
    const last = groups.at(-1);
    if (last && last.quoted === quoted) last.lines.push(line.replace(QUOTE, ""));
    else groups.push({ quoted, lines: [line.replace(QUOTE, "")] });
  }
  return groups.map(({ quoted, lines }) =>
    h(quoted ? "blockquote" : "div", { class: "lines" }, lines.map((line) => lineOf(line, directory))),
  );
}

function lineOf(line, directory) {
  const bullet = BULLET.exec(line);
  if (!bullet) return h("div", { class: "line" }, inline(line, RULES, directory));
  const rest = inline(line.slice(bullet[0].length), RULES, directory);
  const depth = bullet[1].length >= 2 ? "bullet nested" : "bullet";
  return h("div", { class: `line ${depth}` }, h("span", { class: "dot" }, "•"), h("span", {}, rest));
}

function mark(character, tag) {
  // A mark counts only at the edge of a word, so that snake_case and 2*3*4 stay as they are.
  const edge = `[\\p{L}\\p{N}${character}]`;
  const pattern = `(?<!${edge})${character}(?=\\S)([^\\n]*?[^\\s${character}])${character}(?!${edge})`;
  return [new RegExp(pattern, "gu"), ([, text], inner) => h(tag, {}, inner(text))];
}
