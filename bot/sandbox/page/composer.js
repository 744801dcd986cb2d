/** Where one writes: Enter sends, Shift+Enter starts a line, "/" shows the commands; drafts are kept. */

import { fill, h } from "./dom.js";
import { draft, keepDraft } from "./drafts.js";
import { Listbox } from "./listbox.js";
import { suggest, usage } from "./suggestions.js";

export class Composer {
  /**
   * @param {object} page the {directory, notice, expectReply()} of the whole page
   * @param {string} label what the field is called, e.g. "Message"
   * @param {string} action the words on the button
   * @param {(text: string, files: File[]) => Promise} send rejects when the text was not taken
   * @param {Attachments?} attachments where files can be sent
   */
  constructor(page, { label, action, send, extra = null, attachments = null }) {
    Object.assign(this, { page, send, attachments });
    this.field = h("textarea", {
      class: "composer-field",
      "aria-label": label,
      "aria-autocomplete": "list",
      rows: 1,
      oninput: () => this.#typed(),
      onclick: () => this.#suggest(),
      onkeydown: (event) => this.#onKey(event),
      onblur: () => this.list.close(),
    });
    this.list = new Listbox(this.field, { choose: (option) => this.#take(option) });
    this.usage = h("p", { class: "usage" });
    const button = h("button", { type: "submit", class: "button primary" }, action);
    this.root = h(
      "form",
      { class: "composer", onsubmit: (event) => this.#submit(event) },
      this.list.node,
      this.field,
      h("div", { class: "composer-foot" }, extra, attachments?.root, this.usage, button),
    );
  }

  /** Write to this place from now on; what was typed there before is back. */
  open(place, placeholder) {
    this.place = place;
    this.field.placeholder = placeholder;
    this.#set(draft(this.page.directory.me.id, place));
  }

  focus() {
    this.field.focus();
  }

  /** Put a text there to be completed, unless something is being written already. */
  begin(text) {
    if (!this.field.value) this.#set(text);
    this.focus();
  }

  #set(text) {
    this.field.value = text;
    keepDraft(this.page.directory.me.id, this.place, text);
    fill(this.usage, usage(text, this.page.directory));
  }

  #typed() {
    this.#set(this.field.value);
    this.#suggest();
  }

  #suggest() {
    this.found = suggest(this.field.value, this.field.selectionStart, this.page.directory);
    if (this.found) this.list.show([{ options: this.found.options }], [], this.root);
    else this.list.close();
  }

  #take({ value }) {
    const { value: text, selectionStart: cursor } = this.field;
    const { start } = this.found;
    this.#set(text.slice(0, start) + value + text.slice(cursor));
    this.field.setSelectionRange(start + value.length, start + value.length);
    this.list.close();
  }

  #onKey(event) {
    const { key } = event;
    if (event.isComposing) return;
    const choosing = this.list.isOpen;
    if (choosing && key === "ArrowDown") this.list.move(1);
    else if (choosing && key === "ArrowUp") this.list.move(-1);
    else if (choosing && key === "Escape") this.list.close();
    else if (choosing && (key === "Enter" || key === "Tab") && !event.shiftKey) this.#take(this.list.markedOption);
    else if (key === "Enter" && !event.shiftKey) this.root.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (!text && !this.attachments?.any) return;
    const files = this.attachments?.take() ?? [];
    const { page, place } = this;
    const person = page.directory.me.id;
    this.list.close();
    this.#set("");
    page.notice.clear();
    page.expectReply();
    const sent = await page.notice.attempt(() => this.send(text, files));
    if (!sent) this.#giveBack(text, person, place);
  }

  /** Nothing typed is lost: it comes back before whatever was typed since. */
  #giveBack(text, person, place) {
    const whole = [text, draft(person, place)].filter(Boolean).join("\n");
    keepDraft(person, place, whole);
    if (place === this.place && person === this.page.directory.me.id) this.#set(whole);
  }
}
