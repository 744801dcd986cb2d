/** "Are you sure?", in the words of the app; answers true or false. */

import { h } from "./dom.js";
import { textObject } from "./mrkdwn.js";

export function confirmed({ title, text, confirm, deny, style }, directory) {
  const words = (object) => textObject(object, directory);
  const kind = style === "danger" ? "danger" : "primary";
  const dialog = h(
    "dialog",
    { class: "dialog small", "aria-labelledby": "confirm-title" },
    h("h2", { id: "confirm-title", class: "dialog-title" }, words(title)),
    h("div", { class: "dialog-body" }, words(text)),
    h(
      "div",
      { class: "dialog-buttons" },
      h("button", { type: "button", class: "button", onclick: () => dialog.close("no") }, words(deny)),
      h("button", { type: "button", class: `button ${kind}`, onclick: () => dialog.close("yes") }, words(confirm)),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
