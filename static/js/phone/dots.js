// Hidden dots: all options in an order of one's own, dots left in words, movable until close.

import { html, nothing } from "lit";
import { sampled } from "../shared/shuffle.js";
import { t } from "../shared/words.js";

export function dots(store, app) {
  const { activity } = store;
  const { settings } = activity;
  const options = optionsFor(store);
  const mine = Object.fromEntries(
    activity.items.map((item) => [item.key, Number(store.answer(item.key) ?? 0)]),
  );
  const left = settings.budget - Object.values(mine).reduce((sum, n) => sum + n, 0);
  const give = (item, n) => store.set(item.key, n || null);
  return html`${activity.round > 1 ? html`<p class="notice">${t("round-two")}</p>` : nothing}
    <p class="dots-left" role="status">${t("dots-left", { n: left })}</p>
    <ul class="options" data-read-all ?data-seen=${options.length <= 6 || app.readAll}>
      ${options.map((item) => {
        const n = mine[item.key];
        return settings.max_per_option === 1
          ? html`<li class="option ${n ? "option--chosen" : ""}">
              <label
                ><input
                  type="checkbox"
                  .checked=${n > 0}
                  ?disabled=${!n && left < 1}
                  @change=${() => give(item, n ? 0 : 1)}
                /><span>${item.text}</span></label
              >
            </li>`
          : html`<li class="option ${n ? "option--chosen" : ""}">
              <span>${item.text}</span>
              <span class="stepper"
                ><button
                  class="small"
                  aria-label=${t("fewer-dots", { text: item.text })}
                  ?disabled=${n < 1}
                  @click=${() => give(item, n - 1)}
                >
                  −</button
                ><output>${n}</output
                ><button
                  class="small"
                  aria-label=${t("more-dots", { text: item.text })}
                  ?disabled=${left < 1 || n >= settings.max_per_option}
                  @click=${() => give(item, n + 1)}
                >
                  +
                </button></span
              >
            </li>`;
      })}
    </ul>
    <p class="quiet">${t("dots-hidden")}</p>`;
}

function optionsFor(store) {
  const { activity, own } = store;
  const shown = sampled(activity.items, own.seed, activity.id, activity.settings.sample_per_person);
  return activity.settings.order === "given" ? activity.items.filter((item) => shown.includes(item)) : shown;
}
