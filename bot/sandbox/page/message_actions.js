/** What a person can do with a message, or with the app from anywhere. */

import { post } from "./api.js";

export function react(page, channel, { ts }, name) {
  return page.notice.attempt(() => post("/ui/react", { as: page.person, channel, ts, name }));
}

/** Run one of the app's shortcuts; on a message when one is given. */
export function runShortcut(page, { callback_id: id }, message) {
  return page.notice.attempt(() => post("/ui/shortcut", { as: page.person, callback_id: id, message }));
}

export async function copyLink(page, { permalink }) {
  try {
    await navigator.clipboard.writeText(permalink);
    page.notice.say("Link copied.");
  } catch {
    // Some browsers keep the clipboard to themselves; the address can still be copied by hand.
    page.notice.say(permalink);
  }
}
