/** Emoji by the short names that Slack uses; the common ones. An unknown name stays as it was typed. */

const COMMON = {
  "+1": "👍", "-1": "👎", thumbsup: "👍", thumbsdown: "👎", ok_hand: "👌", clap: "👏", wave: "👋",
  pray: "🙏", raised_hands: "🙌", muscle: "💪", eyes: "👀", point_right: "👉", point_down: "👇",
  smile: "😄", slightly_smiling_face: "🙂", grinning: "😀", thinking_face: "🤔", cry: "😢", tada: "🎉",
  heart: "❤️", star: "⭐", fire: "🔥", sparkles: "✨", bulb: "💡", zap: "⚡", rocket: "🚀",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌",
  negative_squared_cross_mark: "❎", no_entry: "⛔", no_entry_sign: "🚫", warning: "⚠️",
  information_source: "ℹ️", question: "❓", grey_question: "❔", exclamation: "❗",
  rotating_light: "🚨", bell: "🔔", no_bell: "🔕", lock: "🔒", unlock: "🔓", key: "🔑", shield: "🛡️",
  calendar: "📆", date: "📅", spiral_calendar_pad: "🗓️", hourglass: "⌛", clock1: "🕐", alarm_clock: "⏰",
  memo: "📝", pencil: "📝", pencil2: "✏️", page_facing_up: "📄", clipboard: "📋", books: "📚",
  book: "📖", bookmark: "🔖", open_file_folder: "📂", file_folder: "📁", card_index: "📇",
  paperclip: "📎", link: "🔗", mag: "🔍", mag_right: "🔎", bar_chart: "📊", chart_with_upwards_trend: "📈",
  inbox_tray: "📥", outbox_tray: "📤", package: "📦", email: "📧", envelope: "✉️", phone: "☎️",
  telephone_receiver: "📞", speech_balloon: "💬", mega: "📣", loudspeaker: "📢", pushpin: "📌",
  round_pushpin: "📍", triangular_flag_on_post: "🚩", globe_with_meridians: "🌐", earth_africa: "🌍",
  world_map: "🗺️", dove_of_peace: "🕊️", handshake: "🤝", busts_in_silhouette: "👥", bust_in_silhouette: "👤",
  gear: "⚙️", wrench: "🔧", hammer: "🔨", house: "🏠", seedling: "🌱", scroll: "📜", scales: "⚖️",
  balance_scale: "⚖️", robot_face: "🤖", arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️",
  arrow_down: "⬇️", arrows_counterclockwise: "🔄", recycle: "♻️", heavy_plus_sign: "➕",
  heavy_minus_sign: "➖", red_circle: "🔴", large_blue_circle: "🔵", large_green_circle: "🟢",
  large_orange_circle: "🟠", large_yellow_circle: "🟡", white_circle: "⚪", black_circle: "⚫",
  black_small_square: "▪️", small_blue_diamond: "🔹", small_orange_diamond: "🔸", one: "1️⃣", two: "2️⃣",
  three: "3️⃣", four: "4️⃣", five: "5️⃣", six: "6️⃣", "100": "💯",
};

export const REACTIONS = ["+1", "white_check_mark", "eyes", "pray", "tada", "question"];

export function emoji(name) {
  // Own names only: every object also has a "constructor".
  return Object.hasOwn(COMMON, name) ? COMMON[name] : `:${name}:`;
}

/** Plain text with the short names replaced. */
export function emojify(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name));
}
