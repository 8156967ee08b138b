// How the room stands: first where it unites and divides, then sentence by sentence, the latest round with how
// far it moved from the one before.

import { html, nothing, svg } from "lit";
import { share } from "../../shared/figures.js";
import { fewStood } from "../../shared/results/gradient.js";
import { said } from "../../shared/said.js";
import { pick, t } from "../../shared/words.js";
import { STANDS, standNames } from "../views/sentences.js";
import { groundPages } from "./ground.js";
import { moved } from "./moved.js";
import { unsaid, why } from "./unsaid.js";

// As many answering are a dot each; more are a bar.
const MANY = 40;
const STEP = 10;
// A heap is about so much wider than high, and no narrower than so many: a dot of a few is not as large as a plate.
const FLAT = 1.5;
const LEAST_ACROSS = 4;

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing | import("../views/index.js").Showing[]}
 */
export function gradient({ state }) {
  /** @type {import("../../shared/shapes.js").GradientResult} */
  const { present, rounds } = /** @type {any} */ (state.result);
  const { ground, items } = rounds[rounds.length - 1];
  if (items.every(({ counts }) => !counts))
    return { ...unsaid(items), head: why(fewStood(items.length)), layout: "words" };
  const before = new Map((rounds.at(-2)?.items ?? []).map((item) => [item.key, item]));
  return [
    ...groundPages(ground),
    ...items.map((item, at) => sentence(item, before.get(item.key), at + 1, items.length, present)),
  ];
}

/**
 * How many answered, and how many of them took no stand.
 *
 * @param {import("../../shared/shapes.js").StatementStances} item
 * @param {number | undefined} present
 */
function counted({ abstained, n: stood }, present) {
  const n = (stood ?? 0) + (abstained ?? 0);
  const answered = present ? t("screen-answered-of", { n, of: present }) : t("n-answers", { n });
  return abstained ? `${answered}, ${t("screen-abstained", { n: abstained })}` : answered;
}

/**
 * @param {import("../../shared/shapes.js").StatementStances} item
 * @param {import("../../shared/shapes.js").StatementStances | undefined} before the same in the round before
 * @param {number} n
 * @param {number} of
 * @param {number | undefined} present
 * @returns {import("../views/index.js").Showing}
 */
function sentence(item, before, n, of, present) {
  const where = t("screen-sentence-of", { n, of });
  return {
    key: item.key,
    layout: "stance",
    isNumbered: true,
    aside: item.label ? `${where}, ${pick(item.label)}` : where,
    // That too few answered is said on the stage.
    count: item.counts ? counted(item, present) : undefined,
    things: [html`<p class="words">${said(item.text)}</p>`],
    tail: item.counts
      ? html`<p class="met">
            <b class="verdict">${t(`verdict-${item.verdict}`)}</b>
            <span
              >${t("screen-support", { share: share(item.support, item.n) })} ${movedFrom(item, before)}</span
            >
          </p>
          ${stood(item.counts)}`
      : html`<p>${fewStood(1)}</p>`,
  };
}

/**
 * By share: others may have answered.
 *
 * @param {import("../../shared/shapes.js").StatementStances} item
 * @param {import("../../shared/shapes.js").StatementStances | undefined} before
 */
function movedFrom({ support }, before) {
  if (typeof before?.support !== "number") return nothing;
  return moved(support, before.support, share(before.support, before.n));
}

/** How many took each stand, all on one scale: everybody who answered. */
function stood(counts) {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const most = Math.max(...counts);
  const across = Math.max(LEAST_ACROSS, Math.ceil(Math.sqrt(FLAT * most)));
  const rows = Math.max(1, Math.ceil(most / across));
  return html`<ul class="stood">
    ${STANDS.map((stand) => {
      const n = counts[stand - 1];
      return html`<li>
        ${total <= MANY ? people(n, stand, across, rows) : part(n / total, stand)}
        <p class="stood__n">${n}</p>
        <p>${standNames(stand)[0]}</p>
      </li>`;
    })}
  </ul>`;
}

/** From the bottom up, a dot for each, as high as the highest heap; doubt is hollow. */
function people(n, stand, across, rows) {
  return html`<svg
    class="stood__people"
    viewBox="0 0 ${across * STEP} ${rows * STEP}"
    preserveAspectRatio="xMinYMax"
    aria-hidden="true"
  >
    ${Array.from(
      { length: n },
      (_, at) =>
        svg`<circle class="stood__one--${stand}" cx=${(at % across) * STEP + 5} cy=${(rows - Math.floor(at / across)) * STEP - 5} r="3.6"></circle>`,
    )}
  </svg>`;
}

function part(share, stand) {
  return html`<svg
    class="stood__people stood__people--many"
    viewBox="0 0 80 50"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="stood__one--${stand}" width="80" y=${50 - 50 * share} height=${50 * share}></rect>
  </svg>`;
}
