/** The middle of the page: one channel or direct message, and where one writes to it. */

import { get, post, upload } from "./api.js";
import { Attachments } from "./attachments.js";
import { Composer } from "./composer.js";
import { fill, h } from "./dom.js";
import { menuButton } from "./menu.js";
import { runShortcut } from "./message_actions.js";
import { Messages } from "./messages.js";

export class Conversation {
  constructor(root, page) {
    this.root = root;
    this.page = page;
    this.head = h("header", { class: "place-head" });
    this.messages = new Messages(page, { prefix: "channel", label: "Conversation" });
    const send = (text, files) => {
      const said = { as: page.directory.me.id, channel: this.id, text };
      return files.length > 0 ? upload(said, files) : post("/ui/say", said);
    };
    this.shortcuts = menuButton(
      { class: "quiet", "aria-label": "Shortcuts", title: "Shortcuts of the app", content: "⚡" },
      () =>
        page.directory.shortcuts.global.map((shortcut) => ({
          text: shortcut.name,
          hint: shortcut.description,
          run: () => runShortcut(page, shortcut),
        })),
      { alignEnd: false },
    );
    const attachments = new Attachments();
    this.composer = new Composer(page, { label: "Message", action: "Send", send, extra: this.shortcuts, attachments });
  }

  async open(id) {
    this.messages.reset();
    this.id = id;
    this.foot = null;
    this.redraw();
    this.composer.open(id, `Write to ${this.page.directory.title(this.described)}`);
    this.composer.focus();
    await this.refresh();
    await this.#tellApp();
  }

  /** Slack tells the app when somebody opens their direct message with it. */
  async #tellApp() {
    const { me, bot } = this.page.directory;
    if (this.described?.with === bot.user_id) await post("/ui/home", { as: me.id, tab: "messages" });
  }

  get isOpen() {
    return Boolean(this.id);
  }

  get described() {
    return this.page.directory.conversation(this.id);
  }

  /** Nothing is open any more: Home took the place, or somebody else acts. */
  forget() {
    this.id = null;
  }

  /** Draw the head, and the foot where it must change: a field in use stays in place. */
  redraw() {
    const { directory } = this.page;
    const { topic, members, kind, is_member: isMember } = this.described;
    const title = h("h1", { class: "place-title" }, directory.title(this.described));
    const count = kind === "dm" ? null : `${members.length} members`;
    const facts = h("span", { class: "faint" }, [count, topic].filter(Boolean).join(" · "));
    fill(this.head, title, facts);
    this.shortcuts.hidden = directory.shortcuts.global.length === 0;
    if (this.foot && isMember === this.wasMember) return;
    this.wasMember = isMember;
    this.foot = isMember ? this.composer.root : this.#joinBar();
    fill(this.root, this.head, this.messages.root, this.foot);
  }

  async refresh() {
    const { id } = this;
    const as = this.page.directory.me.id;
    const { messages } = await get("/ui/messages", { as, channel: id });
    // Somebody may have gone elsewhere while the answer was on its way.
    if (this.id !== id || this.page.directory.me.id !== as) return;
    this.messages.show(messages, id, this.#welcome());
  }

  #welcome() {
    const { directory } = this.page;
    const { bot } = directory;
    const isDm = this.described.with === bot.user_id;
    const beginning = h("p", {}, `This is the beginning of ${directory.title(this.described)}.`);
    if (!this.described.members.includes(bot.user_id)) return h("div", { class: "empty" }, beginning, this.#botless());
    const mention = () => this.composer.begin(`@${bot.name} `);
    const ask = isDm
      ? `Ask ${bot.name} a question, as you would ask a colleague.`
      : `Ask ${bot.name} a question by mentioning it.`;
    return h(
      "div",
      { class: "empty" },
      beginning,
      h("p", {}, `${ask} Type / to see its commands.`),
      isDm ? null : h("button", { type: "button", class: "button", onclick: mention }, `Mention @${bot.name}`),
    );
  }

  /** What to know where the app hears nothing. */
  #botless() {
    const { bot } = this.page.directory;
    if (this.described.kind === "dm") return null;
    const invite = () => this.composer.begin(`/invite @${bot.name}`);
    const button = h("button", { type: "button", class: "button", onclick: invite }, `Invite @${bot.name}`);
    return [h("p", {}, `${bot.name} is not in this channel.`), this.described.is_member ? button : null];
  }

  #joinBar() {
    const { notice, directory } = this.page;
    const join = () => notice.attempt(() => post("/ui/join", { as: directory.me.id, channel: this.id }));
    const button = h("button", { type: "button", class: "button primary", onclick: join }, "Join channel");
    return h("div", { class: "join" }, `You are not in ${directory.title(this.described)}.`, button);
  }
}
