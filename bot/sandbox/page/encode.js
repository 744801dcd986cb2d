/** What a person typed, as Slack sends it: escaped, names as references, addresses as links. */

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export function encode(typed, directory) {
  const names = new Map();
  for (const member of directory.members) names.set(`@${member.name}`, `<@${member.id}>`);
  for (const channel of directory.conversations) {
    if (channel.kind !== "dm") names.set(`#${channel.name}`, `<#${channel.id}|${channel.name}>`);
  }
  // Longest first: "@Article 6 Test" must not become a mention of "@Article 6".
  const known = [...names.keys()].sort((one, other) => other.length - one.length).map(quoted);
  const address = "https?:\\/\\/[^\\s<>|]*[^\\s<>|.,;:!?)'\"\\]]";
  // References that were pasted in Slack's own form stay what they are.
  const reference = "<[@#][A-Z0-9]+(?:\\|[^<>|]*)?>";
  const special = new RegExp(`${reference}|${address}|(?:${known.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  let at = 0;
  let out = "";
  for (const match of typed.matchAll(special)) {
    out += escaped(typed.slice(at, match.index)) + encoded(match[0], names);
    at = match.index + match[0].length;
  }
  return out + escaped(typed.slice(at));
}

function encoded(text, names) {
  if (text.startsWith("<")) return text;
  if (text.startsWith("http")) return `<${escaped(text)}>`;
  const name = [...names.keys()].find((known) => known.toLowerCase() === text.toLowerCase());
  return names.get(name);
}
