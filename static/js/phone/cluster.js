// Judging the clusters: does the name capture the ideas, is my idea in the right place; earlier, do two ideas belong together.

import { html, nothing } from "lit";
import { all } from "../shared/state.js";
import { hash, shuffled } from "../shared/shuffle.js";
import { t } from "../shared/words.js";
import { statusOf } from "./own.js";
import "./writer.js";

const CAPTURES = ["captures", "partly", "no"];

export function cluster(store, app) {
  const { activity } = store;
  if (activity.stage === "sort")
    return activity.settings.who === "participants"
      ? pairs(store)
      : html`<p class="calm">${t("phone-sorting")}</p>`;
  const clusters = all(store.state, "k:").sort((a, b) => a.position - b.position);
  const ideas = all(store.state, "c:");
  const mine = new Set(store.own.contributions.map((one) => `c:${one.id}`));
  return html`${clusters
    .map((one) =>
      judged(
        store,
        app,
        one,
        ideas.filter((idea) => idea.cluster === one.id),
        mine,
        clusters,
      ),
    )
    .filter(Boolean)}
  ${lonely(store, ideas, mine, clusters)}`;
}

function judged(store, app, one, ideas, mine, clusters) {
  if (!ideas.length) return null;
  const answer = store.answer(one.key, "captures");
  return html`<article class="reading">
    <h2>${one.name || t("unnamed")}</h2>
    <ul class="tight">
      ${ideas.map((idea) => html`<li class=${mine.has(idea.key) ? "mine" : ""}>${idea.text} ${mine.has(idea.key) ? misplaced(store, idea, clusters) : nothing}</li>`)}
    </ul>
    <div class="row" role="group" aria-label=${t("does-it-capture", { name: one.name || t("unnamed") })}>
      ${CAPTURES.map((value) => html`<button class="small mark-button" aria-pressed=${answer === value} @click=${() => store.set(one.key, answer === value ? null : value, "captures")}>${t(`captures-${value}`)}</button>`)}
    </div>
    ${answer === "partly" || answer === "no" ? betterName(store, app, one) : nothing}
  </article>`;
}

function misplaced(store, idea, clusters) {
  const wish = store.answer(idea.key, "misplaced");
  return html`<label class="misplaced"
    >${t("my-idea-belongs")}
    <select @change=${(event) => store.set(idea.key, event.target.value || null, "misplaced")}>
      <option value="">${t("here-is-right")}</option>
      ${clusters.filter((one) => one.id !== idea.cluster).map((one) => html`<option value=${one.key} ?selected=${wish === one.key}>${one.name || one.number}</option>`)}
      <option value="none" ?selected=${wish === "none"}>${t("stands-alone")}</option>
    </select></label
  >`;
}

function betterName(store, app, one) {
  const mine = store.texts().find((text) => text.about === one.key);
  if (mine)
    return html`<div class="own">
      <p class="own__label">${t("better-name")}</p>
      <p class="own__text">${mine.text}</p>
      <p class="own__status">${statusOf(store, mine)}</p>
    </div>`;
  return html`<text-writer
    .store=${store}
    slotName="${store.activity.id}:name:name:${one.key}"
    label=${t("better-name")}
    most="80"
    rows="1"
    .send=${(text) => void store.write({ text, kind: "name", about: one.key })}
  ></text-writer>`;
}

function lonely(store, ideas, mine, clusters) {
  const alone = ideas.filter(
    (idea) => mine.has(idea.key) && !clusters.some((one) => one.id === idea.cluster),
  );
  if (!alone.length) return nothing;
  return html`<article class="reading">
    <h2>${t("yours-alone")}</h2>
    <ul class="tight">
      ${alone.map((idea) => html`<li class="mine">${idea.text} ${misplaced(store, idea, clusters)}</li>`)}
    </ul>
  </article>`;
}

/** Two ideas at a time, the same pairs for the same person, a few for each so that together all are seen. */
function pairs(store) {
  const ideas = all(store.state, "c:");
  const seed = `${store.own.seed}:${store.activity.id}`;
  const order = shuffled(ideas, seed);
  const found = order
    .map((idea, index) => [
      idea,
      order[(index + 1 + (hash(seed + index) % Math.max(1, order.length - 1))) % order.length],
    ])
    .filter(([a, b]) => a && b && a.key !== b.key)
    .slice(0, 12);
  return html`<p>${t("pairs-text")}</p>
    ${found.map(([a, b]) => {
      const item = `${a.key}+${b.key}`;
      const answer = store.answer(item, "pair");
      return html`<article class="reading">
        <p class="pair">${a.text}</p>
        <p class="pair">${b.text}</p>
        <div class="row" role="group" aria-label=${t("belong-together")}>
          ${["yes", "no"].map((value) => html`<button class="small mark-button" aria-pressed=${answer === value} @click=${() => store.set(item, answer === value ? null : value, "pair")}>${t(`pair-${value}`)}</button>`)}
        </div>
      </article>`;
    })}`;
}
