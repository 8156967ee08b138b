// What is being written in a form of the desk is kept in this browser until the server says that it has it: through a
// log-in that ran out, a reload, a battery that died, and through another form of the same page that was saved. What
// is ticked goes along, and the wording one began from.

import { storageOver } from "../shared/storage.js";

// Whose it is stands in its name: whoever logs in next on the same computer sees none of it.
const BEGINS = `malbild:desk:${typeof document === "undefined" ? "" : (document.documentElement.dataset.person ?? "")}:`;
const TICKED = new Set(["checkbox", "radio"]);
const TYPED = "textarea, select, input:not([type=hidden], [type=file], [type=submit], [type=search])";
// By which the server sees that somebody else has saved meanwhile.
const ALONG = new Set(["expected", "before"]);
// So much of the words says which they are.
const LONGEST = 60;

/**
 * @typedef {object} Kept
 * @property {number} at when something was typed last, in milliseconds
 * @property {string} where the page it is written on
 * @property {string} of the journey it belongs to
 * @property {Record<string, string>} fields what differs from what the page came with
 * @property {string[]} on what is ticked, as "name=value"
 * @property {string[]} off what the page came with ticked, and no longer is
 */

/** All that is kept, a place of its own for each page that is open: two of them never write over each other. */
export class Shelf {
  /** @param {import("../shared/storage.js").Keeper} storage */
  constructor(storage) {
    this.storage = storage;
  }

  /**
   * What is kept under a name, newest first.
   *
   * @param {string} name
   * @returns {{ place: string, kept: Kept }[]}
   */
  of(name) {
    return this.all().filter(({ place }) => nameOf(place) === name);
  }

  /** @returns {{ place: string, kept: Kept }[]} */
  all() {
    return this.storage
      .names()
      .filter((name) => name.startsWith(BEGINS))
      .map((name) => ({ place: name.slice(BEGINS.length), kept: read(this.storage.getItem(name)) }))
      .filter(({ kept }) => kept !== null)
      .sort((earlier, later) => later.kept.at - earlier.kept.at);
  }

  /**
   * @param {string} place
   * @param {Kept} kept
   */
  put(place, kept) {
    this.storage.setItem(BEGINS + place, JSON.stringify(kept));
  }

  /**
   * What the server has is let go of, if nothing was typed since.
   *
   * @param {string} held a place, with when it was written
   */
  letGo(held) {
    const [place, at] = held.split("@");
    if (at && read(this.storage.getItem(BEGINS + place))?.at !== Number(at)) return;
    this.storage.removeItem(BEGINS + place);
  }
}

/** @param {string} place */
export function nameOf(place) {
  return place.split("|")[0];
}

/** @param {string | null} said */
function read(said) {
  try {
    const kept = JSON.parse(said ?? "null");
    if (kept === null || typeof kept !== "object") return null;
    return kept.fields ? kept : { at: 0, where: "", of: "", on: [], off: [], fields: kept };
  } catch {
    return null;
  }
}

/** @param {any} field */
function isTicked(field) {
  return TICKED.has(field.type);
}

/** @param {any} field */
function tickOf(field) {
  return `${field.name}=${field.value}`;
}

/**
 * Fields by what they are called; of several that are called alike, each with which it is.
 *
 * @param {any[]} fields
 * @returns {[string, any][]}
 */
function named(fields) {
  /** @type {Record<string, number>} */
  const many = {};
  return fields
    .filter((field) => !isTicked(field))
    .map((field) => {
      const n = (many[field.name] = (many[field.name] ?? -1) + 1);
      return [n ? `${field.name}~${n}` : field.name, field];
    });
}

/**
 * What somebody has written and ticked.
 *
 * @param {any[]} fields
 * @param {Map<any, string | boolean>} came what they held when the page came
 * @param {Kept | null} before what was kept of it already
 */
export function written(fields, came, before = null) {
  const ticks = fields.filter(isTicked);
  return {
    fields: Object.fromEntries(
      named(fields)
        .filter(
          ([name, field]) =>
            ALONG.has(name) || name in (before?.fields ?? {}) || field.value !== (came.get(field) ?? ""),
        )
        .map(([name, field]) => [name, field.value]),
    ),
    on: ticks.filter((field) => field.checked).map(tickOf),
    off: ticks.filter((field) => !field.checked && came.get(field)).map(tickOf),
  };
}

/**
 * Whether something was written that the page does not show.
 *
 * @param {any[]} fields
 * @param {Kept} kept
 */
export function differs(fields, kept) {
  const holds = Object.fromEntries(named(fields).map(([name, field]) => [name, field.value]));
  const ticks = new Set(fields.filter((field) => isTicked(field) && field.checked).map(tickOf));
  return (
    Object.entries(kept.fields).some(
      ([name, value]) => !ALONG.has(name) && name in holds && holds[name] !== value,
    ) ||
    kept.on.some((tick) => !ticks.has(tick)) ||
    kept.off.some((tick) => ticks.has(tick))
  );
}

/**
 * What was kept stands in its fields again.
 *
 * @param {any[]} fields
 * @param {Kept} kept
 * @returns {string[]} what was ticked and is not on the page
 */
export function putBack(fields, kept) {
  for (const [name, field] of named(fields)) if (name in kept.fields) field.value = kept.fields[name];
  const ticks = new Map(fields.filter(isTicked).map((field) => [tickOf(field), field]));
  for (const tick of kept.off) if (ticks.has(tick)) ticks.get(tick).checked = false;
  for (const tick of kept.on) if (ticks.has(tick)) ticks.get(tick).checked = true;
  return kept.on.filter((tick) => !ticks.has(tick));
}

/**
 * By which words somebody knows again what they wrote.
 *
 * @param {Kept} kept
 */
export function wordsOf(kept) {
  const words =
    Object.entries(kept.fields).find(([name, value]) => !ALONG.has(name) && value.trim())?.[1] ?? "";
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}

const said = typeof document === "undefined" ? {} : document.documentElement.dataset;

/** Every form of the page that one writes in, and what is kept of others in the same journey. */
export function keepAll() {
  const shelf = new Shelf(storageOver(() => localStorage));
  for (const place of document.querySelectorAll("[data-held]"))
    shelf.letGo(/** @type {HTMLElement} */ (place).dataset.held ?? "");
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll("main form[method=post]");
  const here = [...forms].filter(isWrittenIn).map((form) => new Writing(form, shelf));
  tellOfOthers(shelf, here);
  let goesOn = false;
  for (const way of ["click", "submit"])
    document.addEventListener(way, ({ target }) => {
      // Within the desk the next page says what is not saved.
      goesOn = way === "submit" || Boolean(/** @type {Element} */ (target).closest?.("a[href^='/']"));
    });
  addEventListener("beforeunload", (event) => {
    if (!goesOn && here.some((writing) => writing.isUnsaved)) event.preventDefault();
  });
}

/** @param {HTMLFormElement} form */
function isWrittenIn(form) {
  const fields = [...form.elements];
  return (
    // What is sent whole at every press stands in another order when it comes back.
    !form.hasAttribute("data-unkept") &&
    fields.some((field) => field.matches("textarea[name], input[name]:is([type=text], :not([type]))")) &&
    !fields.some((field) => field.matches("[type=password]")) &&
    !fields.every((field) => field.matches(":disabled"))
  );
}

/** A form that is written in. */
class Writing {
  /**
   * @param {HTMLFormElement} form
   * @param {Shelf} shelf
   */
  constructor(form, shelf) {
    this.form = form;
    this.shelf = shelf;
    const first = this.fields.find((field) => field.id)?.id ?? "";
    this.name =
      form.dataset.keep ?? `${new URL(form.getAttribute("action") ?? "", location.href).pathname}#${first}`;
    this.place = `${this.name}|${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
    this.isUnsaved = false;
    /** @type {Kept | null} */
    this.kept = null;
    /** @type {string[]} what was ticked and is being fetched */
    this.away = [];
    /** @type {Map<any, string | boolean>} */
    this.came = new Map();
    for (const field of this.fields) this.came.set(field, isTicked(field) ? field.checked : field.value);
    const [newest, ...others] = shelf.of(this.name);
    if (newest) this.takeUp(newest, others);
    document.addEventListener("input", (event) => {
      const field = /** @type {any} */ (event.target);
      if (field.form !== form || !field.name) return;
      this.isUnsaved = true;
      this.keep();
    });
    document.addEventListener("submit", (event) => {
      if (event.target !== form || event.defaultPrevented) return;
      const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
      for (const old of form.querySelectorAll("input[name=held]")) old.remove();
      // What only moves the thing takes no words along.
      if (button?.formNoValidate) return;
      // A file that was chosen is with whoever chose it.
      if (!this.isUnsaved && !this.kept) return;
      this.isUnsaved = false;
      this.keep();
      this.send("held", `${this.place}@${this.kept?.at}`);
    });
  }

  /** @returns {any[]} */
  get fields() {
    return /** @type {any[]} */ ([...this.form.elements]).filter(
      (field) =>
        field.name &&
        (ALONG.has(field.name) ||
          (field.matches(TYPED) &&
            (field.autocomplete !== "off" || field.list || field.role === "combobox"))),
    );
  }

  keep() {
    const found = written(this.fields, this.came, this.kept);
    const where = this.form.dataset.where ?? location.pathname + location.search;
    const [at, of] = [Date.now(), said.journey ?? ""];
    this.kept = { at, where, of, ...found, on: [...found.on, ...this.away] };
    this.shelf.put(this.place, this.kept);
    if (this.from) this.shelf.letGo(this.from);
    this.from = "";
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  send(name, value) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    this.form.append(field);
  }

  /**
   * What was kept is written on.
   *
   * @param {{ place: string, kept: Kept }} newest
   * @param {{ place: string, kept: Kept }[]} others
   */
  takeUp({ place, kept }, others) {
    this.from = `${place}@${kept.at}`;
    this.kept = kept;
    if (!differs(this.fields, kept)) {
      // What was refused or only moved stands on the page, and on no server.
      if (said.unsaved === undefined) this.shelf.letGo(this.from);
      return;
    }
    this.isUnsaved = true;
    this.fetch(putBack(this.fields, kept));
    this.redraw();
    for (let fold = this.form.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    const note = document.createElement("p");
    note.className = "notice";
    note.setAttribute("role", "status");
    note.append(
      `${said.keptHere} `,
      button(said.throwKept, () => this.throw(note)),
    );
    for (const other of others.filter((found) => differs(this.fields, found.kept)))
      note.append(
        " ",
        button(`${said.keptOther} ${wordsOf(other.kept)}`, () => {
          note.remove();
          this.putAsItCame();
          this.takeUp(other, [{ place, kept }]);
        }),
      );
    this.form.querySelector(":scope > .notice[role=status]")?.remove();
    this.form.prepend(note);
  }

  /** @param {HTMLElement} note */
  throw(note) {
    if (this.from) this.shelf.letGo(this.from);
    this.shelf.letGo(this.place);
    this.putAsItCame();
    this.isUnsaved = false;
    note.remove();
  }

  putAsItCame() {
    for (const field of this.fields)
      if (isTicked(field)) field.checked = this.came.get(field) ?? false;
      else field.value = this.came.get(field) ?? "";
    this.kept = null;
    this.away = [];
    this.redraw();
  }

  /** What counts words and draws lines does so anew. */
  redraw() {
    for (const field of this.fields) field.dispatchEvent(new Event("input"));
  }

  /**
   * Sources that were ticked and were not among those that the page came with.
   *
   * @param {string[]} missing
   */
  async fetch(missing) {
    const keys = missing.filter((tick) => tick.startsWith("source=")).map((tick) => tick.slice(7));
    /** @type {HTMLInputElement | null} */
    const finds = document.querySelector("[data-find]");
    if (!keys.length || !finds) return;
    this.away = keys.map((key) => `source=${key}`);
    const asked = new URLSearchParams({ builds_on: keys.join(",") });
    const answer = await fetch(`${finds.dataset.find}&${asked}`).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById(finds.dataset.into ?? "")?.prepend(...page.body.children);
    this.away = [];
  }
}

/**
 * @param {string | undefined} words
 * @param {() => void} pressed
 */
function button(words, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small";
  made.textContent = words ?? "";
  made.addEventListener("click", pressed);
  return made;
}

/**
 * What was written on another page of this journey and is not saved, with the way there.
 *
 * @param {Shelf} shelf
 * @param {Writing[]} here
 */
function tellOfOthers(shelf, here) {
  const names = new Set(here.map((writing) => writing.name));
  const others = shelf
    .all()
    .filter(({ place, kept }) => said.journey && kept.of === said.journey && !names.has(nameOf(place)));
  const shown = others.filter(
    ({ place }, at) => others.findIndex((other) => nameOf(other.place) === nameOf(place)) === at,
  );
  const note = document.getElementById("unsaved");
  if (!note || !shown.length) return;
  const list = document.createElement("ul");
  for (const { place, kept } of shown) {
    const [line, way] = [document.createElement("li"), document.createElement("a")];
    way.href = kept.where;
    way.textContent = wordsOf(kept) || kept.where;
    line.append(
      way,
      " ",
      button(said.throwKept, () => {
        for (const found of shelf.of(nameOf(place))) shelf.letGo(found.place);
        line.remove();
        note.hidden = !list.children.length;
      }),
    );
    list.append(line);
  }
  note.replaceChildren(said.notSaved ?? "", list);
  note.hidden = false;
}
