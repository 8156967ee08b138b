// How suggestions stand beside the ideas: chips on a card, sure ones in their group, the most similar beside a chosen one.

import { html, nothing } from "lit";
import { groupCalled } from "../shared/groups.js";
import { icon } from "../shared/icon.js";
import { said } from "../shared/said.js";
import { announce } from "../shared/element.js";
import { t } from "../shared/words.js";
import { joining } from "./hints.js";

// On a card in focus: its first, second and third suggested place.
const KEYS = ["f", "g", "h"];

/** Where an idea may belong: up to three groups, one tap each. Chosen, it is asked about afresh, as the groups are now. */
function placesOf(board, idea) {
  const fresh =
    board.about?.item === idea.key &&
    board.about.to.map((id) => board.clusters.find((cluster) => cluster.id === id)).filter(Boolean);
  return fresh?.length ? { to: fresh, sure: false } : board.found.places.get(idea.key);
}

export function chips(board, idea) {
  const place = placesOf(board, idea);
  if (!place) return nothing;
  return html`<div class="chips" role="group" aria-label=${t("may-belong")}>
    ${place.to.map(
      (cluster, at) =>
        html`<button
          class="chip ${place.sure && at === 0 ? "chip--sure" : ""}"
          title=${nameOf(board, cluster)}
          @click=${() => follow(board, idea, cluster)}
        >
          <span>${nameOf(board, cluster)}</span> <kbd>${KEYS[at].toUpperCase()}</kbd>
        </button>`,
    )}
    <button class="chip chip--no" @click=${() => waveAway(board, idea)}>
      <span aria-hidden="true">${icon("away")} <kbd>X</kbd></span
      ><span class="hidden">${t("chip-no", { text: idea.text })}</span>
    </button>
  </div>`;
}

/** F, G and H put the card in focus where it was suggested; X waves that away. Whether the key was ours. */
export function byKey(board, event) {
  const idea =
    event.target.closest(".heap--loose") &&
    board.ideas.find((loose) => loose.key === event.target.dataset.key);
  const place = idea && placesOf(board, idea);
  const cluster = place?.to[KEYS.indexOf(event.key)];
  if (cluster) follow(board, idea, cluster);
  else if (place && event.key === "x") waveAway(board, idea);
  else return false;
  return true;
}

/** Ideas that very likely belong to a group: shown in their place, dashed until somebody says yes. */
export function sure(board, cluster) {
  const answer = (event, verb, payload) => {
    stepOn(
      board,
      event.currentTarget.closest("li").querySelector("button"),
      ".sure li > button:first-of-type",
    );
    board.send(verb, payload);
  };
  const ideas = board.found.sure.get(cluster.id) ?? [];
  if (!ideas.length) return nothing;
  return html`<div class="sure">
    <p class="quiet">
      ${t("sure-here", { n: ideas.length })}
      ${
        ideas.length > 1
          ? html`<button class="small" @click=${() => confirm(board, { cluster: cluster.id })}>
              ${t("confirm-here", { n: ideas.length })}
            </button>`
          : nothing
      }
    </p>
    <ul class="board__cards">
      ${ideas.map(
        (idea) =>
          html`<li class="ghost">
            <span>${said(idea.text)}</span>
            <button
              class="small"
              aria-label=${t("chip-yes", { text: idea.text })}
              @click=${(event) => answer(event, "place", { items: [idea.key], cluster: cluster.id, hint: "sure" })}
            >
              ${icon("check")}
            </button>
            <button
              class="small quiet-button"
              aria-label=${t("chip-no", { text: idea.text })}
              @click=${(event) => answer(event, "wave_away", { keys: [idea.key] })}
            >
              ${icon("away")}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Beside a single chosen idea: the most similar that do not stand with it. Opposites look alike too, so a person decides. */
export function beside(board, { item, alike }) {
  const idea = board.ideas.find((known) => known.key === item);
  const others = [...alike.keys()]
    .map((key) => board.ideas.find((known) => known.key === key))
    .filter((other) => other && (other.cluster === null || other.cluster !== idea?.cluster));
  if (!idea || !others.length) return nothing;
  const join = (other) => {
    board.focusNext([idea.key]);
    const { event, payload } = joining(idea, other, board.clusters);
    board.send(event, payload);
  };
  const where = (other) => board.clusters.find((cluster) => cluster.id === other.cluster);
  // On a phone what is chosen stays in sight: the others are a press away.
  return html`<aside class="beside" aria-label=${t("same-thing")}>
    <details ?open=${!board.isNarrow}>
      <summary>${t("same-thing")} <kbd>S</kbd> <span class="quiet">${said(idea.text)}</span></summary>
      <ul>
        ${others.map(
          (other) =>
            html`<li>
              <span
                >${said(other.text)}${where(other) ? html` <span class="origin">${nameOf(board, where(other))}</span>` : nothing}</span
              >
              <button
                class="small"
                aria-label=${t("put-together-with", { text: other.text })}
                @click=${() => join(other)}
              >
                ${t("put-together")}
              </button>
            </li>`,
        )}
      </ul>
    </details>
  </aside>`;
}

/** Everything sure, or of one group, goes where it was suggested. */
export function confirm(board, which = {}) {
  stepOn(board);
  board.send("confirm", which);
}

/** What had the focus will be gone: on to the next of its kind, or else to the button that asks. */
export function stepOn(board, from = null, among = "") {
  const all = among ? [...board.querySelectorAll(among)] : [];
  const at = all.indexOf(from);
  (all[at + 1] ?? all[at - 1] ?? board.querySelector(".hints__ask button"))?.focus();
}

function follow(board, idea, cluster) {
  announce(t("moved-n", { n: 1 }));
  board.focusNext([idea.key]);
  board.send("place", { items: [idea.key], cluster: cluster.id, hint: "chip" });
}

function waveAway(board, idea) {
  board.focusNext([idea.key]);
  board.about = null;
  if (board.found.places.has(idea.key)) board.send("wave_away", { keys: [idea.key] });
}

/** A group that nobody has named goes by its first idea. */
export function nameOf(board, cluster) {
  return groupCalled(cluster.name, board.ideas.find((idea) => idea.cluster === cluster.id)?.text);
}
