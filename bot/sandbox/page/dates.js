/** Dates and times as the person acting reads them: in their own time zone, in British English. */

const LOCALE = "en-GB";

export function format(seconds, timeZone, options) {
  return new Intl.DateTimeFormat(LOCALE, { timeZone, ...options }).format(new Date(seconds * 1000));
}

/** "14:05" of a Slack ts such as "1700000000.000100". */
export function clockTime(ts, timeZone) {
  return format(Number(ts), timeZone, { hour: "2-digit", minute: "2-digit" });
}

export function longDay(ts, timeZone) {
  return format(Number(ts), timeZone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** A calendar day such as "2024-01-15", which has no time zone, in words. */
export function dayInWords(day) {
  return format(Date.parse(`${day}T00:00:00Z`) / 1000, "UTC", TOKENS.date);
}

const TOKENS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { day: "numeric", month: "long", year: "numeric" },
  date_short: { day: "numeric", month: "short", year: "numeric" },
  date_long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

/** What stands for `<!date^seconds^pattern|fallback>`, e.g. pattern "{date_short} at {time}". */
export function formatPattern(seconds, pattern, timeZone, fallback) {
  if (!Number.isFinite(seconds)) return fallback;
  let known = true;
  const text = pattern.replace(/\{(\w+)\}/g, (_, token) => {
    const name = token.replace("_pretty", "");
    known &&= Object.hasOwn(TOKENS, name);
    return known ? format(seconds, timeZone, TOKENS[name]) : "";
  });
  return known ? text : fallback;
}

/** "2024-01-15T09:30" in the zone, for a field of date and time. */
export function localFromEpoch(seconds, timeZone) {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return parts.format(new Date(seconds * 1000)).replace(" ", "T");
}

/** The other way round: epoch seconds of "2024-01-15T09:30" in the zone. */
export function epochFromLocal(local, timeZone) {
  const asUtc = Date.parse(`${local}Z`) / 1000;
  const offset = Date.parse(`${localFromEpoch(asUtc, timeZone)}Z`) / 1000 - asUtc;
  return asUtc - offset;
}
