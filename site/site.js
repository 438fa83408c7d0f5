// Comfort only: every figure is on the page without this file.
"use strict";
const root = document.documentElement;
const order = ["system", "light", "dark"];
let theme = "system";
try { theme = localStorage.getItem("tenfold-theme") || theme; } catch { /* storage may be switched off */ }
if (!order.includes(theme)) theme = "system";

function showTheme() {
  if (theme === "system") delete root.dataset.theme; else root.dataset.theme = theme;
}
showTheme();

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("theme");
  const names = button.dataset.names.split("|");
  button.hidden = false;
  button.textContent = names[order.indexOf(theme)];
  button.addEventListener("click", () => {
    theme = order[(order.indexOf(theme) + 1) % order.length];
    try { localStorage.setItem("tenfold-theme", theme); } catch { /* then it lasts for this page */ }
    button.textContent = names[order.indexOf(theme)];
    showTheme();
  });
  for (const plot of document.querySelectorAll("svg[data-step]")) follow(plot);
  for (const time of document.querySelectorAll("time[datetime]")) {
    time.title = new Date(time.dateTime).toLocaleString(root.lang, { dateStyle: "medium", timeStyle: "short" });
  }
  keepRange();
});

// The pointer over a chart shows the row of the table that belongs to the day under it; a click goes to the day.
function follow(plot) {
  const table = (plot.closest(".panel") || document).querySelector("table");
  if (!table) return;
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
  const left = Number(plot.dataset.left), step = Number(plot.dataset.step);
  const skip = Number(plot.dataset.skip), days = Number(plot.dataset.count);
  const box = plot.viewBox.baseVal;
  const rowAt = (event) => {
    const bounds = plot.getBoundingClientRect();
    const index = Math.floor(((event.clientX - bounds.left) * box.width / bounds.width - left) / step) - skip;
    return index < 0 || index >= days ? undefined : table.tBodies[0].rows[days - 1 - index];
  };
  plot.addEventListener("pointermove", (event) => {
    const row = plot.dataset.every === "1" && rowAt(event);
    if (!row) return leave();
    const values = names.map((name, at) => `${name} ${row.cells[at + 1].textContent}`);
    show(`${row.cells[0].textContent.trim()}: ${values.join(", ")}`, event.pageX, event.pageY);
  });
  plot.addEventListener("pointerleave", leave);
  plot.addEventListener("click", (event) => {
    const link = plot.dataset.every === "1" && rowAt(event)?.querySelector("a");
    if (link) location.href = link.href;
  });
}

// The range that was chosen on one chart holds on the next.
function keepRange() {
  let chosen;
  try { chosen = sessionStorage.getItem("tenfold-range"); } catch { return; }
  for (const choice of document.querySelectorAll(".ranged input")) {
    if (choice.id === chosen) choice.checked = true;
    choice.addEventListener("change", () => {
      try { sessionStorage.setItem("tenfold-range", choice.id); } catch { /* then it holds for this page */ }
    });
  }
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
