/** The table from an element's type to the function that draws it: (element, place) => Node. */

import { button, iconButton, workflowButton } from "./button.js";
import { checkboxes, radioButtons } from "./choices.js";
import { datepicker, datetimepicker, timepicker } from "./dates.js";
import { feedbackButtons } from "./feedback.js";
import { overflow } from "./overflow.js";
import { SELECTS } from "./selects.js";
import { emailInput, numberInput, plainTextInput, urlInput } from "./text.js";
import { picture } from "../blocks/image.js";
import { h } from "../dom.js";
import { Place } from "../surface.js";

const ELEMENTS = {
  button,
  checkboxes,
  datepicker,
  datetimepicker,
  email_text_input: emailInput,
  feedback_buttons: feedbackButtons,
  icon_button: iconButton,
  image: picture,
  number_input: numberInput,
  overflow,
  plain_text_input: plainTextInput,
  radio_buttons: radioButtons,
  timepicker,
  url_text_input: urlInput,
  workflow_button: workflowButton,
  ...SELECTS,
};

/** Draw one element. `names` and `dispatches` as in Place. */
export function drawElement(element, surface, blockId, { names = {}, dispatches = true } = {}) {
  const draw = ELEMENTS[element.type];
  if (!draw) return h("span", { class: "unknown" }, `This page cannot show a ${element.type}.`);
  const label = names.label ?? element.accessibility_label ?? element.placeholder?.text;
  const named = { ...names, label: label ?? element.type.replaceAll("_", " ") };
  return draw(element, new Place(surface, blockId, element, named, dispatches));
}
