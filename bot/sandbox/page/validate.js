/** What Slack itself checks in a form before the app sees it. */

const TEXT = ["plain_text_input", "email_text_input", "url_text_input", "number_input"];

/** @returns {object} {block_id: what is wrong and what to do}, empty when all is well */
export function validate(blocks, values) {
  const errors = {};
  for (const { type, block_id: id, element, optional } of blocks) {
    if (type !== "input") continue;
    const { type: _, ...value } = values[id]?.[element.action_id] ?? {};
    const [given] = Object.values(value);
    const empty = given === null || given === undefined || given.length === 0;
    const problem = empty ? missing(optional) : TEXT.includes(element.type) && wrong(element, given);
    if (problem) errors[id] = problem;
  }
  return errors;
}

/** What is wrong with a field whose text is no value of it; the empty text when nothing is. */
export function unreadable({ validity, validationMessage, type }) {
  if (validity.customError) return validationMessage;
  if (!validity.badInput && !validity.rangeUnderflow && !validity.rangeOverflow) return "";
  return type === "time" ? "Please enter hours and minutes." : "Please enter a whole date, with a year from 1000 to 9999.";
}

function missing(optional) {
  return optional ? null : "Please fill this in.";
}

function wrong(element, text) {
  if (text.length < (element.min_length ?? 0)) {
    return `Please write at least ${element.min_length} characters.`;
  }
  if (element.type === "email_text_input" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
    return "Please enter an e-mail address, like name@example.org.";
  }
  if (element.type === "url_text_input" && !URL.canParse(text)) {
    return "Please enter a web address, like https://example.org.";
  }
  return element.type === "number_input" ? wrongNumber(element, text) : null;
}

function wrongNumber(element, text) {
  const pattern = element.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  const { min_value: least, max_value: most } = element;
  if (!pattern.test(text)) return `Please enter a ${element.is_decimal_allowed ? "" : "whole "}number.`;
  if (least !== undefined && Number(text) < Number(least)) return `Please enter ${least} or more.`;
  if (most !== undefined && Number(text) > Number(most)) return `Please enter ${most} or less.`;
  return null;
}
