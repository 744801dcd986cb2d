/** Making elements. Text always goes in as text, so nobody's words can become markup. */

/**
 * @param {string} tag
 * @param {object} attributes `onclick` and the like are listeners; null, undefined and false are left out
 * @param {...(Node|string|null|Array)} children
 */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...present(children));
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren(...present(children));
}

/** A sign or letter that a screen reader passes over. */
export function sign(text, name) {
  return h("span", { class: name, "aria-hidden": "true" }, text);
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}
