/** A button that opens a menu: arrows move, Enter chooses, Esc goes back to the button. */

import { fill, h } from "./dom.js";
import { closePopup, openBeside, watchOutside } from "./popup.js";

/**
 * @param {object} button attributes of the button, with `content` for what it shows
 * @param {() => {text: (string|Node), hint?: string, run: () => void}[]} items asked each time it opens
 */
export function menuButton({ content, ...attributes }, items, { alignEnd = true } = {}) {
  let stopWatching = () => {};
  const menu = h("div", { class: "popup menu", role: "menu", popover: "manual", onkeydown: onKey });
  const button = h(
    "button",
    {
      type: "button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      ...attributes,
      onclick: () => (menu.matches(":popover-open") ? close() : open()),
      onkeydown: (event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        open();
      },
    },
    content,
  );

  function open() {
    fill(menu, items().map(itemButton));
    button.after(menu);
    button.setAttribute("aria-expanded", "true");
    openBeside(button, menu, { alignEnd });
    stopWatching = watchOutside([menu, button], close);
    menu.firstElementChild?.focus();
  }

  function close() {
    stopWatching();
    button.setAttribute("aria-expanded", "false");
    closePopup(menu);
    menu.remove();
  }

  function itemButton({ text, hint, run }) {
    const choose = () => {
      close();
      button.focus();
      run();
    };
    const small = hint ? h("small", {}, hint) : null;
    return h("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: choose }, text, small);
  }

  function onKey(event) {
    const all = [...menu.children];
    const at = all.indexOf(document.activeElement);
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 };
    if (event.key in moves) {
      all[moves[event.key] % all.length].focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      close();
      button.focus();
      if (event.key === "Tab") return;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return button;
}
