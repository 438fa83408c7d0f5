// Comfort only: every figure is on the page without this file.
"use strict";
const root = document.documentElement;
const themes = { system: "Theme: system", light: "Theme: light", dark: "Theme: dark" };
let theme = "system";
try { theme = localStorage.getItem("tenfold-theme") || theme; } catch { /* storage may be switched off */ }
if (!(theme in themes)) theme = "system";

function showTheme() {
  if (theme === "system") delete root.dataset.theme; else root.dataset.theme = theme;
}
showTheme();

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("theme");
  button.hidden = false;
  button.textContent = themes[theme];
  button.addEventListener("click", () => {
    const names = Object.keys(themes);
    theme = names[(names.indexOf(theme) + 1) % names.length];
    try { localStorage.setItem("tenfold-theme", theme); } catch { /* then it lasts for this page */ }
    button.textContent = themes[theme];
    showTheme();
  });
  for (const plot of document.querySelectorAll("svg[data-step]")) follow(plot);
});

// The pointer over a chart shows the row of the table that belongs to the day under it.
function follow(plot) {
  const table = (plot.closest(".panel") || document).querySelector("table");
  if (!table) return;
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
  const left = Number(plot.dataset.left), step = Number(plot.dataset.step), skip = Number(plot.dataset.skip);
  const box = plot.viewBox.baseVal;
  plot.addEventListener("pointermove", (event) => {
    const bounds = plot.getBoundingClientRect();
    const x = (event.clientX - bounds.left) * box.width / bounds.width;
    const rows = table.tBodies[0].rows;
    const days = Math.round((box.width - 8 - left) / step) - skip;
    const index = Math.floor((x - left) / step) - skip;
    if (index < 0 || index >= days) return leave();
    const cells = rows[days - 1 - index].cells;
    const values = names.map((name, at) => `${name} ${cells[at + 1].textContent}`);
    show(`${cells[0].textContent}: ${values.join(", ")}`, event.pageX, event.pageY);
  });
  plot.addEventListener("pointerleave", leave);
}

let tip;
function show(text, x, y) {
  if (!tip) {
    tip = document.createElement("div");
    tip.id = "tip";
    tip.setAttribute("aria-hidden", "true");
    document.body.append(tip);
  }
  tip.textContent = text;
  tip.style.left = `${Math.max(8, Math.min(x + 12, root.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${y - 36}px`;
}
function leave() {
  if (tip) { tip.remove(); tip = undefined; }
}
