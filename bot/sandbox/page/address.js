/** Where one is, as the part of the address after "#": "home", a channel, a thread in a channel. */

/** @returns {{home?: true, dmWith?: string, channel?: string, thread?: string}} */
export function here() {
  const text = decodeURIComponent(location.hash.slice(1));
  if (text === "home") return { home: true };
  if (text.startsWith("dm-")) return { dmWith: text.slice(3) };
  const [channel, thread] = text.split("/");
  return { channel: channel || undefined, thread };
}

export function hashOf(channel, thread) {
  return thread ? `#${channel}/${thread}` : `#${channel}`;
}

/** The place that a message's permalink (…/archives/C0CCM/p1700000000000100) points at, or null. */
export function hashOfPermalink(address) {
  const found = /\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})(?:\?.*?thread_ts=([\d.]+))?/.exec(address);
  if (!found) return null;
  const [, channel, seconds, micros, thread] = found;
  return hashOf(channel, thread ?? `${seconds}.${micros}`);
}

/** Somebody came by a permalink, which the server turns into a query: open that message. */
export function takePermalink() {
  const query = new URLSearchParams(location.search);
  const channel = query.get("channel");
  if (!channel) return;
  const hash = hashOf(channel, query.get("thread_ts") ?? query.get("ts"));
  history.replaceState(null, "", `/${hash}`);
}

/** Open permalinks that are pressed in this page instead of leaving it. */
export function followPermalinks() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const hash = link && hashOfPermalink(link.href);
    if (!hash || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    location.hash = hash;
  });
}

/** The person to act as, kept in the address so that two windows can be two people. */
export function personInAddress() {
  return new URLSearchParams(location.search).get("as");
}

export function rememberPerson(id) {
  const address = new URL(location.href);
  address.searchParams.set("as", id);
  history.replaceState(null, "", address);
}
