/** Which option somebody meant who typed and went on without choosing. */

import { emojify } from "./emoji.js";

const plain = (text) => text.trim().toLowerCase();

export const textOf = (option) => emojify(option.text.text);

/**
 * @param {object[]} groups option groups that were found for what was typed
 * @param {boolean} isEager whether the first of several is wanted
 * @returns {{option: object}|{problem: string}} what to take, or why nothing can be taken
 */
export function meant(groups, typed, isEager) {
  const found = groups.flatMap(({ options }) => options);
  const same = found.filter((option) => plain(textOf(option)) === plain(typed));
  const options = same.length > 0 ? same : found;
  if (options.length === 0) return { problem: `Nothing matches “${typed}”. Choose one from the list.` };
  if (options.length > 1 && !isEager) return { problem: `“${typed}” fits several. Choose one from the list.` };
  return { option: options[0] };
}
