/** Select menus of every kind: fixed options, options from the app, people, conversations. */

import { combobox } from "../combobox.js";

/** Letters to type before the app is asked; what Slack takes when an app does not say. */
const MIN_QUERY = 3;
const PAUSE = 200;

const KINDS = {
  static: { one: "selected_option", many: "selected_options", list: fixed },
  external: { one: "selected_option", many: "selected_options", list: external },
  users: { one: "selected_user", many: "selected_users", list: people },
  conversations: { one: "selected_conversation", many: "selected_conversations", list: conversations },
  channels: { one: "selected_channel", many: "selected_channels", list: channels },
};

export const SELECTS = Object.fromEntries(
  Object.entries(KINDS).flatMap(([name, kind]) => [
    [`${name}_select`, (element, place) => select(element, place, kind, false)],
    [`multi_${name}_select`, (element, place) => select(element, place, kind, true)],
  ]),
);

function select(element, place, kind, multiple) {
  const key = multiple ? kind.many : kind.one;
  const initial = element[key.replace("selected", "initial")];
  const start = place.start({ [key]: initial ?? (multiple ? [] : null) })[key];
  const list = kind.list(element, place);
  const asOption = (value) => (typeof value === "string" ? list.option(value) : value);
  const asValue = (option) => (list.option ? option.value : option);
  const chosen = (multiple ? start : [start]).filter(Boolean).map(asOption);
  return combobox({
    naming: place.naming,
    placeholder: element.placeholder?.text ?? (multiple ? "Choose…" : "Choose one…"),
    groups: list.groups,
    minimum: list.minimum ?? 0,
    pause: list.pause ?? 0,
    chosen,
    multiple,
    max: element.max_selected_items,
    wait: (work) => place.surface.wait(work),
    onchange: (options) => {
      const values = options.map(asValue);
      place.change({ [key]: multiple ? values : (values[0] ?? null) });
    },
  });
}

function fixed(element) {
  const groups = element.option_groups ?? [{ options: element.options }];
  return { groups: (query) => narrowed(groups, query) };
}

function external(element, place) {
  const groups = async (query) => {
    const answer = await place.surface.options(place.blockId, element, query);
    return answer.option_groups ?? [{ options: answer.options ?? [] }];
  };
  return { groups, minimum: element.min_query_length ?? MIN_QUERY, pause: PAUSE };
}

function people(element, { directory }) {
  return named(directory.members, (member) => member.name);
}

function channels(element, { directory }) {
  const open = directory.conversations.filter(({ kind }) => kind === "channel");
  return named(open, (channel) => directory.title(channel));
}

function conversations(element, { directory }) {
  const wanted = element.filter?.include;
  const kinds = { channel: "public", private: "private", dm: "im" };
  const fits = ({ kind }) => !wanted || wanted.includes(kinds[kind]);
  return named(directory.conversations.filter(fits), (one) => directory.title(one));
}

function named(things, name) {
  const option = (id) => {
    const thing = things.find((one) => one.id === id);
    return { text: { type: "plain_text", text: thing ? name(thing) : id }, value: id };
  };
  const groups = [{ options: things.map(({ id }) => option(id)) }];
  return { option, groups: (query) => narrowed(groups, query) };
}

/** Groups with only those options that have the query at the start of a word. */
function narrowed(groups, query) {
  const start = words(query);
  const fits = (option) => ` ${words(option.text.text)}`.includes(` ${start}`);
  return groups
    .map((group) => ({ ...group, options: group.options.filter(fits) }))
    .filter(({ options }) => options.length > 0);
}

function words(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
