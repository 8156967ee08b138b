// What the wall shows before, after and over everything: how to come in, nothing, and thanks.

import { html, nothing } from "lit";
import { at } from "../shared/root.js";
import { met } from "../shared/results/gradient.js";
import { said } from "../shared/said.js";
import { undecidedView } from "../shared/undecided.js";
import { dayInWords, t } from "../shared/words.js";
import { foot } from "./foot.js";
import { dots } from "./views/texts.js";
import { address } from "./way-in.js";

// More people than this are a number without dots.
const DOTS = 60;
/** @type {import("../shared/shapes.js").Made} */
const NOTHING_MADE = { groups: 0, people: 0, sentences: 0, texts: 0, sentence: null, undecided: null };

// Longer names of meetings are smaller.
const LONG = 50;

/** @param {import("./screen.js").BigScreen} wall */
export function arrival(wall) {
  const { workshop } = wall.connection.state;
  return html`<main class="stage stage--arrival" tabindex="0">
      ${heading(workshop)}
      <div>
        <h1 class=${workshop.title.length > LONG ? "arrival__long" : ""}>${said(workshop.title)}</h1>
        <p class="arrival__steps">
          ${t("screen-scan")} <b class="nowrap">${address(wall.start)}</b> ${t("screen-code")}
        </p>
        <p class="code arrival__code" translate="no">${workshop.code}</p>
        <p class="arrival__promise">${t("screen-promise")}</p>
        ${workshop.network ? network(wall, workshop.network) : nothing}
      </div>
      <img class="arrival__qr" src=${wall.start.qr} alt=${t("qr-alt", { url: wall.start.join })} />
    </main>
    <footer class="foot">
      <wall-horizon .connection=${wall.connection}></wall-horizon>
      ${people(wall.joined, t("screen-joined", { n: wall.joined }))} ${begins(workshop)}
    </footer>`;
}

/** @param {import("../shared/shapes.js").Workshop} workshop */
function heading({ journey, title }) {
  return html`<p class="kicker">
    <span class="kicker__what">${said(journey && journey !== title ? journey : "")}</span>
  </p>`;
}

function people(n, words) {
  return html`<p class="foot__people" role="status">
    <span class="arrival__joined">${words}</span> ${n && n <= DOTS ? dots(n) : nothing}
  </p>`;
}

/** @param {import("../shared/shapes.js").Workshop} workshop */
function begins({ planned_for, state }) {
  if (!planned_for || state !== "planned") return nothing;
  return html`<p>${t("screen-begins", { when: dayInWords(planned_for) })}</p>`;
}

function network(wall, network) {
  const { name, password } = network;
  return html`<div class="arrival__network">
    <img src=${at(`/screen/${wall.start.key}/network.svg`)} alt=${t("network-qr-alt", { name })} />
    <p>
      ${t("network-first", { name })}${
        password
          ? html`<br />${t("network-password-is")} <b class="code" translate="no">${password}</b>`
          : nothing
      }
    </p>
  </div>`;
}

/** @param {import("./screen.js").BigScreen} wall */
export function goodbye(wall) {
  const { workshop } = wall.connection.state;
  const { groups, people: present, sentences, texts, sentence, undecided } = workshop.made ?? NOTHING_MADE;
  const isMade = texts || groups || sentences;
  return html`<main
      class="stage stage--goodbye ${sentence || undecided ? "stage--written" : ""}"
      tabindex="0"
    >
      ${heading(workshop)}
      <h1>${t(isMade ? "screen-over" : "screen-over-nothing")}</h1>
      ${sentence ? written(sentence) : nothing}
      ${
        undecided
          ? html`<figure class="goodbye__sentence goodbye__sentence--open">
              ${undecidedView(undecided)}
            </figure>`
          : nothing
      }
      <dl class="made">
        ${texts ? made(texts, "screen-made-texts") : nothing}
        ${groups ? made(groups, "screen-made-groups") : nothing}
        ${sentences ? made(sentences, "screen-made-sentences") : nothing}
      </dl>
      <div class="goodbye__next">
        ${
          workshop.feedback_by
            ? html`<p>
                ${t(texts ? "over-feedback" : "screen-over-answer", { date: workshop.feedback_by })}
              </p>`
            : nothing
        }
        <p>${t(texts ? "screen-follow" : "screen-over-on")}</p>
      </div>
    </main>
    <footer class="foot">
      <wall-horizon .connection=${wall.connection}></wall-horizon>
      ${people(present, t("screen-took-part", { n: present }))}
    </footer>`;
}

/** @param {import("../shared/shapes.js").Sentence} sentence */
function written(sentence) {
  return html`<figure class="goodbye__sentence">
    <blockquote>${said(sentence.text)}</blockquote>
    <figcaption>${met(sentence)}</figcaption>
  </figure>`;
}

function made(n, words) {
  return html`<div>
    <dd>${n}</dd>
    <dt>${t(words, { n })}</dt>
  </div>`;
}

/**
 * Whoever leads has taken the address back, or what it was of is gone: nothing of it stands here any more.
 *
 * @param {import("./screen.js").BigScreen} wall
 */
export function ended({ connection, start }) {
  const { rehearsal } = connection.state.workshop;
  const what = start.watch ? "screen-watch-ended" : rehearsal ? "screen-gone-practice" : "screen-gone";
  return html`<main class="stage stage--arrival" tabindex="0">
    <p class="kicker"></p>
    <div>
      <h1>${t(what)}</h1>
      <p class="arrival__steps">${t(`${what}-text`)}</p>
    </div>
  </main>`;
}

/**
 * How all that the journey's rooms have said went on.
 *
 * @param {import("./screen.js").BigScreen} wall
 */
export function river(wall) {
  return html`<main class="stage stage--river" tabindex="0">
      <wall-river .key=${wall.start.key || wall.start.watch} .size=${wall.wall.size}></wall-river>
    </main>
    ${foot(wall, " ")}`;
}

/** Nothing but the line, for talk. */
export function blank() {
  return html`<main class="stage stage--blank" tabindex="0">
    <h1 class="hidden">${t("screen-blank")}</h1>
  </main>`;
}
