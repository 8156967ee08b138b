// At the foot of the console, always: the clock, what steers it, and the one large button that never moves. What would
// be lost or false is said above it, and then the button is the mend: pressed twice it can only mend. What is only asked
// since nothing takes it back goes on by the same button.

import { html, nothing } from "lit";
import { said } from "../shared/said.js";
import { pick, t } from "../shared/words.js";
import "../shared/clock.js";
import { begun } from "./begun.js";
import { cautions, unnamedGroups } from "./cautions.js";
import { chime } from "./chime.js";
import { endingView, lastPress } from "./ending.js";
import { typedView, wayName } from "./obstacle.js";
import { pageLeft } from "./pages.js";
import { canUndo, undoView } from "./undo.js";

/** @typedef {import("./console.js").RunConsole} RunConsole */
/** @typedef {import("./cautions.js").Caution} Caution */

/**
 * What a press does, what it is called, and what is true right now.
 *
 * @typedef {object} Press
 * @property {string} label
 * @property {string} [under]
 * @property {"" | "mend" | "early" | "last"} [look]
 * @property {() => unknown} press
 * @property {boolean} [isShut]
 */

/** Where the large button mends; of the others it is the way back. */
const MENDED = ["stops", "loose", "unnamed", "unchosen"];

/** What the large button does, by the activity's next step. */
const DEEDS = {
  open: "open_up",
  stage: "advance",
  close: "close",
  reveal: "reveal",
  round: "vote_again",
  next: "go_on",
};

/** How many have begun, in words. */
const STARTED = {
  few: "started-few",
  least: "started-of",
  exactly: "started-exactly",
  untold: "started-untold",
  texts: "started-texts",
};

/** @param {RunConsole} desk */
export function barView(desk) {
  const { workshop } = desk.connection.state;
  if (workshop.state === "closed") return nothing;
  const { activity } = desk;
  const pressed = nextPress(desk);
  return html`<footer class="console-bar" aria-label=${t("the-meeting")}>
    ${desk.isEnding ? endingView(desk) : nothing}
    ${desk.caution && !desk.isEnding ? cautionView(desk, desk.caution) : nothing}
    ${activity ? clockTools(desk, activity) : html`<div class="console-clock"></div>`}
    <div class="console-do">
      <div class="console-do__also">
        ${undoView(desk)} ${activity ? beside(desk, workshop, activity) : nothing}
      </div>
      <button
        id="press"
        class="primary big ${pressed.look ? `big--${pressed.look}` : ""} ${desk.pending ? "big--pending" : ""}"
        ?disabled=${desk.busy || desk.isLocked || pressed.isShut}
        @click=${() => desk.press()}
      >
        <b>${desk.pending ? t("soon", { what: pressed.label }) : pressed.label}</b>${
          under(desk, pressed) ? html`<small>${under(desk, pressed)}</small>` : nothing
        }
      </button>
    </div>
  </footer>`;
}

function under(desk, pressed) {
  if (desk.pending) return t("soon-undo");
  return desk.connection.status === "offline" ? t("waits-for-net") : (pressed.under ?? "");
}

/**
 * What the large button is now.
 *
 * @param {RunConsole} desk
 * @returns {Press}
 */
export function nextPress(desk) {
  const { state } = desk.connection;
  const { workshop, activity } = state;
  if (desk.isEnding) return lastPress(desk);
  if (desk.caution)
    return isFinal(desk.caution.code) ? afterAll(desk, desk.caution) : mend(desk, desk.caution);
  if (workshop.state === "planned")
    return {
      label: t("start-workshop"),
      under: joined(desk),
      press: () => careful(desk, () => desk.do("start")),
    };
  if (activity.stops?.certain) return wayPast(desk, activity);
  const left = pageLeft(state, desk.connection.presence.pages);
  if (left)
    return {
      label: t("do-page"),
      under: t("wall-page", left),
      press: () => desk.do("turn_page", { by: 1 }),
    };
  const { next } = activity;
  if (next === "next" && !workshop.following)
    return workshop.rehearsal
      ? { label: t("end-practice"), look: "last", press: () => desk.endPractice() }
      : {
          label: t("finish-workshop"),
          under: t("finish-under"),
          look: "last",
          press: () => desk.beginEnding(),
        };
  return {
    label: words(workshop, activity),
    under: truth(desk, activity),
    look: cautions(state).some(({ code }) => code === "few") ? "early" : "",
    press: () => careful(desk, () => desk.lead(next ?? "", DEEDS[next])),
  };
}

function words(workshop, activity) {
  const { next } = activity;
  if (next === "next") return t("do-next", { title: pick(workshop.following) });
  const isEachTypes = next === "stage" || isWithoutPhones(activity);
  return t(isEachTypes ? `do-${next}-${activity.type}` : `do-${next}`);
}

/** Where phones are asked nothing once it is open, it is not opened for them. */
function isWithoutPhones({ face, next }) {
  return next === "open" && !face.asks;
}

/** What is true right now, in a few words. */
function truth(desk, activity) {
  const { counts } = desk.connection.state;
  if (isWithoutPhones(activity)) return t("phones-wait");
  if (activity.state === "planned" || counts?.joined === 0) return joined(desk);
  if (["open", "paused"].includes(activity.state) && counts && activity.face.asks) return startedOf(counts);
  return "";
}

function startedOf(counts) {
  const { tables } = counts;
  if (tables) return t("tables-begun", { n: tables.begun, of: tables.of });
  const { how, n } = begun(counts);
  return t(STARTED[how], {
    n,
    of: counts.joined,
  });
}

/** Who is there, how many of them are not people, and what writes for whole tables. */
export function joined(desk) {
  const { phones = 0 } = desk.connection.presence;
  const { counts, workshop } = desk.connection.state;
  const simulated = counts?.simulated;
  const written = counts?.written_for ?? 0;
  const devices = counts?.table_devices;
  const here = counts ? counts.joined - written : phones;
  const isPractice = workshop.rehearsal && simulated;
  return [
    isPractice ? t("joined-simulated", { n: simulated }) : t("joined-n", { n: here }),
    isPractice && here > simulated ? t("and-phones", { n: here - simulated }) : "",
    simulated && !isPractice ? t("of-them-simulated", { n: simulated }) : "",
    written ? t("and-written-for", { n: written }) : "",
    devices ? t("and-table-devices", { n: devices }) : "",
  ].join("");
}

/** Do it, unless something would be lost or false that nobody has been told of yet. */
function careful(desk, deed) {
  const caution = cautions(desk.connection.state).find(({ code }) => !desk.accepted.has(mark(desk, code)));
  if (!caution) return deed();
  desk.caution = caution;
  return undefined;
}

/** What is said once a meeting, or once of each question. */
function mark(desk, code) {
  const { activity } = desk;
  return activity && !isFinal(code) ? `${activity.id}.${activity.round}.${code}` : code;
}

/** On after all: that is not asked again, however fast it is answered twice. */
function goOn(desk) {
  if (!desk.caution) return;
  desk.accept(mark(desk, desk.caution.code), isFinal(desk.caution.code));
  desk.caution = null;
  nextPress(desk).press();
}

/** @returns {Press} */
function afterAll(desk, { code }) {
  return { label: t(`caution-${code}-on`), under: t("caution-final-under"), press: () => goOn(desk) };
}

/** @returns {Press} */
function mend(desk, { code, n }) {
  const leave = () => (desk.caution = null);
  const press = {
    stops: () => location.assign(`${desk.start.desk}#preflight`),
    loose: () => {
      leave();
      desk.querySelector("cluster-board .idea")?.focus();
    },
    unnamed: () => {
      leave();
      const [group] = unnamedGroups(desk.connection.state);
      desk.querySelector(`#rename-${group?.id}`)?.focus();
    },
    unchosen: () => {
      leave();
      const marks = /** @type {HTMLDetailsElement | null} */ (desk.querySelector(".choosing"));
      if (marks) marks.open = true;
      marks?.querySelector("input")?.focus();
    },
  };
  return { label: t(`caution-${code}-mend`, { n }), look: "mend", press: press[code] ?? leave };
}

/** What is only asked about because nothing takes it back: it is what was wanted. */
function isFinal(code) {
  return code.startsWith("final");
}

/** Back to where one was, where the large button does not lead there. */
function wayBack(desk, code) {
  const word = isFinal(code) ? `caution-${code}-mend` : MENDED.includes(code) ? "caution-back" : "";
  if (!word) return nothing;
  return html`<button class="small quiet-button" @click=${() => (desk.caution = null)}>${t(word)}</button>`;
}

function cautionView(desk, { code, n, of, texts }) {
  const setAside = async () => {
    if ((await desk.here("set_loose_aside")).ok) goOn(desk);
  };
  return html`<section class="caution" role="alertdialog" aria-labelledby="caution">
    <h2 id="caution">${t(`caution-${code}`, { n, of })}</h2>
    <p>${t(`caution-${code}-text`, { n, of })}</p>
    ${
      texts.length
        ? html`<ul class="caution__texts">
            ${texts.map((text) => html`<li>${said(text)}</li>`)}
            ${n > texts.length ? html`<li class="quiet">${t("and-n-more", { n: n - texts.length })}</li>` : nothing}
          </ul>`
        : nothing
    }
    <p class="caution__ways">
      ${
        isFinal(code)
          ? nothing
          : html`<button
              class="caution__on small"
              @click=${() => (code === "loose" ? setAside() : goOn(desk))}
            >
              ${t(`caution-${code}-on`)}
            </button>`
      }
      ${wayBack(desk, code)}
    </p>
  </section>`;
}

/**
 * A moment that would be refused: to something it can work on, to the field where that is typed, or past it.
 *
 * @returns {Press}
 */
function wayPast(desk, activity) {
  const { workshop } = desk.connection.state;
  const [way] = activity.stops.ways;
  const under = t(`stops-${activity.stops.code.replaceAll("_", "-")}`, activity.stops.values);
  if (way)
    return {
      label: wayName(way),
      under,
      look: "mend",
      press: () => desk.here("open_with", { input: way.input }),
    };
  if (typedView(desk, activity) !== nothing)
    return {
      label: t(`mend-${activity.stops.setting.replaceAll("_", "-")}`),
      under,
      look: "mend",
      press: () => desk.querySelector("#list")?.focus(),
    };
  return workshop.following
    ? {
        label: t("do-next", { title: pick(workshop.following) }),
        under,
        look: "mend",
        press: () => desk.here("go_on"),
      }
    : { label: t("finish-workshop"), under, look: "last", press: () => desk.beginEnding() };
}

function beside(desk, workshop, activity) {
  const { next } = activity;
  const { counts } = desk.connection.state;
  const other = (word, deed) =>
    html`<button class="small" ?disabled=${desk.busy} @click=${() => desk.here(deed)}>${t(word)}</button>`;
  const isJustOpened =
    ["open", "paused"].includes(activity.state) &&
    activity.face.asks &&
    !counts?.started &&
    activity.round === 1;
  // What was just done is undone beside these, by a button that says so.
  const undoing = canUndo(desk.done, desk.connection.state) ? desk.done?.what : "";
  return html`
    ${workshop.preceding && undoing !== "next" ? other("go-back", "go_back") : nothing}
    ${activity.state === "closed" && undoing !== "close" ? other("reopen", "reopen") : nothing}
    ${isJustOpened && undoing !== "open" ? other("take-back-opening", "take_back_opening") : nothing}
    ${activity.state === "revealed" && next === "round" ? other("skip-round", "go_on") : nothing}
    ${
      next === "next" && workshop.following && pageLeft(desk.connection.state, desk.connection.presence.pages)
        ? other("skip-pages", "go_on")
        : nothing
    }
    ${activity.state === "planned" && workshop.following ? other("skip-item", "go_on") : nothing}
    ${
      next === "stage"
        ? html`<button class="small" @click=${() => careful(desk, () => desk.here("close"))}>
            ${t("do-close")}
          </button>`
        : nothing
    }
  `;
}

/** What a narrow bar has no room for stands among the tools. */
export function moreClock(desk) {
  const { activity } = desk;
  if (!activity || !["open", "paused"].includes(activity.state)) return nothing;
  return html`<p class="clock-more">${fiveMore(desk)} ${hiding(desk, activity)}</p>`;
}

function fiveMore(desk) {
  return html`<button class="small" @click=${() => desk.here("add_time", { minutes: 5 })}>
    ${t("plus-5")}
  </button>`;
}

function hiding(desk, activity) {
  return html`<button
    class="small"
    aria-pressed=${activity.clock_hidden}
    @click=${() => desk.here("hide_clock", { on: !activity.clock_hidden })}
  >
    ${t("hide-clock")}
  </button>`;
}

function clockTools(desk, activity) {
  if (!["open", "paused"].includes(activity.state)) return html`<div class="console-clock"></div>`;
  return html`<div class="console-clock">
    <step-clock
      .clock=${activity.clock}
      .connection=${desk.connection}
      @time-up=${() => desk.hasSound && chime()}
    ></step-clock>
    <button class="small" @click=${() => desk.here("add_time", { minutes: 1 })}>${t("plus-1")}</button>
    ${fiveMore(desk)}
    ${
      activity.state === "open"
        ? html`<button class="small" @click=${() => desk.here("pause")}>${t("pause")}</button>`
        : html`<button class="small" @click=${() => desk.here("resume")}>${t("resume")}</button>`
    }
    ${hiding(desk, activity)}
  </div>`;
}
