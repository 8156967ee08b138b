// What would be lost or false at the next press of the large button, or could not be undone, read off what the console
// shows. Pure.

import { CLUSTER, CONTRIBUTION } from "../shared/references.js";
import { all } from "../shared/state.js";

/**
 * @typedef {object} Caution
 * @property {"stops" | "loose" | "unnamed" | "few" | "unchosen" | "simulated" | "unchanged" | "final-stage" | "final-reveal" | "final-round"} code
 * @property {number} n
 * @property {number} of
 * @property {string[]} texts some of what it is about
 */

// So many of what would be lost are read out.
const SHOWN = 2;
// With fewer than these nothing is shown of what they answered.
const ENOUGH = 5;
// What nothing takes back.
const FINAL = ["stage", "reveal", "round"];

/**
 * @param {import("../shared/shapes.js").State} state
 * @returns {Caution[]} the gravest first
 */
export function cautions(state) {
  const { workshop, agenda, activity, counts } = state;
  if (workshop.state === "planned") {
    const n = agenda.items.filter((step) => step.stops).length;
    return n ? [{ code: "stops", n, of: agenda.items.length, texts: [] }] : [];
  }
  if (!activity) return [];
  const found = [];
  const loose = activity.face.board ? looseIdeas(state) : [];
  if (loose.length && ["stage", "close"].includes(activity.next ?? "") && activity.stage !== "validate")
    found.push(caution("loose", loose.length, all(state, CONTRIBUTION).length, loose));
  const unnamed = activity.face.board ? unnamedGroups(state) : [];
  if (unnamed.length && ["stage", "close"].includes(activity.next ?? "") && activity.stage !== "validate")
    found.push(caution("unnamed", unnamed.length, all(state, CLUSTER).length));
  // How many have begun is told in fives, so that nobody is named by it; where fewer are here there is nothing to say.
  // What people write is shown however few they are; and where a table or a group has one phone, few phones are all.
  const isCounted =
    activity.face.counted && (activity.settings.unit_of_input ?? "individual") === "individual";
  const areFew = isCounted && counts && !counts.started && counts.joined >= ENOUGH;
  if (activity.next === "close" && activity.face.asks && areFew && !activity.face.board)
    found.push(caution("few", 0, counts.joined));
  // In a practice nobody has chosen anything aloud.
  const isChosenAloud = activity.choosable && !workshop.rehearsal && isUntold(state.result);
  if (activity.next === "next" && workshop.following && isChosenAloud)
    if (!activity.chosen?.length) found.push(caution("unchosen", 0, 0));
  const unchanged = (activity.warnings ?? []).find(({ code }) => code === "unchanged");
  if (activity.next === "open" && unchanged) found.push(caution("unchanged", unchanged.n, 0));
  if (activity.next === "reveal" && counts?.simulated && !workshop.rehearsal)
    found.push(caution("simulated", counts.simulated, counts.joined));
  if (!found.length && FINAL.includes(activity.next ?? ""))
    found.push(caution(/** @type {Caution["code"]} */ (`final-${activity.next}`), 0, 0));
  return found;
}

/**
 * Whether what was asked has been shown with no number in it: then nothing in it says what came first.
 *
 * @param {any} result
 */
export function isUntold(result) {
  if (result?.rounds) return !result.rounds.at(-1).options;
  const cells = (result?.items ?? []).flatMap((item) => item.cells ?? []);
  return cells.length > 0 && cells.every(({ median }) => median === null);
}

/**
 * Whether so few have come that numbers will stay hidden. Nobody yet is not few.
 *
 * @param {import("../shared/shapes.js").State} state
 */
export function areFewHere({ workshop, counts }) {
  const joined = counts?.joined ?? 0;
  return !workshop.rehearsal && joined > 0 && joined < ENOUGH;
}

/**
 * Whether what is about to be asked will show no numbers, for that reason. Where a table answers as one, and where each sees a
 * few, the moment says so itself.
 *
 * @param {import("../shared/shapes.js").State} state
 */
export function areTooFew(state) {
  const { activity } = state;
  const isEachs = (activity?.settings.unit_of_input ?? "individual") === "individual";
  const isSaid = activity?.warnings?.some(({ code }) => code === "few_tables" || code === "seen_by_few");
  return Boolean(
    activity?.state === "planned" && activity.face.counted && isEachs && !isSaid && areFewHere(state),
  );
}

/**
 * Ideas in no group that nobody has set aside: they are not among what is voted on.
 *
 * @param {import("../shared/shapes.js").State} state
 */
export function looseIdeas(state) {
  const known = new Set(all(state, CLUSTER).map((cluster) => cluster.id));
  return all(state, CONTRIBUTION).filter((idea) => !idea.aside && !known.has(idea.cluster ?? 0));
}

/**
 * Groups with ideas in them and no heading: they would be known by their first idea from here on.
 *
 * @param {import("../shared/shapes.js").State} state
 */
export function unnamedGroups(state) {
  const filled = new Set(all(state, CONTRIBUTION).map((idea) => idea.cluster));
  return all(state, CLUSTER).filter((cluster) => !cluster.name && filled.has(cluster.id));
}

/**
 * @param {Caution["code"]} code
 * @param {number} n
 * @param {number} of
 * @param {{text: string}[]} [things]
 * @returns {Caution}
 */
function caution(code, n, of, things = []) {
  return { code, n, of, texts: things.slice(0, SHOWN).map((thing) => thing.text) };
}
