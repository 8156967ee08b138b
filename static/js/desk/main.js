// Small helps at the desk. Every page works without them.

import "./once.js";
import { chooseMany } from "./choose.js";
import { keepAll } from "./keep.js";
import { arrange, arrangeText, inLines } from "./order.js";
import { picks } from "./picks.js";
import { reads } from "./reads.js";
import { asksFirst } from "./sure.js";
import { together } from "./together.js";

/**
 * Everything on the page that says it wants a help: forms, fields and buttons.
 *
 * @param {string} name of the data attribute
 * @returns {any[]}
 */
function wanting(name) {
  return [...document.querySelectorAll(`[data-${name}]`)];
}

/**
 * @param {string} id
 * @returns {any}
 */
function byId(id) {
  return document.getElementById(id);
}

/** To the field that was refused, in the form it stood in: others of the page may have one that is called alike. */
const { refusedForm, refusedField, refusedSent } = document.documentElement.dataset;
if (refusedForm) {
  for (const field of document.querySelectorAll("[aria-invalid=true]")) field.removeAttribute("aria-invalid");
  const sent = JSON.parse(refusedSent ?? "{}");
  const forms = /** @type {HTMLFormElement[]} */ ([
    ...document.querySelectorAll("main form[method=post]"),
  ]).filter(
    (form) =>
      new URL(form.getAttribute("action") ?? "", location.href).pathname === refusedForm &&
      [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[type=hidden]"))].every(
        ({ name, value }) => !(name in sent) || sent[name] === value,
      ),
  );
  const fields = forms.flatMap((form) => [
    ...form.querySelectorAll(`[name="${CSS.escape(refusedField ?? "")}"]`),
  ]);
  const field = /** @type {HTMLElement | undefined} */ (
    fields.find((each) => !each.matches("[type=hidden]"))
  );
  for (let fold = field?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
    fold.open = true;
  field?.setAttribute("aria-invalid", "true");
  const by = (field?.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== "wrong");
  field?.setAttribute("aria-describedby", [...by, "wrong"].join(" "));
  sayAt(field);
  (field ?? byId("main"))?.focus();
} else if (byId("wrong")) {
  const field = /** @type {HTMLElement | null} */ (document.querySelector("main [aria-invalid=true]"));
  sayAt(field);
  field?.focus();
}

/**
 * What is wrong is said at the head of the page, and seen beside the field as well; who hears the page is told it once.
 *
 * @param {HTMLElement | null | undefined} field
 */
function sayAt(field) {
  const sentence = byId("wrong");
  if (!field || !sentence) return;
  const beside = document.createElement("p");
  beside.className = "field__wrong";
  beside.setAttribute("aria-hidden", "true");
  beside.textContent = sentence.textContent;
  field.before(beside);
}

/** Copy buttons: the clipboard does not exist on plain http over a local network, so the text is also selected. */
for (const button of wanting("copy")) {
  button.addEventListener("click", async () => {
    const field = byId(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = button.dataset.done;
  });
}

/** Back to what was refused, as it was left. */
for (const place of wanting("return")) {
  place.hidden = history.length < 2;
  place.querySelector("button").addEventListener("click", () => history.back());
}

for (const button of wanting("print")) button.addEventListener("click", () => window.print());

/** What the page waits for is asked after until it is there, and then said. */
for (const place of wanting("until-said")) {
  const asking = setInterval(async () => {
    const { said } = await fetch(place.dataset.untilSaid)
      .then((answer) => answer.json())
      .catch(() => ({ said: "" }));
    if (!said) return;
    clearInterval(asking);
    if (place.textContent.trim() !== said) place.textContent = said;
  }, 2000);
}

/** Deeds that take something away ask first. */
for (const form of wanting("confirm")) asksFirst(form);

/** From what is wrong to the line where it stands. */
for (const button of wanting("line")) {
  button.addEventListener("click", () => {
    const field = byId("source");
    if (!field) return;
    const lines = field.value.split("\n");
    const start =
      lines.slice(0, button.dataset.line - 1).join("\n").length + (button.dataset.line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(start, start + lines[button.dataset.line - 1].length);
    field.scrollTop = (field.scrollHeight / lines.length) * (button.dataset.line - 4);
  });
}

/** Lists where one types to find; that nothing was found is said beside the field. */
for (const field of wanting("filter")) {
  const list = byId(field.dataset.filter);
  const none = byId(field.dataset.none);
  field.addEventListener("input", () => {
    const wanted = field.value.toLowerCase().trim().split(/\s+/);
    // What is found must be seen, also in a folded part.
    if (field.value.trim()) for (const part of list.querySelectorAll(":scope > details")) part.open = true;
    const items = [...list.querySelectorAll("[data-text]")];
    for (const item of items) {
      const said = item.dataset.text.toLowerCase();
      item.hidden = !wanted.every((/** @type {string} */ word) => said.includes(word));
    }
    none.textContent = items.some((item) => !item.hidden) ? "" : none.dataset.nothing;
  });
}

/**
 * Answers by their keys: what is ticked, or else the first text, gets it. What is written next is what the answer
 * wants: what it led to, or the reason.
 */
for (const usual of wanting("fates")) {
  const [fates, leading] = [usual.dataset.fates.split(" "), usual.dataset.lead.split(" ")];
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.matches("textarea, select, input:not([type=checkbox])")) return;
    const fate = fates[Number(event.key) - 1];
    if (!fate || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const form = usual.closest("form");
    const boxes = [...form.querySelectorAll("[name=contribution]")];
    if (boxes.length && !boxes.some((box) => box.checked)) boxes[0].checked = true;
    byId("fate").value = fate;
    byId(leading.includes(fate) ? "led_to" : "why").focus();
  });
}

/** How many words a statement has, while it is written. */
for (const field of wanting("words")) {
  const shown = byId(field.dataset.words);
  const count = () => (shown.textContent = field.value.trim() ? field.value.trim().split(/\s+/).length : 0);
  field.addEventListener("input", count);
  count();
}

/** Sources beside a sentence that is being written: found by words while one types, ticked ones kept. */
for (const field of wanting("find")) {
  const into = byId(field.dataset.into);
  let asked = 0;
  const show = async (/** @type {Record<string, string>} */ sought) => {
    const mine = ++asked;
    await new Promise((done) => setTimeout(done, 200));
    if (mine !== asked) return;
    const answer = await fetch(`${field.dataset.find}&${new URLSearchParams(sought)}`);
    if (!answer.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const ticked = [...into.querySelectorAll("input:checked")].map((box) => box.closest(".source"));
    // Also those that the page came with, above what is found.
    const kept = new Set(
      wanting("ticks").flatMap((part) => [...part.querySelectorAll("input:checked")].map((box) => box.value)),
    );
    const found = [...page.body.children].filter(
      (part) => !kept.has(/** @type {HTMLInputElement} */ (part.querySelector("input"))?.value),
    );
    into.replaceChildren(...ticked, ...found);
  };
  field.form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
  field.addEventListener("input", () => show({ q: field.value }));
  // All of them, or another page of them, with nothing that is ticked or typed let go of.
  into.addEventListener("click", (/** @type {MouseEvent} */ event) => {
    const way = /** @type {Element} */ (event.target).closest("[data-more], .jump a");
    if (!(way instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    show({ q: field.value, page: new URL(way.href).searchParams.get("page") ?? "1" });
  });
}

/** A colour that is chosen is no longer the usual one; who ticks that it is has that one back. */
for (const field of wanting("plain")) {
  const box = field.form.elements[field.dataset.plain];
  field.addEventListener("input", () => (box.checked = false));
  box.addEventListener("change", () => {
    if (box.checked) field.value = field.dataset.usual;
  });
}

for (const field of wanting("picks")) picks(field);
keepAll();
for (const form of document.forms) chooseMany(form);

/** Agendas are put in order by hand, and lists are written a line each. */
for (const timeline of wanting("timeline")) arrange(timeline);
for (const text of document.querySelectorAll(".draft__text")) arrangeText(/** @type {any} */ (text));
for (const place of wanting("together")) together(place);
for (const field of wanting("reads")) reads(field);
for (const field of wanting("lines")) if (!field.disabled && !field.closest("[disabled]")) inLines(field);

/** What is folded over the page goes when one looks elsewhere. */
document.addEventListener("click", ({ target }) => {
  for (const folded of wanting("folds")) if (!folded.contains(target)) folded.open = false;
});
document.addEventListener("keydown", ({ key, target }) => {
  const open = /** @type {HTMLElement} */ (target).closest?.("[data-folds][open]");
  if (key !== "Escape" || !open) return;
  open.removeAttribute("open");
  open.querySelector("summary")?.focus();
});
