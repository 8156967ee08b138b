// How a room comes and goes: its words, alike in size; each scale with everybody on it; the open lines.

import { html, nothing } from "lit";
import { saysMore } from "../../shared/asked.js";
import { said } from "../../shared/said.js";
import { language, pick, t } from "../../shared/words.js";
import { answeredOf } from "./answered.js";
import { heaps } from "./people.js";
import { pulse as asking } from "../views/pulse.js";
import { few, nobody, unsaid, why } from "./unsaid.js";

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing | import("../views/index.js").Showing[]}
 */
export function pulse(room) {
  const { activity, state } = room;
  /** @type {import("../../shared/shapes.js").PulseResult} */
  const { open, scales, words } = /** @type {any} */ (state.result);
  const { settings } = activity;
  const isSilent = scales.length && scales.every(({ bars }) => !bars);
  if (isSilent && !words.length && !open.length) return { ...asking(room), head: why() };
  const asked = new Map((settings.scales ?? []).map((scale) => [scale.key, scale]));
  /** @type {import("../views/index.js").Showing[]} */
  const parts = [];
  if (words.length)
    parts.push({
      layout: "flow",
      head: onlyIfMore(settings.word, activity),
      things: words.map((word) => html`<p class="words">${said(word)}</p>`),
    });
  const most = Math.max(...scales.map(({ n }) => n));
  // Where the scales were passed by, those who wrote are the ones who answered.
  const isPassedBy = most === 0;
  const wrote = Math.max(words.length, open.length);
  const count = answeredOf(isPassedBy ? [wrote] : scales.map(({ n }) => n), state);
  if (isSilent) {
    const silent = unsaid(scales.map(({ key, text }) => ({ key, text: pick(text) })));
    parts.push({ ...silent, head: isPassedBy ? nobody() : silent.head, count });
  } else if (scales.length)
    parts.push({
      layout: "scales",
      count,
      things: scales.map((scale) => level(scale, most, asked.get(scale.key) ?? {})),
      keys: scales.map(({ key }) => key),
    });
  if (open.length)
    parts.push({
      layout: "cards",
      head: onlyIfMore(settings.open, activity),
      things: open.map((line) => html`<p class="words">${said(line.text)}</p>`),
    });
  return parts.length ? parts : { layout: "question", things: [] };
}

/** What was asked, where it is not the question above. */
function onlyIfMore(line, { prompt, title }) {
  const words = pick(line);
  return saysMore(words, pick(prompt) || pick(title)) ? html`<p>${said(words)}</p>` : nothing;
}

/** @param {import("../../shared/shapes.js").PulseScale} scale */
function level({ bars, before, low, mean, n, text }, most, { high: best, low: worst }) {
  const words = html`<p class="words">${said(pick(text))}</p>`;
  if (!bars) return html`<div class="level">${words} ${n === 0 ? nobody("quiet") : few()}</div>`;
  return html`<div class="level">
    ${words}
    <div>
      ${heaps(bars, most, 1.6)}
      <p class="steps">${bars.map((_, at) => html`<span>${low + at}</span>`)}</p>
      ${
        pick(worst) || pick(best)
          ? html`<p class="ends"><span>${pick(worst)}</span> <span>${pick(best)}</span></p>`
          : nothing
      }
    </div>
    <p class="rank__n">
      <b>${told(mean)}</b>
      <span>
        ${t("screen-mean")}
        ${before === null ? nothing : html`<br />${t("mean-before", { mean: told(before) })}`}
      </span>
    </p>
  </div>`;
}

function told(value) {
  return value.toLocaleString(language(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
