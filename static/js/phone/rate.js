// One thing at a time, each on its own; "don't know" is an answer too. Or two at a time: which weighs more?

import { html, nothing } from "lit";
import { sampled, shuffled } from "../shared/shuffle.js";
import { pick, t } from "../shared/words.js";

const PAIRS = 20;

export function rate(store, app) {
  const { activity } = store;
  const pairwise = activity.settings.mode === "pairwise";
  const list = pairwise ? pairs(store) : items(store);
  const at = Math.min(app.at?.[activity.id] ?? 0, list.length - 1);
  const done = list.filter((one) =>
    pairwise ? store.answer(one.key, "pair") !== null : isDone(store, one),
  ).length;
  const go = (to) => {
    app.at = { ...app.at, [activity.id]: to };
    app.requestUpdate();
    app.updateComplete.then(() => app.querySelector("#rated")?.focus());
  };
  return html`<p class="rate__where" role="status">
      ${t("rate-progress", { n: at + 1, total: list.length })}
      <progress max=${list.length} value=${done} aria-hidden="true"></progress>
    </p>
    ${pairwise ? pair(store, list[at], () => at + 1 < list.length && go(at + 1)) : thing(store, list[at])}
    <div class="row rate__move">
      <button class="secondary" ?disabled=${at === 0} @click=${() => go(at - 1)}>
        ${t("rate-previous")}
      </button>
      <button class="secondary" ?disabled=${at + 1 >= list.length} @click=${() => go(at + 1)}>
        ${t("rate-next")}
      </button>
    </div>
    ${done === list.length ? html`<p class="calm" role="status">${t("rate-all-done")}</p>` : html`<p class="quiet">${t("rate-hidden")}</p>`}`;
}

/** In an order of one's own, a sample where there are many; a grid as it stands. */
function items(store) {
  const { activity } = store;
  if (activity.settings.mode === "grid") return activity.items;
  return sampled(activity.items, store.own.seed, activity.id, activity.settings.sample_per_person);
}

function isDone(store, item) {
  return store.activity.settings.criteria.every((one) => store.answer(item.key, one.key) !== null);
}

function thing(store, item) {
  const { settings, id } = store.activity;
  return html`<section class="rate" aria-labelledby="rated">
    <h2 id="rated" tabindex="-1" class="rate__text">${item.text}</h2>
    ${item.label && settings.mode !== "grid" ? html`<p class="quiet">${item.label}</p>` : nothing}
    ${settings.criteria.map((criterion) => scale(store, item, criterion, settings.values, id))}
    ${settings.extra.map(
      (extra) =>
        html`<fieldset class="choice">
          <legend>${pick(extra.label)}</legend>
          <div class="choice__row">
            ${extra.choices.map((choice) => step(store, item, extra.key, choice.key, pick(choice.label), id))}
          </div>
        </fieldset>`,
    )}
  </section>`;
}

function scale(store, item, criterion, values, id) {
  return html`<fieldset class="choice">
    <legend>${pick(criterion.label)}</legend>
    <div class="choice__row">
      ${values.map((value) => step(store, item, criterion.key, value, value, id))}
    </div>
    ${criterion.low || criterion.high ? html`<p class="choice__ends"><span>${pick(criterion.low)}</span><span>${pick(criterion.high)}</span></p>` : nothing}
    <label class="tick tick--unknown"
      ><input
        type="radio"
        name=${`r-${id}-${item.key}-${criterion.key}`}
        .checked=${store.answer(item.key, criterion.key) === "-"}
        @change=${() => store.set(item.key, "-", criterion.key)}
      /><span>${t("rate-unknown")}</span></label
    >
  </fieldset>`;
}

function step(store, item, criterion, value, words, id) {
  const mine = store.answer(item.key, criterion);
  return html`<label class="choice__step"
    ><input
      type="radio"
      name=${`r-${id}-${item.key}-${criterion}`}
      .checked=${mine !== null && String(mine) === String(value)}
      @change=${() => store.set(item.key, value, criterion)}
    /><span>${words}</span></label
  >`;
}

/** Neighbours in an order of one's own, then in another, until there are enough. */
function pairs(store) {
  const { activity } = store;
  const found = new Map();
  for (let round = 0; round < 12 && found.size < PAIRS; round += 1) {
    const mixed = shuffled(activity.items, `${store.own.seed}:${activity.id}:${round}`);
    for (let at = 0; at + 1 < mixed.length && found.size < PAIRS; at += 2) {
      const [first, second] = [mixed[at], mixed[at + 1]].sort((a, b) => (a.key < b.key ? -1 : 1));
      found.set(`${first.key}+${second.key}`, { key: `${first.key}+${second.key}`, first, second });
    }
  }
  return [...found.values()];
}

function pair(store, one, onwards) {
  const mine = store.answer(one.key, "pair");
  const say = (value) => () => {
    store.set(one.key, value, "pair");
    onwards();
  };
  return html`<section class="rate" aria-labelledby="rated">
    <h2 id="rated" tabindex="-1">${t("pair-which")}</h2>
    <ul class="options">
      ${[
        ["1", one.first],
        ["2", one.second],
      ].map(
        ([value, item]) =>
          html`<li class="option ${mine === value ? "option--chosen" : ""}">
            <button class="text-button" aria-pressed=${mine === value} @click=${say(value)}>
              ${item.text}
            </button>
          </li>`,
      )}
    </ul>
    <button class="secondary" aria-pressed=${mine === "-"} @click=${say("-")}>${t("pair-neither")}</button>
  </section>`;
}
