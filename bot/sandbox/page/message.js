/** One message: who, when, what, its reactions, its thread, and what can be done with it. */

import { avatar } from "./avatar.js";
import { drawBlocks } from "./blocks/index.js";
import { clockTime, longDay } from "./dates.js";
import { h, sign } from "./dom.js";
import { REACTIONS, emoji } from "./emoji.js";
import { menuButton } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { Surface } from "./surface.js";

/**
 * @param {object} message as /ui/messages gives it
 * @param {string} channel its id
 * @param {object} page {directory, notice, openThread(ts), react(message, name), runShortcut(shortcut, message)}
 * @param {string} prefix tells apart the same message in the channel and in the thread
 */
export function drawMessage(message, channel, page, prefix) {
  const { directory } = page;
  const surface = new Surface({ channel, ts: message.ts }, page, { prefix });
  const blocks = message.blocks ?? [];
  const content = blocks.length > 0 ? drawBlocks(blocks, surface) : mrkdwn(message.text, directory);
  const time = clockTime(message.ts, directory.me.tz);
  return h(
    "article",
    {
      class: message.ephemeral ? "message ephemeral" : "message",
      "aria-label": `${directory.name(message.user)}, ${time}`,
      "data-ts": message.ts,
    },
    avatar(message.user, directory),
    h(
      "div",
      { class: "message-body" },
      message.ephemeral ? h("p", { class: "only-you" }, sign("👁 "), "Only visible to you") : null,
      head(message, time, directory),
      h("div", { class: "message-content" }, content),
      reactions(message, page),
      prefix === "thread" ? null : replies(message, page),
    ),
    message.ephemeral ? null : tools(message, page, prefix),
  );
}

function head(message, time, directory) {
  const isApp = message.is_bot ? h("span", { class: "badge" }, "APP") : null;
  const edited = message.edited ? h("span", { class: "faint" }, "(edited)") : null;
  const day = longDay(message.ts, directory.me.tz);
  return h(
    "header",
    { class: "message-head" },
    h("strong", {}, directory.name(message.user)),
    isApp,
    h("time", { class: "faint", title: `${day}, ${time}` }, time),
    edited,
  );
}

function reactions(message, page) {
  const given = message.reactions ?? [];
  if (given.length === 0) return null;
  const { directory } = page;
  const one = ({ name, users }) =>
    h(
      "button",
      {
        type: "button",
        class: "reaction",
        "aria-pressed": String(users.includes(directory.me.id)),
        "aria-label": `${name.replaceAll("_", " ")}, ${users.length}`,
        title: users.map((id) => directory.name(id)).join(", "),
        onclick: () => page.react(message, name),
      },
      `${emoji(name)} ${users.length}`,
    );
  return h("div", { class: "reactions" }, given.map(one));
}

function replies(message, page) {
  const count = message.reply_count ?? 0;
  if (count === 0) return null;
  const open = () => page.openThread(message.ts);
  const words = count === 1 ? "1 reply" : `${count} replies`;
  return h("button", { type: "button", class: "replies", onclick: open }, words);
}

function tools(message, page, prefix) {
  const { shortcuts } = page.directory;
  const react = menuButton(
    { class: "quiet icon-button", content: "☺", "aria-label": "Add reaction", title: "Add reaction" },
    () => REACTIONS.map((name) => ({ text: emoji(name), hint: name.replaceAll("_", " "), run: () => page.react(message, name) })),
  );
  const reply = h(
    "button",
    {
      type: "button",
      class: "quiet icon-button",
      "aria-label": "Reply in thread",
      title: "Reply in thread",
      onclick: () => page.openThread(message.thread_ts ?? message.ts),
    },
    "↩",
  );
  const more = menuButton(
    { class: "quiet icon-button", content: "⋯", "aria-label": "More actions", title: "More actions" },
    () => [
      ...shortcuts.message.map((shortcut) => ({
        text: shortcut.name,
        hint: shortcut.description,
        run: () => page.runShortcut(shortcut, message),
      })),
      { text: "Copy link", run: () => page.copyLink(message) },
    ],
  );
  return h("div", { class: "tools" }, react, prefix === "thread" ? null : reply, more);
}
