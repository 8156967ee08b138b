// What is on now: what is asked and what to say.

import { html, nothing } from "lit";
import { blockView } from "../shared/results/blocks.js";
import { pick, t } from "../shared/words.js";
import { deciding, reviewing, unowned } from "./deeds.js";
import { joined } from "./bar.js";
import { areFewHere, areTooFew } from "./cautions.js";
import { toSayElsewhere } from "./elsewhere.js";
import { correctView } from "./correct.js";
import { afterwards } from "./ending.js";
import { obstacleView, typedView } from "./obstacle.js";
import { sayingNow } from "./saying.js";

/** @param {import("./console.js").RunConsole} desk */
export function nowView(desk) {
  const { workshop } = desk.connection.state;
  if (workshop.state === "planned") return beforehand(desk);
  if (workshop.state === "closed") return afterwards(desk);
  return question(desk, workshop, desk.activity);
}

function beforehand(desk) {
  return html`<h2>${t("ready-to-start")}</h2>
    <p>${t("ready-to-start-text")}</p>
    <p class="console-joined">${joined(desk)}</p>
    ${areFewHere(desk.connection.state) ? html`<p class="notice">${t("few-here")}</p>` : nothing}`;
}

function question(desk, workshop, activity) {
  return html`
    ${stepView(workshop, activity)}
    <h2>${pick(activity.title)}</h2>
    ${isAsked(desk, activity) ? html`<p class="console-now__prompt">${pick(activity.prompt)}</p>` : nothing}
    ${unowned(activity, desk.connection.state.result)} ${obstacleView(desk, activity)}
    ${typedView(desk, activity)} ${scriptView(activity, toSayElsewhere(desk.connection.state))}
    ${ifWrong(activity)} ${desk.connection.state.result ? nothing : correctView(desk, activity)}
    ${warned(desk, activity).map(
      (warning) =>
        html`<p class="notice">
          ${t(`warning-${warning.code.replaceAll("_", "-")}`, warning)} ${joining(desk, warning)}
        </p>`,
    )}
    ${areTooFew(desk.connection.state) ? html`<p class="notice">${t("few-for-this")}</p>` : nothing}
    ${activity.settings.kind === "decision" ? deciding(desk, activity) : nothing}
    ${
      activity.settings.columns?.length && !desk.connection.state.result
        ? html`<ul class="questions">
            ${activity.settings.columns.map((column) => html`<li>${pick(column.label ?? column)}</li>`)}
          </ul>`
        : nothing
    }
    ${reviewing(desk, activity)} ${(activity.blocks ?? []).map(blockView)}
  `;
}

/** What goes on and what to say, in a strip: while the board has the window nothing else of it is in sight. */
export function stripView(desk, activity) {
  const { state } = desk.connection;
  return html`<main id="main" class="strip">
    <h2>${pick(activity.title)}</h2>
    ${stepView(state.workshop, activity)} ${scriptView(activity, toSayElsewhere(state))} ${ifWrong(activity)}
  </main>`;
}

function stepView(workshop, activity) {
  return html`<p class="console-now__step">
    ${t("step-of", { step: workshop.step, steps: workshop.steps })} · ${t(activity.called)} ·
    <b>${t(`state-${activity.state}`)}</b>${
      activity.stage ? html` · ${t(`stage-${activity.stage}`)}` : nothing
    }${activity.rounds > 1 ? html` · ${t("round-n", { n: activity.round })}` : nothing}
  </p>`;
}

function ifWrong(activity) {
  const words = pick(activity.if_wrong);
  if (!words) return nothing;
  return html`<details class="script">
    <summary>${t("if-wrong")}</summary>
    <p>${words}</p>
  </details>`;
}

/** That tables are few is true of those where somebody sits, and of no table before that; a room is small by who is in it. */
function warned(desk, activity) {
  const { counts } = desk.connection.state;
  return activity.warnings
    .filter(({ code, least }) => code !== "few_tables" || (counts?.tables?.of ?? least) < least)
    .filter(({ code, least }) => !isToCome(activity, code) || (counts?.joined ?? least) < least)
    .map((warning) => (warning.code === "few_tables" ? { ...warning, n: counts.tables.of } : warning));
}

/** Whether a stage may still be left out: before it is opened, that depends on how many come. */
function isToCome({ state }, code) {
  return code.startsWith("left_out") && state === "planned";
}

/** Options that say the same are joined by one press, and parted by another. */
function joining(desk, { code }) {
  if (!["said_twice", "joined_same"].includes(code)) return nothing;
  const isJoined = code === "joined_same";
  return html`<button class="small" @click=${() => desk.here("join_same", { on: !isJoined })}>
    ${t(isJoined ? "part-same" : "join-same")}
  </button>`;
}

/** What people cannot answer yet, while others sort, is not said to be asked: the wall says what goes on as well. */
function isAsked(desk, activity) {
  return (
    desk.connection.state.result || activity.state === "planned" || activity.face.asks || !activity.face.board
  );
}

/**
 * What to say now: in a later stage or round, once it is closed and once it is shown what is new in it, and under that
 * what was said to begin with.
 */
function scriptView(activity, elsewhere) {
  const isShown = ["revealed", "archived"].includes(activity.state);
  const own = pick(activity.script);
  const later = sayingNow(activity);
  const now = later ? t(`say-${later}`) : "";
  if (!own && !now && !elsewhere) return nothing;
  // Beside a board or a result it scrolls where it is long, by keys as well.
  return html`<section
    class="script"
    aria-labelledby="to-say"
    tabindex=${activity.face.board || isShown ? "0" : nothing}
  >
    <h3 id="to-say">${t("what-to-say")}</h3>
    ${now || own ? html`<p>${now || own}</p>` : nothing}
    ${elsewhere ? html`<p class="script__elsewhere"><b>${t("remote-say")}</b> ${elsewhere}</p>` : nothing}
    ${
      now && own
        ? html`<details>
            <summary>${t("said-first")}</summary>
            <p>${own}</p>
          </details>`
        : nothing
    }
  </section>`;
}
