// The groups as they grow, with what lies in them where there is room; before there are any, the ideas; before it is
// opened, those that it will be about. What will be asked of the names is not asked before people can answer it.

import { html } from "lit";
import { CLUSTER, CONTRIBUTION } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { all } from "../../shared/state.js";
import { pick, t } from "../../shared/words.js";
import { grouped } from "./groups.js";

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function board({ activity, state }) {
  const ideas = all(state, CONTRIBUTION);
  const { aside, groups, loose } = heapsOf(state);
  // Where there is no group there is no name to ask about.
  const isAsked = activity.face.asks && (groups.length > 0 || activity.settings.who === "participants");
  const title = isAsked ? "" : pick(activity.title);
  if (!ideas.length)
    return { title, layout: activity.items.length ? "cards" : "question", things: texts(activity.items) };
  const shown = groups.length
    ? grouped(groups, loose, aside)
    : {
        layout: /** @type {"cards" | "question"} */ (loose.length ? "cards" : "question"),
        count: t("screen-placed", { n: 0, of: loose.length }),
        things: texts(loose.map((text) => ({ text }))),
      };
  // While people answer, how many have is what there is to know.
  return { title, ...shown, count: isAsked ? "" : shown.count };
}

/**
 * What lies in each group that holds something, what is still to be placed, and what was set aside.
 *
 * @param {import("../../shared/shapes.js").State} state
 */
export function heapsOf(state) {
  /** @type {Map<number, {id: number, name: string, ideas: string[]}>} */
  const inside = new Map(standing(state).map(({ id, name }) => [id, { id, name, ideas: [] }]));
  const alone = all(state, CONTRIBUTION).filter((idea) => {
    inside.get(idea.cluster)?.ideas.push(idea.text);
    return !inside.has(idea.cluster);
  });
  const texts = (isAside) => alone.filter((idea) => idea.aside === isAside).map(({ text }) => text);
  const groups = [...inside.values()].filter((group) => group.ideas.length);
  return {
    groups: groups.map((group) => ({ ...group, n: group.ideas.length })),
    loose: texts(false),
    aside: texts(true),
  };
}

/** In the order in which the console shows them. */
function standing(state) {
  return all(state, CLUSTER).sort((a, b) => a.position - b.position || a.id - b.id);
}

/** @param {{text: string}[]} ideas */
function texts(ideas) {
  return ideas.map(({ text }) => html`<p class="words">${said(text)}</p>`);
}
