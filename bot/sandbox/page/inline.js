/** What Slack's two dialects of text share: finding marks in a line, references, links, emoji. */

import { formatPattern } from "./dates.js";
import { h } from "./dom.js";
import { emoji } from "./emoji.js";

/**
 * Turn one text into nodes. A rule is [pattern with the flags g and u, (match, inner) => Node], where
 * `inner(text)` treats what lies inside a mark; the rule that matches earliest wins.
 */
export function inline(text, rules, directory) {
  const inner = (part) => inline(part, rules, directory);
  const nodes = [];
  let at = 0;
  while (at < text.length) {
    let first = null;
    for (const [pattern, make] of rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match && (!first || match.index < first.match.index)) first = { match, make };
    }
    if (!first) break;
    const { match, make } = first;
    nodes.push(unescape(text.slice(at, match.index)), make(match, inner, directory));
    at = match.index + match[0].length;
  }
  nodes.push(unescape(text.slice(at)));
  return nodes.flat(Infinity).filter((node) => node !== "");
}

export const CODE = [/`([^`\n]+)`/gu, ([, code]) => h("code", {}, unescape(code))];
export const REFERENCE = [/<([^<>\s|][^<>|\n]*)(?:\|([^<>\n]*))?>/gu, reference];
export const EMOJI = [/:([a-z0-9_+-]+):/gu, ([, name]) => emoji(name)];
export const ADDRESS = [
  /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"\]]/gu,
  ([address]) => link(unescape(address), unescape(address)),
];

export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** A link that leaves this page alone; an address that could run something stays plain text. */
export function link(address, ...children) {
  if (!/^(https?:|mailto:|tel:)/i.test(address)) return h("span", {}, ...children);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

export function mention(text) {
  return h("span", { class: "mention" }, text);
}

function reference([, target, label], inner, directory) {
  const id = target.slice(1);
  const shown = label ? unescape(label) : "";
  if (target.startsWith("@")) return mention(`@${directory.member(id)?.name ?? (shown || id)}`);
  if (target.startsWith("#")) return mention(directory.channelName(id) ?? `#${shown || id}`);
  if (target.startsWith("!subteam^")) return mention(shown || `@${id.split("^")[1]}`);
  if (target.startsWith("!date^")) return dateReference(id.split("^"), shown, directory);
  if (target.startsWith("!")) return mention(shown || `@${id}`);
  return link(unescape(target), shown || unescape(target));
}

function dateReference([, seconds, pattern = "", address], fallback, directory) {
  const text = formatPattern(Number(seconds), pattern, directory.me.tz, fallback);
  const time = h("time", { title: fallback }, text);
  return address ? link(unescape(address), time) : time;
}
