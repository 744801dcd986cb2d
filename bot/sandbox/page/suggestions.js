/** What fits at the cursor while somebody types: commands after "/", names after "@" and "#". */

const option = (text, value, description) => ({
  text: { type: "plain_text", text, emoji: false },
  value,
  description: description ? { text: description } : undefined,
});

/** @returns {{start: number, options: object[]}|null} where the word starts and what could stand there */
export function suggest(text, cursor, directory) {
  const before = text.slice(0, cursor);
  const command = /^\/\S*$/.exec(before);
  if (command) return found(0, commands(directory), before);
  const name = /(?:^|\s)([@#][^\s@#]*)$/.exec(before);
  if (!name) return null;
  const word = name[1];
  return found(cursor - word.length, word.startsWith("@") ? people(directory) : channels(directory), word);
}

/** The usage of the command that the text begins with, to show while the rest is typed. */
export function usage(text, directory) {
  const [name] = text.split(/\s/, 1);
  const known = directory.commands.find(({ command }) => command === name);
  return known && text.length > name.length ? `${known.command} ${known.usage_hint ?? ""}` : "";
}

function commands({ commands: known }) {
  return known.map(({ command, usage_hint: hint, description }) =>
    option(hint ? `${command} ${hint}` : command, `${command} `, description),
  );
}

function people(directory) {
  return directory.others.map(({ name, title }) => option(`@${name}`, `@${name} `, title));
}

function channels({ conversations }) {
  const named = conversations.filter(({ kind }) => kind !== "dm");
  return named.map(({ name, topic }) => option(`#${name}`, `#${name} `, topic));
}

function found(start, options, word) {
  const plain = word.toLowerCase();
  const fitting = options.filter(({ value }) => value.toLowerCase().startsWith(plain));
  // A name that is there in full already needs no help.
  const complete = fitting.some(({ value }) => value.trim().toLowerCase() === plain);
  return fitting.length > 0 && !complete ? { start, options: fitting } : null;
}
