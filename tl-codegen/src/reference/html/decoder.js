// Bytes that are pasted, and their tree. The decoder is WebAssembly, which decoder-data.js has with the schemas.
"use strict";

const { wasm, schemas, example } = window.decoderData;

// So many parts of one value are open from the start.
const OPEN = 50;

// Texts go to the decoder and come back through its memory, as JSON.
async function startDecoder() {
  const code = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(code);
  const { memory, tl_place, tl_answer, tl_open, tl_decode } = instance.exports;
  const ask = (question, asked) => {
    const text = new TextEncoder().encode(JSON.stringify(asked));
    // The memory may grow for it, and is another buffer then.
    const place = tl_place(text.length);
    new Uint8Array(memory.buffer, place, text.length).set(text);
    const length = question();
    const answer = new Uint8Array(memory.buffer, tl_answer(), length);
    return JSON.parse(new TextDecoder().decode(answer));
  };
  const limits = ask(tl_open, schemas.map((schema) => schema.text));
  if (limits.error) throw new Error(limits.error);
  return { limits, decode: (request) => ask(tl_decode, request) };
}

function startPage() {
  const [form, bytes, type] = ["decoder", "bytes", "type"].map((id) => document.getElementById(id));
  let decoder = startDecoder();
  decoder.then(({ limits }) => {
    document.getElementById("most").textContent = most(limits);
  }, failed);

  async function decode() {
    try {
      show((await decoder).decode({ bytes: bytes.value, type: type.value }));
    } catch (error) {
      // What a fault left in its memory is of no use.
      decoder = startDecoder();
      failed(error);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decode();
  });
  bytes.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  document.getElementById("example").addEventListener("click", () => {
    bytes.value = example;
    type.value = "";
    form.requestSubmit();
  });
}

function failed(error) {
  show({ error: "The decoder cannot run here: " + error.message });
}

function most({ bytes, lines, unpacked }) {
  const size = (number) => number / 1048576 + " MiB";
  return "At most " + size(bytes) + " are read, " + size(unpacked) + " are decompressed, and "
    + lines.toLocaleString("en") + " parts are shown.";
}

function show(answer) {
  const [outcome, stops, tree] = ["outcome", "stops", "tree"].map((id) => document.getElementById(id));
  outcome.textContent = answer.error ?? summary(answer);
  outcome.className = answer.error || answer.stops.length ? "wrong" : "";
  stops.replaceChildren(...(answer.stops ?? []).map(stopped));
  tree.replaceChildren(...(answer.lines?.length ? parts(answer.lines) : []));
}

function summary({ length, is_cut, lines, left_out, stops }) {
  const parts = lines.length + left_out;
  const said = [count(length, "byte") + ", " + count(parts, "part") + "."];
  if (is_cut) said.push("The text ends within a byte, which is left out.");
  if (left_out) said.push("Only the first " + count(lines.length, "part") + " are shown.");
  if (stops.length) said.push("Reading stopped, as said below.");
  return said.join(" ");
}

function count(number, name) {
  return number.toLocaleString("en") + " " + name + (number === 1 ? "" : "s");
}

// Texts are set as texts, so that nothing in the bytes is taken for HTML.
function made(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

// The tree of lines, each before those that are deeper.
function parts(lines) {
  const root = { inside: [] };
  const around = [root];
  for (const line of lines) {
    const node = { line, inside: [] };
    around.length = Math.min(around.length, line.depth + 1);
    around.at(-1).inside.push(node);
    around.push(node);
  }
  return [made("h2", "", "Parts"), list(root.inside)];
}

function list(nodes) {
  return made("ul", "", ...nodes.map(({ line, inside }) => {
    if (!inside.length) return made("li", "leaf", ...shown(line));
    const details = made("details", "", made("summary", "", ...shown(line)), list(inside));
    details.open = inside.length <= OPEN;
    return made("li", "", details);
  }));
}

function shown({ offset, label, type, name, text }) {
  const all = [made("span", "offset", String(offset))];
  if (label) all.push(" ", made("span", "label", label));
  if (type) all.push(" ", made("span", "type", ...linked(type)), " =");
  if (name) all.push(" ", named(name));
  if (text) all.push(" ", made("span", "value", text));
  return all;
}

function named({ name, id, kind, schema }) {
  const link = linkTo(schemas[schema].pages[kind + " " + name], name);
  return made("span", "code", link, id ? "#" + id : "");
}

// A text with code between backticks.
function coded(text) {
  return text.split("`").map((piece, index) => (index % 2 ? made("code", "", piece) : piece));
}

// A type in TL, with its names linked.
function linked(type) {
  return type.split(/([A-Za-z_][\w.]*)/).map((piece) => {
    const pages = schemas.map(({ pages }) => pages["type " + piece] ?? pages["constructor " + piece]);
    return linkTo(pages.find((page) => page), piece);
  });
}

function linkTo(page, text) {
  if (!page) return text;
  const link = made("a", "", text);
  link.href = page;
  return link;
}

function stopped({ message, offset, within, path, name, expected, rows, known }) {
  const facts = made("dl", "");
  const fact = (title, ...said) => facts.append(made("div", "", made("dt", "", title), made("dd", "", ...said)));
  if (offset !== null) fact("Offset", offset + (within === null ? "" : " of what is compressed in " + (within || "the value")));
  if (path) fact("Path", made("code", "", path));
  if (name) fact("In", named(name));
  if (expected) fact("Expected", made("span", "code", ...linked(expected)));
  for (const each of known) fact("Id", ...coded(each));
  const bytes = made("pre", "");
  bytes.tabIndex = 0;
  for (const { start, bytes: [before, fault, after] } of rows) {
    bytes.append(String(start).padStart(6) + ": ", before, fault ? made("mark", "", fault.trimEnd()) : "", fault && " ", after, "\n");
  }
  if (offset !== null && !rows.some((row) => row.bytes[1])) {
    bytes.append(String(offset).padStart(6) + ": ", made("mark", "", "end"));
  }
  const heading = made("h2", "", "It stops: " + message);
  return made("section", "", heading, facts, ...(offset === null ? [] : [bytes]));
}

startPage();
