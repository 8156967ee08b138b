// What is on now: what to say, the clock, one large button.

import { html, nothing } from "lit";
import { blockView } from "../shared/results/blocks.js";
import { pick, t } from "../shared/words.js";
import "../shared/clock.js";
import { deciding, listing, reviewing, unowned } from "./deeds.js";

/** What the large button does, by the activity's next step. */
const DEEDS = {
  open: "open_up",
  stage: "advance",
  close: "close",
  reveal: "reveal",
  round: "vote_again",
  next: "go_on",
};

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
    <p class="console-joined">${t("joined-n", { n: desk.connection.presence.phones ?? 0 })}</p>
    <button class="primary big" ?disabled=${desk.busy} @click=${() => desk.do("start")}>
      ${t("start-workshop")}
    </button>`;
}

function afterwards(desk) {
  return html`<h2>${t("workshop-over")}</h2>
    <p>${t("workshop-over-text")}</p>
    <p class="actions">
      <a class="button primary" href="${desk.start.desk}/note">${t("read-note")}</a
      ><a class="button" href="${desk.start.desk}/box">${t("after-the-meeting")}</a>
    </p>`;
}

function question(desk, workshop, activity) {
  return html`
    <p class="console-now__step">
      ${t("step-of", { step: workshop.step, steps: workshop.steps })} · ${t(`type-${activity.type}`)} ·
      <b>${t(`state-${activity.state}`)}</b>${
        activity.stage ? html` · ${t(`stage-${activity.stage}`)}` : nothing
      }${activity.rounds > 1 ? html` · ${t("round-n", { n: activity.round })}` : nothing}
    </p>
    <h2>${pick(activity.title)}</h2>
    <p class="console-now__prompt">${pick(activity.prompt)}</p>
    ${unowned(activity, desk.connection.state.result)} ${listing(desk, activity)}
    ${
      pick(activity.script)
        ? html`<section class="script">
            <h3>${t("what-to-say")}</h3>
            <p>${pick(activity.script)}</p>
          </section>`
        : nothing
    }
    ${
      pick(activity.if_wrong)
        ? html`<details class="script">
            <summary>${t("if-wrong")}</summary>
            <p>${pick(activity.if_wrong)}</p>
          </details>`
        : nothing
    }
    ${activity.warnings.map(
      (warning) => html`<p class="notice">${t(`warning-${warning.code.replaceAll("_", "-")}`, warning)}</p>`,
    )}
    ${clockTools(desk, activity)} ${largeButton(desk, workshop, activity)}
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

function clockTools(desk, activity) {
  if (!["open", "paused"].includes(activity.state)) return nothing;
  return html`<div class="console-clock">
    <step-clock .clock=${activity.clock} .connection=${desk.connection}></step-clock>
    <button class="small" @click=${() => desk.here("add_time", { minutes: 1 })}>${t("plus-1")}</button>
    <button class="small" @click=${() => desk.here("add_time", { minutes: 5 })}>${t("plus-5")}</button>
    ${
      activity.state === "open"
        ? html`<button class="small" @click=${() => desk.here("pause")}>${t("pause")}</button>`
        : html`<button class="small" @click=${() => desk.here("resume")}>${t("resume")}</button>`
    }
    <button
      class="small"
      aria-pressed=${activity.clock_hidden}
      @click=${() => desk.here("hide_clock", { on: !activity.clock_hidden })}
    >
      ${t("hide-clock")}
    </button>
  </div>`;
}

function largeButton(desk, workshop, activity) {
  const { next } = activity;
  const last = next === "next" && !workshop.following;
  const label =
    next === "next"
      ? last
        ? t("last-item")
        : t("do-next", { title: pick(workshop.following) })
      : next === "stage"
        ? t(`do-stage-${activity.type}`)
        : t(`do-${next}`);
  return html`<div class="console-do">
    <button class="primary big" ?disabled=${desk.busy || last} @click=${() => desk.here(DEEDS[next])}>
      ${label}
    </button>
    ${
      activity.state === "revealed" && next === "round"
        ? html`<button class="secondary" @click=${() => desk.here("go_on")}>${t("skip-round")}</button>`
        : nothing
    }
    ${
      activity.state === "planned" && workshop.following
        ? html`<button class="secondary" @click=${() => desk.here("go_on")}>${t("skip-item")}</button>`
        : nothing
    }
    ${next === "stage" ? html`<button class="secondary" @click=${() => desk.here("close")}>${t("do-close")}</button>` : nothing}
    ${
      activity.state === "closed"
        ? html`<button class="secondary" @click=${() => desk.here("reopen")}>${t("reopen")}</button>`
        : nothing
    }
    ${
      workshop.preceding
        ? html`<button class="secondary" @click=${() => desk.here("go_back")}>${t("go-back")}</button>`
        : nothing
    }
  </div>`;
}
