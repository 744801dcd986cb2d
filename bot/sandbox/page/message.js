/** One message: who, when, what, its reactions, its thread, and what can be done with it. */

import { avatar } from "./avatar.js";
import { drawBlocks } from "./blocks/index.js";
import { clockTime, longDay } from "./dates.js";
import { h } from "./dom.js";
import { REACTIONS, emoji } from "./emoji.js";
import { menuButton } from "./menu.js";
import { copyLink, react, runShortcut } from "./message_actions.js";
import { mrkdwn } from "./mrkdwn.js";
import { Surface } from "./surface.js";

/**
 * @param {object} message as /ui/messages gives it
 * @param {string} channel its id
 * @param {object} page the whole page: {directory, notice, person, openThread(ts)}
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
      message.ephemeral ? h("p", { class: "only-you" }, "Only visible to you") : null,
      head(message, time, directory),
      h("div", { class: "message-content" }, content),
      files(message),
      reactions(message, channel, page),
      prefix === "thread" ? null : replies(message, page),
    ),
    message.ephemeral ? null : tools(message, channel, page, prefix),
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

function files(message) {
  const names = message.files ?? [];
  return names.length === 0 ? null : h("ul", { class: "files" }, names.map((name) => h("li", {}, `📄 ${name}`)));
}

function reactions(message, channel, page) {
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
        onclick: () => react(page, channel, message, name),
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

function tools(message, channel, page, prefix) {
  const { shortcuts } = page.directory;
  const reaction = (name) => ({
    text: emoji(name),
    hint: name.replaceAll("_", " "),
    run: () => react(page, channel, message, name),
  });
  const reactionMenu = menuButton(
    { class: "quiet icon-button", content: "☺", "aria-label": "Add reaction", title: "Add reaction" },
    () => REACTIONS.map(reaction),
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
        run: () => runShortcut(page, shortcut, { channel, ts: message.ts }),
      })),
      { text: "Copy link", run: () => copyLink(page, message) },
    ],
  );
  return h("div", { class: "tools" }, reactionMenu, prefix === "thread" ? null : reply, more);
}
