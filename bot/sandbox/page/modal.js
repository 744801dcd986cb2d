/** The modal on top: drawn from a view, sent to the app, kept as typed when something is wrong. */

import { post } from "./api.js";
import { drawBlocks } from "./blocks/index.js";
import { fill, h } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { keepingFocus } from "./focus.js";
import { Surface } from "./surface.js";
import { unreadable, validate } from "./validate.js";

export class Modal {
  /** @param {object} page the {directory, notice} of the whole page */
  constructor(page) {
    this.page = page;
    this.typed = new Map(); // view id → values, so that going back a view loses nothing
    this.dialog = h("dialog", { class: "dialog modal", "aria-labelledby": "modal-title" });
    // Esc closes a dialog without asking; the app is told afterwards.
    this.dialog.addEventListener("close", () => this.dialog.open || this.#closed());
    document.body.append(this.dialog);
  }

  /** @param {object|null} view what the server says is on top now */
  show(view) {
    const isUpdate = view?.id === this.view?.id;
    this.view = view;
    if (!view) {
      this.typed.clear();
      if (this.dialog.open) this.dialog.close();
      return;
    }
    keepingFocus(this.dialog, () => this.#draw(view));
    if (!this.dialog.open) this.#open();
    // An update can also take away the control that was in use.
    if (!isUpdate || !this.dialog.contains(document.activeElement)) this.#focusFirst();
    if (view.errors) this.#showErrors(view.errors);
  }

  #open() {
    this.opener = document.activeElement;
    this.dialog.showModal();
  }

  #draw(view) {
    const previous = this.typed.get(view.id);
    this.surface = new Surface({ view_id: view.id }, this.page, { previous });
    this.typed.set(view.id, this.surface.values);
    const scrolled = this.body?.scrollTop ?? 0;
    this.body = h("div", { class: "dialog-body" }, drawBlocks(view.blocks, this.surface));
    this.problem = h("p", { class: "form-error", role: "alert" });
    this.form = h(
      "form",
      { novalidate: true, onsubmit: (event) => this.#submit(event) },
      h("header", { class: "dialog-head" }, this.#title(view), this.#cross()),
      this.body,
      this.problem,
      this.#buttons(view),
    );
    fill(this.dialog, this.form);
    this.body.scrollTop = scrolled;
  }

  #words(object) {
    return textObject(object, this.page.directory);
  }

  #title(view) {
    return h("h2", { class: "dialog-title", id: "modal-title" }, this.#words(view.title));
  }

  #cross() {
    const close = () => this.dialog.close();
    return h("button", { type: "button", class: "quiet icon-button", "aria-label": "Close dialog", onclick: close }, "✕");
  }

  #buttons(view) {
    const close = { type: "button", class: "button", onclick: () => this.dialog.close() };
    const closing = h("button", close, view.close ? this.#words(view.close) : "Cancel");
    const hasInput = view.blocks.some(({ type }) => type === "input");
    if (!view.submit && !hasInput) return h("div", { class: "dialog-buttons" }, closing);
    const words = view.submit ? this.#words(view.submit) : "Submit";
    this.submitButton = h("button", { type: "submit", class: "button primary" }, words);
    return h("div", { class: "dialog-buttons" }, closing, this.submitButton);
  }

  #focusFirst() {
    const first = this.body.querySelector("input, textarea, button, [tabindex='0']");
    (first ?? this.dialog.querySelector(".dialog-buttons button")).focus();
  }

  async #submit(event) {
    event.preventDefault();
    const button = this.submitButton;
    if (!button || button.getAttribute("aria-busy") === "true") return;
    const { view, surface } = this;
    this.#showErrors({});
    button.setAttribute("aria-busy", "true");
    await surface.settled;
    if (this.surface === surface) await this.#send(view, surface);
    button.removeAttribute("aria-busy");
  }

  async #send(view, surface) {
    const wrong = { ...validate(view.blocks, surface.values), ...this.#unreadable() };
    if (Object.keys(wrong).length > 0) return this.#showErrors(wrong);
    const state = { values: surface.values };
    try {
      const answer = await post("/ui/submit", { as: this.page.directory.me.id, view_id: view.id, state });
      if (answer.errors && this.view === view) this.#showErrors(answer.errors);
    } catch (error) {
      fill(this.problem, `${error.message} Nothing you typed is lost.`);
    }
  }

  /** What stands in a field and is no value of it: {block_id: what is wrong}. */
  #unreadable() {
    const fields = [...this.body.querySelectorAll("[data-block-id] input")];
    const flaws = fields.map((field) => [field.closest("[data-block-id]").dataset.blockId, unreadable(field)]);
    return Object.fromEntries(flaws.filter(([, flaw]) => flaw));
  }

  /** @param {object} errors {block_id: text}; none at all takes earlier ones away */
  #showErrors(errors) {
    fill(this.problem);
    for (const block of this.body.querySelectorAll("[data-block-id]")) {
      const text = errors[block.dataset.blockId];
      const line = block.querySelector(".field-error");
      if (line) fill(line, text);
      const field = block.querySelector("input, textarea");
      if (text) field?.setAttribute("aria-invalid", "true");
      else field?.removeAttribute("aria-invalid");
    }
    this.body.querySelector("[aria-invalid]")?.focus();
  }

  #closed() {
    const { view, opener } = this;
    this.view = null;
    if (opener?.isConnected) opener.focus();
    if (!view) return;
    this.typed.delete(view.id);
    const as = this.page.directory.me.id;
    this.page.notice.attempt(() => post("/ui/close", { as, view_id: view.id }));
  }
}
