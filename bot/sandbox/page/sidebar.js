/** The left side: whom one acts as, Home, channels, direct messages. */

import { avatar } from "./avatar.js";
import { fill, h, sign } from "./dom.js";
import { keepingFocus } from "./focus.js";

export class Sidebar {
  /** @param {object} page {directory, notice, actAs(id)} of the whole page */
  constructor(root, page) {
    this.root = root;
    this.page = page;
    this.select = h("select", { class: "field", id: "acting-as", onchange: () => page.actAs(this.select.value) });
    this.about = h("p", { class: "faint about-me" });
    // What was said of the place before says nothing of the next one.
    this.places = h("nav", { "aria-label": "Workspace", onclick: () => page.notice.clear() });
    const label = h("label", { for: "acting-as" }, "Acting as");
    fill(root, h("div", { class: "acting" }, label, this.select, this.about), this.places);
  }

  /** @param {string} here the hash of the place that is open */
  show(here) {
    this.#showPeople(this.page.directory);
    keepingFocus(this.places, () => this.#showPlaces(here));
  }

  #showPlaces(here) {
    const { directory } = this.page;
    const link = (hash, unread, ...content) =>
      h(
        "a",
        {
          href: hash,
          id: `place-${hash.slice(1)}`,
          class: unread > 0 && hash !== here ? "place unread" : "place",
          "aria-current": hash === here ? "page" : null,
          "aria-description": unread > 0 ? `${unread} unread` : null,
        },
        content,
      );
    const channels = directory.conversations.filter(({ kind }) => kind !== "dm");
    const row = (node) => h("li", {}, node);
    fill(
      this.places,
      h("ul", {}, row(link("#home", 0, sign("⌂", "glyph"), "Home"))),
      h("h2", {}, "Channels"),
      h("ul", {}, channels.map((channel) => row(link(`#${channel.id}`, channel.unread, this.#channel(channel))))),
      h("h2", {}, "Direct messages"),
      h("ul", {}, directory.others.map((member) => row(this.#person(member, link)))),
    );
  }

  #showPeople({ members, me }) {
    const people = members.filter(({ kind }) => kind !== "bot");
    // A list that somebody has open right now must not be drawn anew.
    if (this.select.length !== people.length) {
      fill(this.select, people.map(({ id, name }) => h("option", { value: id }, name)));
    }
    this.select.value = me.id;
    const kind = me.kind === "guest" ? "guest" : null;
    fill(this.about, [me.title, kind].filter(Boolean).join(" · "));
  }

  #channel({ name, kind, is_member: isMember }) {
    const lock = kind === "private" ? sign("", "lock") : null;
    return [h("span", { class: isMember ? "" : "faint" }, `#${name}`), lock];
  }

  #person(member, link) {
    const known = this.page.directory.conversations.find(({ with: other }) => other === member.id);
    const content = [avatar(member.id, this.page.directory), h("span", {}, member.name)];
    if (known) return link(`#${known.id}`, known.unread, content);
    return h("a", { href: `#dm-${member.id}`, class: "place" }, content);
  }
}
