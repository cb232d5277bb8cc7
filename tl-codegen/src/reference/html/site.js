// The search, and the switch of colours. It loads nothing from elsewhere, and needs no server.
"use strict";

const page = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

// Where nothing may be kept, the choice is the page's.
function stored() {
  try { return localStorage.getItem("theme"); } catch { return null; }
}
function store(theme) {
  try { localStorage.setItem("theme", theme); } catch { /* not kept */ }
}
function isDark() {
  return (page.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
}
if (stored()) page.dataset.theme = stored();

document.addEventListener("DOMContentLoaded", () => {
  startTheme(document.getElementById("theme"));
  startSearch(document.getElementById("query"), document.getElementById("found"));
});

function startTheme(button) {
  const label = () => { button.textContent = isDark() ? "Light" : "Dark"; };
  button.addEventListener("click", () => {
    page.dataset.theme = isDark() ? "light" : "dark";
    store(page.dataset.theme);
    label();
  });
  dark.addEventListener("change", label);
  label();
}

const SHOWN = 30;

// How well an entry fits: less is better, nothing is not at all.
function rank([kind, name, id, summary], text) {
  const known = name.toLowerCase();
  const local = known.slice(known.lastIndexOf(".") + 1);
  const digits = text.replace(/^(#|0x)/, "");
  const kinds = ["method", "error", "type", "constructor"].indexOf(kind) / 10;
  if (known === text || (digits.length === 8 && id === digits)) return kinds;
  if (local === text) return 1 + kinds;
  if (known.startsWith(text)) return 2 + kinds + name.length / 1000;
  if (local.startsWith(text)) return 3 + kinds + name.length / 1000;
  if (known.includes(text)) return 4 + kinds + name.length / 1000;
  if (text[0] === "#" && digits && id.startsWith(digits)) return 5 + kinds;
  const words = text.split(/\s+/);
  const all = known + " " + summary.toLowerCase();
  return words.every((word) => all.includes(word)) ? 6 + kinds + name.length / 1000 : null;
}

function search(text) {
  const ranked = window.searchIndex.map((entry) => [rank(entry, text), entry]);
  const found = ranked.filter(([score]) => score !== null);
  found.sort(([a, x], [b, y]) => a - b || (x[1] < y[1] ? -1 : 1));
  return found.slice(0, SHOWN).map(([, entry]) => entry);
}

function startSearch(query, found) {
  let chosen = 0;
  let asked = false;

  // The index comes when somebody is about to search.
  function load() {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = document.body.dataset.root + "search.js";
    script.onload = show;
    document.head.append(script);
  }

  function choose(index) {
    const items = found.children;
    if (!items.length) return;
    chosen = (index + items.length) % items.length;
    for (const [at, item] of [...items].entries()) {
      item.setAttribute("aria-selected", String(at === chosen));
    }
    query.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  }

  function show() {
    const text = query.value.trim().toLowerCase();
    const entries = text && window.searchIndex ? search(text) : [];
    found.replaceChildren(...entries.map(line));
    const isShown = text !== "" && Boolean(window.searchIndex);
    if (isShown && !entries.length) found.append(nothing());
    found.hidden = !isShown;
    query.setAttribute("aria-expanded", String(isShown));
    query.removeAttribute("aria-activedescendant");
    if (entries.length) choose(0);
  }

  function hide() {
    found.hidden = true;
    query.setAttribute("aria-expanded", "false");
  }

  query.addEventListener("focus", () => { load(); show(); });
  query.addEventListener("input", () => { load(); show(); });
  query.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Escape") { hide(); query.blur(); }
    else return;
    event.preventDefault();
  });
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const link = found.children[chosen]?.querySelector("a");
    if (link && !found.hidden) location.href = link.href;
  });
  document.addEventListener("click", (event) => {
    if (!query.form.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isText = document.activeElement.matches("input, textarea");
    if (event.key === "/" && isPlain && !isText) {
      event.preventDefault();
      query.focus();
      query.select();
    }
  });
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

// Texts are set as texts, so that nothing in them is taken for HTML.
function line([kind, name, id, summary, path], index) {
  const item = element("li", "");
  item.id = "found-" + index;
  item.setAttribute("role", "option");
  const link = element("a", "");
  link.href = document.body.dataset.root + path;
  link.tabIndex = -1;
  link.append(element("span", name, "name"), " ", element("span", id ? kind + " #" + id : kind, "what"));
  link.append(element("span", summary, "summary"));
  item.append(link);
  return item;
}

function nothing() {
  const item = element("li", "Nothing is called or described like that.");
  item.className = "nothing";
  return item;
}
