/** The paperclip: files that go with the next message. */

import { fill, h } from "./dom.js";

export class Attachments {
  constructor() {
    this.field = h("input", {
      type: "file",
      multiple: true,
      hidden: true,
      "aria-label": "Files",
      onchange: () => this.#draw(),
    });
    this.names = h("span", { class: "attached" });
    const open = h(
      "button",
      {
        type: "button",
        class: "quiet icon-button",
        "aria-label": "Attach files",
        title: "Attach files",
        onclick: () => this.field.click(),
      },
      "📎",
    );
    this.root = h("span", { class: "attachments" }, open, this.field, this.names);
  }

  /** The chosen files; after that none are chosen. */
  take() {
    const files = [...this.field.files];
    this.field.value = "";
    this.#draw();
    return files;
  }

  get any() {
    return this.field.files.length > 0;
  }

  #draw() {
    fill(this.names, [...this.field.files].map((file) => file.name).join(", "));
  }
}
