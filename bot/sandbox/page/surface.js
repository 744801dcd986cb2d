/** Where interactive blocks live (a message, a modal, the Home tab): what is filled in, whom to tell. */

import { post } from "./api.js";
import { confirmed } from "./confirm.js";

export class Surface {
  /**
   * @param {object} container {channel, ts} of a message or {view_id}
   * @param {object} page the {directory, notice} of the whole page
   * @param {object} previous values that stay where block_id, action_id and type are the same
   */
  constructor(container, page, { prefix = "", previous = {} } = {}) {
    this.container = container;
    this.page = page;
    this.prefix = `${prefix}${Object.values(container).join("-")}`;
    this.previous = previous;
    this.values = {};
    this.settled = Promise.resolve();
  }

  /** Something that `settled` waits for too: it may still change a value. */
  wait(work) {
    this.settled = Promise.all([this.settled, work]);
  }

  get directory() {
    return this.page.directory;
  }

  /** The id in the page of an element, or of its block. */
  id(blockId, actionId = "") {
    return `${this.prefix}-${blockId}-${actionId}`.replace(/\s/g, "_");
  }

  keep(blockId, element, value) {
    (this.values[blockId] ??= {})[element.action_id] = { type: element.type, ...value };
  }

  /** Tell the app that something was pressed or chosen; asks first where the app wants that. */
  async press(blockId, element, value) {
    if (element.confirm && !(await confirmed(element.confirm, this.directory))) return false;
    const action = { type: element.type, action_id: element.action_id, block_id: blockId, ...value };
    const body = { container: this.container, action, state: this.values };
    this.page.expectReply();
    return this.page.notice.attempt(() => post("/ui/press", { as: this.directory.me.id, ...body }));
  }

  /** What the app offers for the letters typed so far. */
  options(blockId, element, value) {
    const place = { container: this.container, action_id: element.action_id, block_id: blockId };
    return post("/ui/options", { as: this.directory.me.id, ...place, value });
  }
}

/** One element's place on a surface: what an element needs to know of where it stands. */
export class Place {
  /**
   * @param {object} names {label: text for screen readers, labelId: id of a visible label,
   *   describedBy: ids of hint and error}
   * @param {boolean} dispatches whether a change is told to the app at once
   */
  constructor(surface, blockId, element, names, dispatches) {
    this.surface = surface;
    this.directory = surface.directory;
    this.blockId = blockId;
    this.element = element;
    this.names = names;
    this.dispatches = dispatches;
    this.id = surface.id(blockId, element.action_id);
  }

  /** The value to begin with: what was filled in before, else what the app gave. */
  start(initial) {
    const before = this.surface.previous[this.blockId]?.[this.element.action_id];
    const { type, ...kept } = before ?? {};
    const value = type === this.element.type ? kept : initial;
    this.keep(value);
    return value;
  }

  keep(value) {
    this.surface.keep(this.blockId, this.element, value);
  }

  change(value) {
    this.keep(value);
    return this.dispatches ? this.press(value) : true;
  }

  press(value) {
    return this.surface.press(this.blockId, this.element, value);
  }

  /** Attributes that name the control for screen readers. */
  get naming() {
    const { label, labelId, describedBy } = this.names;
    const name = labelId ? { "aria-labelledby": labelId } : { "aria-label": label };
    return { id: this.id, ...name, "aria-describedby": describedBy };
  }
}
