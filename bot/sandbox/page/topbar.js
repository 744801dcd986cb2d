/** The line at the top: the workspace's date and how to change it, and whether the app is there. */

import { post } from "./api.js";
import { dayInWords } from "./dates.js";
import { fill, h } from "./dom.js";
import { onSettled } from "./elements/settle.js";
import { themeButton } from "./theme.js";

const WORK_PLAN_DAY = "2024-01-15";
const BOUNDS = "Please enter a whole date, from 1 January 2000 to 31 December 2099.";

export class Topbar {
  /** @param {object} page {directory, notice, refreshState(), toggleSidebar()} */
  constructor(root, page) {
    this.page = page;
    this.date = h("input", { type: "date", class: "field", id: "workspace-date", min: "2000-01-01", max: "2099-12-31" });
    this.settled = onSettled(this.date, (day) => day && this.#setDate(day), () => page.notice.say(BOUNDS));
    const button = (text, onclick) => h("button", { type: "button", class: "button small", onclick }, text);
    this.back = button("Back to today", () => this.#setDate(null));
    this.words = h("span", { class: "today", role: "status" });
    this.status = h("span", { class: "bot-status", role: "status" });
    fill(
      root,
      this.#placesButton(),
      brand(),
      h(
        "div",
        { class: "clock" },
        this.words,
        h("label", { for: "workspace-date", class: "unseen" }, "Workspace date"),
        this.date,
        button("Go to 15 January 2024", () => this.#setDate(WORK_PLAN_DAY)),
        this.back,
      ),
      this.status,
      themeButton(),
    );
  }

  #placesButton() {
    return h(
      "button",
      {
        type: "button",
        class: "quiet icon-button places-button",
        "aria-label": "Show places",
        "aria-controls": "sidebar",
        onclick: () => this.page.toggleSidebar(),
      },
      "☰",
    );
  }

  show() {
    const { clock, bot } = this.page.directory;
    // Somebody may be in the middle of typing a date.
    if (document.activeElement !== this.date || this.date.value === "") this.date.value = clock.today;
    this.settled.reset(clock.today);
    const day = dayInWords(clock.today);
    fill(this.words, clock.shifted ? `Date set: ${day}` : day);
    this.words.title = clock.shifted ? `${bot.name} takes this day as today.` : "";
    this.words.classList.toggle("shifted", clock.shifted);
    this.back.hidden = !clock.shifted;
    fill(this.status, bot.connected ? `${bot.name} is connected` : `${bot.name} is not connected`);
    this.status.classList.toggle("off", !bot.connected);
  }

  /** The sandbox itself is away, so nobody knows about the app. */
  showAway() {
    fill(this.status, "Sandbox not reachable");
    this.status.classList.add("off");
  }

  async #setDate(date) {
    await this.page.notice.attempt(async () => {
      await post("/ui/clock", { date });
      await this.page.refreshState();
      // The button that was pressed may be gone now.
      if (document.activeElement === document.body) this.date.focus();
    });
  }
}

function brand() {
  const icon = h("img", { src: "/page/icon.svg", alt: "" });
  const badge = h("small", { class: "badge" }, "sandbox");
  return h("span", { class: "brand" }, icon, h("span", {}, "Article 6 Assistant"), badge);
}
