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
  const title = activity.face.asks ? "" : pick(activity.title);
  if (!ideas.length)
    return { title, layout: activity.items.length ? "cards" : "question", things: texts(activity.items) };
  /** @type {Map<number, {name: string, ideas: string[]}>} */
  const inside = new Map(standing(state).map(({ id, name }) => [id, { name, ideas: [] }]));
  const loose = ideas.filter((idea) => {
    inside.get(idea.cluster)?.ideas.push(idea.text);
    return !inside.has(idea.cluster) && !idea.aside;
  });
  const groups = [...inside.values()].filter((group) => group.ideas.length);
  if (groups.length) {
    const heaps = groups.map((group) => ({ ...group, n: group.ideas.length }));
    return {
      title,
      ...grouped(
        heaps,
        loose.map(({ text }) => text),
      ),
    };
  }
  return {
    title,
    layout: loose.length ? "cards" : "question",
    count: t("screen-placed", { n: 0, of: loose.length }),
    things: texts(loose),
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
