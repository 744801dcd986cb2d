/** One quiet line at the bottom for what went wrong or needs to be known; screen readers hear it. */

import { fill, h } from "./dom.js";

export class Notice {
  constructor(root) {
    this.root = root;
    this.line = h("p", { class: "notice-line", role: "status", "aria-live": "polite" });
    this.button = h(
      "button",
      { type: "button", class: "quiet", "aria-label": "Dismiss notice", onclick: () => this.clear() },
      "✕",
    );
    root.append(this.line, this.button);
    this.clear();
  }

  say(text) {
    fill(this.line, text);
    this.root.dataset.shown = "true";
  }

  get text() {
    return this.line.textContent;
  }

  clear() {
    fill(this.line);
    delete this.root.dataset.shown;
  }

  /** Do something and say why when it fails. Returns whether it worked. */
  async attempt(work) {
    try {
      await work();
      return true;
    } catch (error) {
      this.say(error.message);
      return false;
    }
  }
}
