// Heaps of ideas on the board: what lies loose, each group with what can be done to it, what was set aside.

import { html, nothing } from "lit";
import { said } from "../shared/said.js";
import { repeat } from "lit/directives/repeat.js";
import { capturesTold } from "../shared/results/cluster.js";
import { t } from "../shared/words.js";
import { chips, nameOf, sure } from "./chips.js";
import { canDrop, drag, dropped, left } from "./dragging.js";

/** @typedef {import("./board.js").ClusterBoard} ClusterBoard */
/** @typedef {import("./board.js").BoardIdea} BoardIdea */
/** @typedef {import("./board.js").BoardCluster} BoardCluster */

// The keys 1-9 put what is chosen into a group.
const NUMBERED = 9;
// So many ideas say what a group is about; a group that is hardly larger is seen whole.
const FEW = 4;
const HARDLY = 6;

/**
 * @param {ClusterBoard} board
 * @param {BoardIdea[]} ideas
 * @param {boolean} [isLoose] whether suggestions stand beside them
 */
export function cards(board, ideas, isLoose = false) {
  const { holds = {}, lots = {} } = board.connection.presence;
  const alike = board.about?.alike;
  const same = isLoose ? sameTexts(ideas) : new Map();
  return html`<ul class="board__cards">
    ${repeat(
      ideas,
      (idea) => idea.key,
      (idea) =>
        html`<li>
          <button
            class="idea ${alike?.has(idea.key) ? "idea--alike" : ""}"
            data-key=${idea.key}
            draggable="true"
            aria-pressed=${board.chosen.has(idea.key)}
            @click=${() => board.choose(idea)}
            @dragstart=${(event) => drag(event, board, idea)}
          >
            ${said(idea.text)}${idea.origin ? html` <span class="origin">${idea.origin}</span>` : nothing}
            ${alike?.has(idea.key) ? html` <span class="idea__alike">${t(alike.get(idea.key) ?? "")}</span>` : nothing}
            ${
              holds[idea.key] && !board.chosen.has(idea.key)
                ? html` <span class="idea__held">${t("held-by", { name: holds[idea.key] })}</span>`
                : nothing
            }
            ${
              isLoose && lots[idea.key] && !board.lot.includes(idea.key)
                ? html` <span class="idea__held">${t("lot-of", { name: lots[idea.key] })}</span>`
                : nothing
            }
          </button>
          ${(same.get(idea.key)?.length ?? 0) > 1 ? alikeTexts(board, same.get(idea.key)) : nothing}
          ${isLoose ? chips(board, idea) : nothing}
        </li>`,
    )}
  </ul>`;
}

/**
 * Ideas that say the same, letter for letter but for blanks and size: {key: all of them}.
 *
 * @param {BoardIdea[]} ideas
 * @returns {Map<string, BoardIdea[]>}
 */
function sameTexts(ideas) {
  /** @type {Map<string, BoardIdea[]>} */
  const byText = new Map();
  for (const idea of ideas) byText.set(plain(idea.text), [...(byText.get(plain(idea.text)) ?? []), idea]);
  return new Map(ideas.map((idea) => [idea.key, byText.get(plain(idea.text)) ?? []]));
}

/** @param {string} words */
function plain(words) {
  return words.trim().replace(/\s+/g, " ").toLowerCase();
}

/** One press chooses all that say the same, so that they go to one place. */
function alikeTexts(board, ideas) {
  return html`<button class="small quiet-button" @click=${() => board.chooseAll(ideas)}>
    ${t("same-text-choose", { n: ideas.length })}
  </button>`;
}

/**
 * @param {ClusterBoard} board
 * @param {BoardCluster} cluster
 * @param {number} index its place among the groups
 */
export function clusterHeap(board, cluster, index) {
  const inside = board.ideas.filter((idea) => idea.cluster === cluster.id);
  const naming = board.naming === cluster.id;
  return html`<div
    class="heap"
    @dragover=${canDrop}
    @dragleave=${left}
    @drop=${(event) => dropped(event, board, cluster.id)}
  >
    ${
      naming
        ? html`<form
            class="row"
            @submit=${(event) => board.saveName(event, cluster)}
            @keydown=${({ key }) => key === "Escape" && board.stopNaming(cluster.id)}
          >
            <label class="row__name" for="name-${cluster.id}">${t("name-it")}: ${t("name-hint")}</label
            ><input id="name-${cluster.id}" name="name" maxlength="120" .value=${cluster.name} /><button
              class="small"
            >
              ${t("save")}
            </button>
          </form>`
        : html`<h3>
            ${index < NUMBERED ? html`<kbd>${index + 1}</kbd> ` : nothing}${cluster.name || t("unnamed")}
            <span class="quiet">${inside.length}</span>
          </h3>`
    }
    ${namesake(board, cluster)} ${tried(board, cluster)}
    <div class="row">
      ${
        board.chosen.size
          ? html`<button class="small" @click=${() => board.put(cluster.id)}>
              ${t("put-here", { n: board.chosen.size })}
            </button>`
          : nothing
      }
      ${
        naming || board.chosen.size
          ? nothing
          : html`<button
              id="rename-${cluster.id}"
              class="small quiet-button"
              @click=${() => board.startNaming(cluster.id)}
            >
              ${t(cluster.name ? "rename" : "name-it")}
            </button>`
      }
      ${
        canSplit(board, inside)
          ? html`<button class="small quiet-button" @click=${() => board.split(cluster)}>
              ${t("split-off")}
            </button>`
          : nothing
      }
      <label class="hidden" for="merge-${cluster.id}">${t("merge-into")}</label>
      <select
        id="merge-${cluster.id}"
        class="small"
        @change=${(event) => board.mergeOrDissolve(event, cluster)}
      >
        <option value="">${t("more")}</option>
        ${board.clusters
          .filter((other) => other.id !== cluster.id)
          .map(
            (other) =>
              html`<option value=${other.id}>${t("merge-with", { name: nameOf(board, other) })}</option>`,
          )}
        <option value="dissolve">${t("dissolve")}</option>
        ${board.canMakeAreas && cluster.name ? html`<option value="area">${t("into-focus-area")}</option>` : nothing}
      </select>
    </div>
    ${cards(board, seenOf(board, cluster, inside))} ${wholeOrFew(board, cluster, inside)}
    ${sure(board, cluster)}
  </div>`;
}

/** The first few, and what is worked on. */
function seenOf(board, cluster, inside) {
  if (board.opened.has(cluster.id) || inside.length <= HARDLY) return inside;
  const isWorkedOn = ({ key }) => board.chosen.has(key) || board.about?.alike.has(key);
  return inside.filter((idea, at) => at < FEW || isWorkedOn(idea));
}

function wholeOrFew(board, cluster, inside) {
  if (inside.length <= HARDLY) return nothing;
  const isOpen = board.opened.has(cluster.id);
  return html`<button
    class="small quiet-button heap__more"
    aria-expanded=${isOpen}
    @click=${() => board.openOrFold(cluster)}
  >
    ${isOpen ? t("show-fewer") : t("suggestions-rest", { n: inside.length - seenOf(board, cluster, inside).length })}
  </button>`;
}

/** What people said of its heading, once that has been shown, and which they would rather have. */
function tried(board, cluster) {
  /** @type {import("../shared/shapes.js").ClusterResult | undefined} */
  const result = board.connection.state.result;
  const found = result?.clusters.find(({ key }) => key === cluster.key);
  if (!found) return nothing;
  const { better_names: better, captures, n } = found;
  return html`${captures ? html`<p class="captures">${t("captures-told", capturesTold(captures, n))}</p>` : nothing}
  ${better.length ? html`<p class="captures">${t("better-names", { names: better.map((name) => `”${name}”`).join(", ") })}</p>` : nothing}`;
}

/** Another group of the same name, and one press that joins them; said at the later of the two. */
function namesake(board, cluster) {
  const other = board.clusters.find(
    (known) => cluster.name && known.id < cluster.id && plain(known.name) === plain(cluster.name),
  );
  if (!other) return nothing;
  return html`<p class="notice">
    ${t("same-name")}
    <button class="small" @click=${() => board.send("merge", { cluster: cluster.id, into: other.id })}>
      ${t("same-name-join")}
    </button>
  </p>`;
}

/** What is chosen can be split off where it is a part of what lies here. */
function canSplit(board, inside) {
  const keys = inside.map((idea) => idea.key);
  const { chosen } = board;
  return chosen.size && [...chosen].every((key) => keys.includes(key)) && chosen.size < keys.length;
}
