/** Light or dark: as the system says, until the person chooses. */

import { h } from "./dom.js";

const KEPT = "theme";
const system = matchMedia("(prefers-color-scheme: dark)");

export function themeButton() {
  apply(localStorage.getItem(KEPT));
  const button = h("button", { type: "button", class: "quiet icon-button", onclick: toggle });
  const label = () => {
    const other = isDark() ? "light" : "dark";
    button.textContent = isDark() ? "☀" : "☾";
    button.setAttribute("aria-label", `Switch to ${other} colours`);
    button.title = `Switch to ${other} colours`;
  };
  function toggle() {
    const theme = isDark() ? "light" : "dark";
    localStorage.setItem(KEPT, theme);
    apply(theme);
    label();
  }
  system.addEventListener("change", label);
  label();
  return button;
}

function isDark() {
  return (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
}

function apply(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
}
