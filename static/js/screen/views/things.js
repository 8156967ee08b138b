// What is being asked about, thing by thing: what there is, what can be chosen, what is to be read.

import { html, nothing } from "lit";
import { said } from "../../shared/said.js";
import { shuffled } from "../../shared/shuffle.js";
import { pick, t } from "../../shared/words.js";
import { SHORT, few } from "../few.js";

/**
 * What it works on, where it works on something.
 *
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function things({ activity, state }) {
  const { few: shown, told } = few(shuffledIfLong(activity), state, "drawn");
  return { layout: shown.length ? "rows" : "question", aside: told, things: shown.map(thing) };
}

/** Those that stand on the wall, of so many that some must do, are no others' before. */
function shuffledIfLong({ id, items }) {
  return items.length > SHORT.drawn ? shuffled(items, id) : items;
}

/**
 * What there is to choose among or to weigh, and by what.
 *
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function options(room) {
  const { budget, mode } = room.activity.settings;
  // What is compared in pairs is weighed by the question alone.
  const criteria = mode === "pairwise" ? [] : room.activity.settings.criteria;
  // What a vote before put first is no recommendation in this one.
  const items = room.activity.items.map((item) => ({ ...item, leads: undefined }));
  const shown = things({ ...room, activity: { ...room.activity, items } });
  const dots = budget ? t("screen-dots-each", { n: budget }) : "";
  return {
    ...shown,
    aside: [shown.aside, dots].filter(Boolean).join(" · "),
    tail: criteriaOf(criteria),
  };
}

/**
 * By what things are weighed, and what its ends are called.
 *
 * @param {{label: any, low?: any, high?: any}[] | null | undefined} criteria
 */
export function criteriaOf(criteria) {
  if (!criteria?.length) return nothing;
  return html`<ul class="criteria">
    ${criteria.map(criterion)}
  </ul>`;
}

/** @param {{label: any, low?: any, high?: any}} criterion */
function criterion({ high, label, low }) {
  const ends = [low, high].map(pick).filter(Boolean).join(" – ");
  return html`<li><b>${pick(label)}</b> ${ends ? html`<span class="quiet">${ends}</span>` : nothing}</li>`;
}

/**
 * Texts, whole; and what they can be marked with.
 *
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function reading(room) {
  const { items, settings } = room.activity;
  return {
    ...things(room),
    layout: items.length ? "words" : "question",
    tail: criteriaOf(settings.marks),
  };
}

/** @param {import("../../shared/shapes.js").Item} item */
function thing({ label, leads, text }) {
  return html`<p class="words ${leads === false ? "words--less" : ""}">${said(text)}</p>
    ${label ? html`<p class="thing__label">${pick(label)}</p>` : nothing}
    ${leads ? html`<p class="thing__label">${t("most-dots")}</p>` : nothing}`;
}
