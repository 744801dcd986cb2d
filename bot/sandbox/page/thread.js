/** The pane at the right: one message and the replies to it. */

import { get, post } from "./api.js";
import { Composer } from "./composer.js";
import { fill, h } from "./dom.js";
import { Messages } from "./messages.js";

export class Thread {
  constructor(root, page) {
    this.root = root;
    this.page = page;
    this.messages = new Messages(page, { prefix: "thread", label: "Replies" });
    const send = (text) => {
      const { channel, ts } = this;
      return post("/ui/say", { as: page.directory.me.id, channel, text, thread_ts: ts });
    };
    this.composer = new Composer(page, { label: "Reply", action: "Post reply", send });
    this.where = h("span", { class: "faint" });
    const close = { type: "button", class: "quiet icon-button", "aria-label": "Close thread" };
    fill(
      root,
      h(
        "header",
        { class: "place-head" },
        h("h2", { class: "place-title" }, "Thread "),
        this.where,
        h("button", { ...close, onclick: () => page.closeThread() }, "✕"),
      ),
      this.messages.root,
      this.composer.root,
    );
    root.addEventListener("keydown", ({ key }) => key === "Escape" && page.closeThread());
  }

  async open(channel, ts) {
    const isNew = this.ts !== ts || this.channel !== channel;
    Object.assign(this, { channel, ts });
    this.root.hidden = false;
    fill(this.where, this.page.directory.channelName(channel));
    if (isNew) this.messages.reset();
    this.composer.open(`${channel} ${ts}`, "Reply…");
    await this.refresh();
    if (isNew) this.composer.focus();
  }

  close() {
    this.root.hidden = true;
    this.channel = this.ts = null;
  }

  async refresh() {
    const { channel, ts } = this;
    if (!ts) return;
    const as = this.page.directory.me.id;
    const { messages } = await get("/ui/messages", { as, channel, thread_ts: ts });
    if (this.ts !== ts || this.page.directory.me.id !== as) return;
    this.messages.show(messages, channel, h("p", { class: "empty" }, "This thread is empty."));
  }
}
