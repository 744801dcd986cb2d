/** The app's Home tab. */

import { post } from "./api.js";
import { drawBlocks } from "./blocks/index.js";
import { fill, h } from "./dom.js";
import { keepingFocus } from "./focus.js";
import { Surface } from "./surface.js";

export class Home {
  constructor(root, page) {
    this.root = root;
    this.page = page;
    this.values = {};
  }

  /** Open the tab: the app is told, and may answer with a view now or later. */
  async open() {
    this.body = h("div", { class: "home-body" });
    const title = h("h1", { class: "place-title" }, "Home");
    fill(this.root, h("header", { class: "place-head" }, title), this.body);
    fill(this.body, h("p", { class: "empty" }, "Opening…"));
    const { me } = this.page.directory;
    this.isPublished = false;
    await this.page.notice.attempt(async () => {
      const { view } = await post("/ui/home", { as: me.id });
      // What the app published in the meantime is newer than this answer.
      if (!this.isPublished) this.show(view);
    });
  }

  show(view) {
    const { bot } = this.page.directory;
    if (!view) return fill(this.body, h("p", { class: "empty" }, `${bot.name} has put nothing here yet.`));
    this.isPublished = true;
    const surface = new Surface({ view_id: view.id }, this.page, { previous: this.values });
    this.values = surface.values;
    keepingFocus(this.body, () => fill(this.body, drawBlocks(view.blocks, surface)));
  }
}
