/** The messages of a channel or thread, by day, oldest first; draws anew only those that changed. */

import { longDay } from "./dates.js";
import { fill, h } from "./dom.js";
import { keepingFocus } from "./focus.js";
import { drawMessage } from "./message.js";

const NEAR = 120;
const REPLY_WAIT = 10_000; // ms in which a message of the app counts as the reply to what one did
const ROOM = 16; // the tools of a message reach above it

export class Messages {
  constructor(page, { prefix, label }) {
    this.page = page;
    this.prefix = prefix;
    this.root = h("div", { class: "messages", role: "log", "aria-label": label, tabindex: "0" });
    this.drawn = new Map(); // ts → {source, node}
    this.root.addEventListener("scroll", () => this.#look());
    this.#look();
    // Whoever reads the newest message goes on seeing it when the window or a pane changes.
    new ResizeObserver(() => this.atEnd && this.#toEnd()).observe(this.root);
  }

  /** Somebody wrote or pressed something: what comes of it is shown, wherever they had scrolled. */
  expectReply() {
    this.expectedUntil = performance.now() + REPLY_WAIT;
  }

  /** @param {Node} welcome what stands there while there is nothing */
  show(messages, channel, welcome) {
    const { atEnd, atNewest } = this;
    const isElsewhere = this.channel !== channel;
    const newest = messages.at(-1);
    const isNewer = this.newest !== newest?.ts;
    const isSought = isNewer && this.#isSought(newest);
    if (isElsewhere) this.drawn.clear();
    this.channel = channel;
    this.newest = newest?.ts;
    const before = this.drawn;
    this.drawn = new Map(messages.map((message) => [message.ts, this.#entry(message, before)]));
    keepingFocus(this.root, () => this.#place(this.#withDays(messages, welcome)));
    if (isElsewhere || (isNewer && atNewest) || isSought) this.root.scrollTop = this.#newestTop();
    else if (atEnd) this.#toEnd();
    this.#look();
  }

  /** Forget what was drawn: names or the person acting have changed. */
  reset() {
    this.drawn.clear();
    this.channel = null;
    fill(this.root);
  }

  /** Whether this newest message is one's own, or the reply that one waits for. */
  #isSought(newest) {
    const { me, bot } = this.page.directory;
    if (!newest || newest.ts < (this.newest ?? "")) return false;
    return newest.user === me.id || (newest.user === bot.user_id && performance.now() < this.expectedUntil);
  }

  #entry(message, before) {
    const source = JSON.stringify(message);
    const known = before.get(message.ts);
    if (known?.source === source) return known;
    return { source, node: drawMessage(message, this.channel, this.page, this.prefix) };
  }

  #withDays(messages, welcome) {
    if (messages.length === 0) return [welcome];
    const nodes = [];
    let before = null;
    for (const { ts } of messages) {
      const day = longDay(ts, this.page.directory.me.tz);
      if (day !== before) nodes.push(h("h2", { class: "day" }, h("span", {}, day)));
      before = day;
      nodes.push(this.drawn.get(ts).node);
    }
    return nodes;
  }

  /** Leave what did not change where it is, so that focus and open menus in it survive. */
  #place(nodes) {
    const wanted = new Set(nodes);
    for (const old of [...this.root.children]) if (!wanted.has(old)) old.remove();
    nodes.forEach((node, index) => {
      if (this.root.children[index] !== node) this.root.insertBefore(node, this.root.children[index] ?? null);
    });
  }

  #toEnd() {
    this.root.scrollTop = this.root.scrollHeight;
  }

  /** Where to scroll for the newest message: to its end, or its beginning if it is taller than the pane. */
  #newestTop() {
    const { lastElementChild: newest, scrollHeight, clientHeight, offsetTop } = this.root;
    return Math.min(newest ? newest.offsetTop - offsetTop - ROOM : 0, scrollHeight - clientHeight);
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.root;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    this.atNewest = this.atEnd || Math.abs(scrollTop - this.#newestTop()) < NEAR;
  }
}
