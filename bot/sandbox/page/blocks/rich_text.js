/** Rich text: sections, lists, quotes and preformatted text, made of styled pieces. */

import { formatPattern } from "../dates.js";
import { h } from "../dom.js";
import { emoji } from "../emoji.js";
import { link, mention } from "../inline.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

const PIECES = {
  text: ({ text }) => text,
  link: ({ url, text }) => link(url, text ?? url),
  emoji: ({ name, unicode }) => (unicode ? fromCodes(unicode) : emoji(name)),
  user: ({ user_id: id }, directory) => mention(`@${directory.name(id)}`),
  channel: ({ channel_id: id }, directory) => mention(directory.channelName(id) ?? `#${id}`),
  usergroup: ({ usergroup_id: id }) => mention(`@${id}`),
  broadcast: ({ range }) => mention(`@${range}`),
  color: ({ value }) => value,
  date: ({ timestamp, format, fallback }, directory) =>
    formatPattern(timestamp, format, directory.me.tz, fallback ?? ""),
};

const BOXES = {
  rich_text_section: (element, directory) => h("div", { class: "text" }, pieces(element, directory)),
  rich_text_quote: (element, directory) => h("blockquote", {}, pieces(element, directory)),
  rich_text_preformatted: (element, directory) => h("pre", {}, pieces(element, directory)),
  rich_text_list: (element, directory) => {
    const items = element.elements.map((item) => h("li", {}, pieces(item, directory)));
    const ordered = element.style === "ordered";
    const start = ordered && element.offset ? element.offset + 1 : null;
    return h(ordered ? "ol" : "ul", { class: `indent-${element.indent ?? 0}`, start }, items);
  },
};

export function richText({ elements }, directory) {
  const boxes = elements.map((element) => BOXES[element.type]?.(element, directory));
  return h("div", { class: "rich-text" }, boxes);
}

function pieces({ elements }, directory) {
  return elements.map((element) => {
    const plain = PIECES[element.type]?.(element, directory) ?? "";
    const styles = Object.keys(element.style ?? {}).filter((name) => element.style[name] && STYLES[name]);
    return styles.reduce((inner, name) => h(STYLES[name], {}, inner), plain);
  });
}

function fromCodes(unicode) {
  return String.fromCodePoint(...unicode.split("-").map((code) => parseInt(code, 16)));
}
