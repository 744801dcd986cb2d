/** A small square with somebody's initials, the same colour for the same person. */

import { sign } from "./dom.js";

const HUES = 6;

export function avatar(id, directory) {
  const member = directory.member(id);
  if (member?.kind === "bot") return sign("6", "avatar app");
  const initials = directory
    .name(id)
    .split(/[\s,]+/)
    .slice(0, 2)
    .map((word) => word[0] ?? "")
    .join("");
  const hue = directory.members.findIndex((other) => other.id === id) % HUES;
  return sign(initials.toUpperCase(), `avatar hue-${hue}`);
}
