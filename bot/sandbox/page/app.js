/** The page as a whole: who acts, which place is open, and what happens when something changes. */

import {
  followPermalinks,
  hashOf,
  here,
  personInAddress,
  rememberPerson,
  takePermalink,
} from "./address.js";
import { UNREACHABLE, get, post } from "./api.js";
import { Conversation } from "./conversation.js";
import { Directory } from "./directory.js";
import { Home } from "./home.js";
import { Live } from "./live.js";
import { Modal } from "./modal.js";
import { Notice } from "./notice.js";
import { oneAtATime } from "./one_at_a_time.js";
import { Sidebar } from "./sidebar.js";
import { Thread } from "./thread.js";
import { Topbar } from "./topbar.js";

const FIRST_PERSON = "U0COORDLB";
const at = (id) => document.getElementById(id);

class Page {
  async start() {
    takePermalink();
    this.notice = new Notice(at("notice"));
    this.person = personInAddress() ?? FIRST_PERSON;
    this.refreshState = oneAtATime(() => this.notice.attempt(() => this.#loadState()));
    this.refreshPlace = oneAtATime(() => this.notice.attempt(() => this.#loadPlace()));
    await this.#loadState().catch(() => {
      this.person = FIRST_PERSON;
      return this.#loadState();
    });
    this.topbar = new Topbar(at("topbar"), this);
    this.sidebar = new Sidebar(at("sidebar"), this);
    this.conversation = new Conversation(at("main"), this);
    this.home = new Home(at("main"), this);
    this.thread = new Thread(at("thread"), this);
    this.modal = new Modal(this);
    this.live = new Live((event) => this.#onEvent(event), (open) => this.#online(open));
    addEventListener("hashchange", () => this.#route());
    followPermalinks();
    this.live.listenAs(this.person);
    this.topbar.show();
    await this.#route();
  }

  async actAs(person) {
    this.person = person;
    rememberPerson(person);
    this.modal.show(null);
    this.notice.clear();
    this.conversation.forget();
    this.thread.close();
    this.live.listenAs(person);
    await this.refreshState();
    if (this.directory.conversation(here().channel) || here().home) await this.#route();
    else location.hash = hashOf(this.directory.startingChannel);
  }

  openThread(ts) {
    location.hash = hashOf(here().channel, ts);
  }

  closeThread() {
    location.hash = hashOf(here().channel);
    this.conversation.composer.focus();
  }

  expectReply() {
    this.conversation.messages.expectReply();
    this.thread.messages.expectReply();
  }

  toggleSidebar(open = !document.body.dataset.places) {
    if (open) document.body.dataset.places = "open";
    else delete document.body.dataset.places;
  }

  async #loadState() {
    const { person } = this;
    const state = await get("/ui/state", { as: person });
    if (person !== this.person) return;
    this.directory = new Directory(state);
    if (!this.sidebar) return;
    this.topbar.show();
    this.sidebar.show(this.#hash());
    if (this.conversation.isOpen && this.conversation.described) this.conversation.redraw();
  }

  async #loadPlace() {
    if (!this.conversation.isOpen) return;
    await Promise.all([this.conversation.refresh(), this.thread.refresh()]);
  }

  async #route() {
    const { home, dmWith, channel, thread } = here();
    this.toggleSidebar(false);
    if (dmWith) return this.#openDm(dmWith);
    if (!home && !this.directory.conversation(channel)) {
      if (channel) this.notice.say(`${this.directory.me.name} cannot see that channel.`);
      location.replace(hashOf(this.directory.startingChannel));
      return;
    }
    this.sidebar.show(this.#hash());
    if (!thread) this.thread.close();
    if (home) {
      this.conversation.forget();
      return this.home.open();
    }
    await this.notice.attempt(async () => {
      if (this.conversation.id !== channel) await this.conversation.open(channel);
      if (thread) await this.thread.open(channel, thread);
    });
    this.refreshState();
  }

  async #openDm(user) {
    await this.notice.attempt(async () => {
      const { channel } = await post("/ui/dm", { as: this.person, user });
      await this.#loadState();
      location.replace(hashOf(channel));
    });
  }

  #hash() {
    const { home, channel } = here();
    return home ? "#home" : hashOf(channel);
  }

  #onEvent(event) {
    const actions = {
      message: () => (event.channel === this.conversation.id ? this.refreshPlace() : this.refreshState()),
      view: () => this.modal.show(event.view),
      home: () => here().home && this.home.show(event.view),
      state: () => this.refreshState(),
      notice: () => this.notice.say(event.text),
      bot: () => this.refreshState(),
    };
    actions[event.type]?.();
  }

  /** The line is open (again): whatever happened meanwhile was missed. */
  #online(open) {
    if (!open) {
      this.topbar.showAway();
      return this.notice.say(`${UNREACHABLE} Trying again…`);
    }
    if (this.notice.text.startsWith(UNREACHABLE)) this.notice.clear();
    this.refreshState();
    this.refreshPlace();
  }
}

await new Page().start();
