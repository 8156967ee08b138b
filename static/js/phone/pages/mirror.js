// "Visa skärmen här": what the projector shows, as text, for those who cannot see it.

import "./sorted.js";
import { html, nothing } from "lit";
import "../../shared/many.js";
import { CONTRIBUTION, readReference } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { blockView } from "../../shared/results/blocks.js";
import { resultView } from "../../shared/results/index.js";
import { shuffled } from "../../shared/shuffle.js";
import { pick, t } from "../../shared/words.js";
import { pieces, readTexts } from "../reading.js";
import { bringWhole } from "../whole.js";

export function mirrorView(store) {
  const { workshop, activity } = store.state;
  if (!activity)
    return html`<h1 id="heading" tabindex="-1">${workshop.title}</h1>
      <p>${t("not-started")}</p>`;
  return html`<h1 id="heading" tabindex="-1">${t("on-screen")}</h1>
    ${wallNow(store)}`;
}

/** Everything that stands on the wall now, under a heading that says so. */
export function wallNow(store) {
  const { workshop, activity, counts, result } = store.state;
  if (!activity) return html`<p>${t("not-started")}</p>`;
  const alone = lit(store);
  const scene = workshop.on_wall?.scene ?? "";
  return html`${["blank", "river"].includes(scene) ? html`<p class="notice">${t(`beside-${scene}`)}</p>` : nothing}
    ${
      alone
        ? html`<figure class="lit">
            <figcaption class="quiet">${t("beside-lit")}</figcaption>
            <blockquote>${said(alone)}</blockquote>
          </figure>`
        : nothing
    }
    <h2>${pick(activity.title)}</h2>
    ${isAsked(activity, result) ? html`<p>${pick(activity.prompt)}</p>` : nothing}
    ${counts ? html`<p>${t("screen-counts", { joined: counts.joined, done: counts.done })}</p>` : nothing}
    ${(activity.blocks ?? []).map(blockView)}
    ${
      result
        ? html`<div
            @whole=${(event) => bringWhole(event, store)}
            @wanted=${(event) => readTexts(store, event.detail)}
          >
            ${resultView(activity.type, store.result, shuffled(pieces(store), activity.id))}
          </div>`
        : activity.face.board && activity.state !== "planned"
          ? html`<sorted-so-far .connection=${store.connection} .about=${activity.id}></sorted-so-far>`
          : html`${workedOn(activity)}
              <p class="quiet">${t("no-result-yet")}</p>`
    }
    ${
      workshop.parked.length
        ? html`<h2>${t("parked")}</h2>
            <ul>
              ${workshop.parked.map((text) => html`<li>${said(text)}</li>`)}
            </ul>`
        : nothing
    }`;
}

/** In other words than its name; while others sort, nothing is asked of the names that they make. */
function isAsked({ face, prompt, title }, result) {
  return pick(prompt) !== pick(title) && (result || face.asks || !face.board);
}

/** What is asked about, which the wall shows until there is a result. */
function workedOn(activity) {
  if (!activity.items.length) return nothing;
  return html`<many-texts
    .items=${activity.items}
    .draw=${(item) => html`<li>${said(item.text)}</li>`}
    .wraps=${(drawn) =>
      html`<ul class="tight">
        ${drawn}
      </ul>`}
  ></many-texts>`;
}

/**
 * The words of the one thing that stands alone in the light, if this phone knows it.
 *
 * @param {import("../store.js").Store} store
 * @returns {string}
 */
export function lit(store) {
  const { activity, texts, workshop } = store.state;
  const key = workshop.on_wall?.item;
  if (!key || !activity) return "";
  const thing = activity.items.find((item) => item.key === key) ?? store.state[key] ?? store.read[key];
  const { kind, id } = readReference(key);
  if (!thing && texts && kind === CONTRIBUTION) readTexts(store, [id]);
  return thing?.text || thing?.name || "";
}
