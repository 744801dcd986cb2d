/** A table; the first row is its head. */

import { richText } from "./rich_text.js";
import { h } from "../dom.js";

export function table({ rows, column_settings: columns = [] }, { directory }) {
  const cell = (tag) => (content, index) => {
    const look = `${columns[index]?.align ?? "left"}${columns[index]?.is_wrapped ? " wrapped" : ""}`;
    const drawn = content.type === "rich_text" ? richText(content, directory) : content.text;
    return h(tag, { class: look, scope: tag === "th" ? "col" : null }, drawn);
  };
  const [head, ...body] = rows;
  const lines = body.map((row) => h("tr", {}, row.map(cell("td"))));
  const scrolled = { class: "table", tabindex: "0", role: "region", "aria-label": "Table" };
  const content = h("table", {}, h("thead", {}, h("tr", {}, head.map(cell("th")))), h("tbody", {}, lines));
  return h("div", scrolled, content);
}
