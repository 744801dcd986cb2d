/** Fields to type in: text of one or many lines, e-mail, number, web address. */

import { h } from "../dom.js";

const PAUSE = 300;

export function plainTextInput(element, place) {
  const limits = { minlength: element.min_length, maxlength: element.max_length ?? 3000 };
  if (!element.multiline) return field("input", { type: "text", ...limits }, element, place);
  return field("textarea", { rows: 5, ...limits }, element, place);
}

export function emailInput(element, place) {
  return field("input", { type: "email", inputmode: "email" }, element, place);
}

export function urlInput(element, place) {
  return field("input", { type: "url", inputmode: "url" }, element, place);
}

export function numberInput(element, place) {
  // A number field of the browser drops what it cannot read; here it stays, with an error.
  const inputmode = element.is_decimal_allowed ? "decimal" : "numeric";
  return field("input", { type: "text", inputmode }, element, place);
}

function field(tag, attributes, element, place) {
  const value = () => ({ value: input.value === "" ? null : input.value });
  const input = h(tag, {
    class: "field",
    autocomplete: "off",
    placeholder: element.placeholder?.text,
    ...attributes,
    ...place.naming,
    oninput: () => place.keep(value()),
  });
  input.value = place.start({ value: element.initial_value ?? null }).value ?? "";
  if (place.dispatches) tellAsAsked(input, element, () => place.change(value()));
  return input;
}

function tellAsAsked(input, element, tell) {
  const asked = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  let timer = null;
  if (asked.includes("on_character_entered")) {
    // A form that is closed or sent has gone by the end of the pause; its field is left before that.
    const finish = () => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      if (input.checkVisibility()) tell();
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(finish, PAUSE);
    });
    input.addEventListener("blur", finish);
  }
  if (asked.includes("on_enter_pressed")) {
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      tell();
    });
  }
}
