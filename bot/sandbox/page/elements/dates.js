/** Pickers of a date, a time, or both; they are the browser's own fields. */

import { onSettled } from "./settle.js";
import { epochFromLocal, localFromEpoch } from "../dates.js";
import { h } from "../dom.js";

export function datepicker(element, place) {
  const start = place.start({ selected_date: element.initial_date ?? null });
  const read = (text) => ({ selected_date: text || null });
  return field("date", start.selected_date, read, place, { min: "1000-01-01", max: "9999-12-31" });
}

export function timepicker(element, place) {
  const start = place.start({ selected_time: element.initial_time ?? null });
  return field("time", start.selected_time, (text) => ({ selected_time: text || null }), place);
}

export function datetimepicker(element, place) {
  const zone = place.directory.me.tz;
  const start = place.start({ selected_date_time: element.initial_date_time ?? null });
  const read = (text) => ({ selected_date_time: text ? epochFromLocal(text, zone) : null });
  const shown = start.selected_date_time && localFromEpoch(start.selected_date_time, zone);
  return field("datetime-local", shown, read, place, { max: "9999-12-31T23:59" });
}

function field(type, value, read, place, limits = {}) {
  const input = h("input", { type, class: "field date", value, ...limits, ...place.naming });
  input.addEventListener("input", () => place.keep(read(input.value)));
  if (place.dispatches) onSettled(input, (text) => place.change(read(text)));
  return input;
}
