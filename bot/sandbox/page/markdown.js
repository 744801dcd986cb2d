/** Standard Markdown, for the markdown block: headings, lists, quotes, rules, links. */

import { h } from "./dom.js";
import { ADDRESS, CODE, EMOJI, REFERENCE, inline, link, unescape } from "./inline.js";

const LINK = [
  /\[([^\]\n]+)\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)?)\)/gu,
  ([, text, address], inner) => link(unescape(address), inner(text)),
];
const RULES = [
  CODE,
  LINK,
  REFERENCE,
  ADDRESS,
  EMOJI,
  pair("\\*\\*", "strong"),
  pair("__", "strong"),
  pair("~~", "s"),
  pair("\\*", "em"),
  pair("_", "em"),
];
const KINDS = [
  ["heading", /^(#{1,6})\s+/],
  ["quote", /^>\s?/],
  ["bullet", /^\s*[-*+]\s+/],
  ["number", /^\s*\d+[.)]\s+/],
];

/** @returns {Node[]} */
export function markdown(text, directory) {
  const formatted = (part) => inline(part, RULES, directory);
  return text.split(/^```\w*\n([\s\S]*?)\n?```$/m).flatMap((part, index) => {
    if (index % 2 === 1) return h("pre", {}, part);
    return pieces(part).map((piece) => rendered(piece, formatted));
  });
}

/** Lines that belong together: [{kind, lines, level}] */
function pieces(text) {
  const found = [];
  for (const line of text.split("\n")) {
    const [kind, pattern] = KINDS.find(([, start]) => start.test(line)) ?? ["paragraph", /^/];
    const level = kind === "heading" ? pattern.exec(line)[1].length : 0;
    const last = found.at(-1);
    if (!line.trim()) found.push({ kind: "gap", lines: [] });
    else if (/^(-{3,}|\*{3,}|_{3,})$/.test(line.trim())) found.push({ kind: "rule", lines: [] });
    else if (last?.kind === kind && kind !== "heading") last.lines.push(line.replace(pattern, ""));
    else found.push({ kind, level, lines: [line.replace(pattern, "")] });
  }
  return found.filter(({ kind }) => kind !== "gap");
}

function rendered({ kind, level, lines }, formatted) {
  const items = () => lines.map((line) => h("li", {}, formatted(line)));
  switch (kind) {
    case "heading":
      // The page's own headings come first, so those of a message start at the third level.
      return h(`h${Math.min(level + 2, 6)}`, {}, formatted(lines[0]));
    case "rule":
      return h("hr");
    case "bullet":
      return h("ul", {}, items());
    case "number":
      return h("ol", {}, items());
    default:
      return h(kind === "quote" ? "blockquote" : "p", {}, formatted(lines.join("\n")));
  }
}

function pair(character, tag) {
  const pattern = `(?<![\\p{L}\\p{N}])${character}(?=\\S)([^\\n]*?\\S)${character}(?![\\p{L}\\p{N}])`;
  return [new RegExp(pattern, "gu"), ([, text], inner) => h(tag, {}, inner(text))];
}
