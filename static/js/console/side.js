// Beside what is on now: how many are here, when it ends, what is parked, paper forms, the end.

import { html, nothing } from "lit";
import { icon } from "../shared/icon.js";
import { said } from "../shared/said.js";
import { announce } from "../shared/element.js";
import { CONTRIBUTION } from "../shared/references.js";
import { all } from "../shared/state.js";
import { pick, t, zone } from "../shared/words.js";
import { moreClock } from "./bar.js";
import { begun } from "./begun.js";
import { elsewhereView } from "./elsewhere.js";
import { SLACK, pace } from "./pace.js";
import { wallView } from "./wall.js";

/** @param {import("./console.js").RunConsole} desk */
export function sideView(desk) {
  const { workshop } = desk.connection.state;
  const isOpen = workshop.state === "open";
  return html`${isOpen ? moreClock(desk) : nothing} ${toScreen(desk, "side-screen")} ${counts(desk)}
  ${isOpen ? wallView(desk) : nothing} ${workshop.state === "closed" ? nothing : door(desk)}
  ${workshop.state === "closed" ? nothing : elsewhereView(desk)} ${isOpen ? timing(desk) : nothing}
  ${isOpen ? parking(desk) : nothing} ${isOpen ? keys(desk) : nothing} ${writingFor(desk)}
  ${isOpen ? finishing(desk) : nothing}`;
}

/** The way to the big screen: on top of the console, and where that is narrow among the tools. */
export function toScreen(desk, where) {
  return html`<a class="button secondary ${where}" href=${desk.start.screen} target="_blank" rel="noopener"
    >${t("open-screen")}</a
  >`;
}

// From here on a running count is exact (models/live/views.py).
const MANY = 30;

/** @type {[unknown, string][]} */
const KEYS = [
  ["Page Down", "key-press"],
  ["Page Up", "key-take-back"],
  [html`${icon("left")} ${icon("right")}`, "wall-pages"],
  ["B", "wall-blank"],
  ["P", "pause"],
  ["+", "plus-1"],
];

/** Who is in and who wants in; shutting, opening, and letting out whoever has done nothing. */
function door(desk) {
  const { counts, workshop } = desk.connection.state;
  const { phones = 0, outside = 0 } = desk.connection.presence;
  const inside = counts ? counts.joined - (counts.written_for ?? 0) : phones;
  return html`<section class="door" aria-labelledby="door">
    <h3 id="door">${t("door")}</h3>
    <p class="door__who" role="status">
      <b>${outside ? t("door-in-and-outside", { n: inside, outside }) : t("door-in", { n: inside })}</b>
      ${workshop.shut ? html`<span class="door__shut">${t("door-is-shut")}</span>` : nothing}
    </p>
    <p class="door__deeds">
      <button class="small" @click=${() => desk.do("shut_door", { on: !workshop.shut })}>
        ${workshop.shut ? (outside ? t("door-open-for", { n: outside }) : t("door-open")) : t("door-shut")}
      </button>
      ${
        workshop.state === "open" && desk.idle === null
          ? html`<button class="small quiet-button" @click=${() => askIdle(desk)}>${t("let-out")}</button>`
          : nothing
      }
    </p>
    ${desk.idle === null ? nothing : lettingOut(desk)}
  </section>`;
}

async function askIdle(desk) {
  const answer = await desk.do("count_idle");
  if (!answer.ok) return;
  desk.idle = answer.n;
  await desk.updateComplete;
  desk.querySelector(".door__sure button")?.focus();
}

function lettingOut(desk) {
  const back = async () => {
    desk.idle = null;
    await desk.updateComplete;
    desk.querySelector(".door__deeds button:last-child")?.focus();
  };
  const letOut = async () => {
    const answer = await desk.do("let_out");
    if (answer.ok) announce(answer.n ? t("let-out-done", { n: atLeast(answer.n) }) : t("let-out-done-few"));
    await back();
  };
  return html`<div class="door__sure">
    <p>${desk.idle ? t("let-out-text", { n: atLeast(desk.idle) }) : t("let-out-text-few")}</p>
    <p class="door__deeds">
      <button class="small" @click=${letOut}>${t("let-out-them")}</button>
      <button class="small quiet-button" @click=${back}>${t("let-them-be")}</button>
    </p>
  </div>`;
}

/** A running count as coarsely as the server says it: in fives below MANY. @param {number} n */
const atLeast = (n) => (n >= MANY ? n : n ? t("count-least", { n }) : t("count-few"));

function startedIn(counts) {
  const { how, n } = begun(counts);
  if (how === "untold") return t("count-untold");
  return how === "exactly" ? n : atLeast(n);
}

/** Once what was written lies before whoever leads, it is counted as it lies there. */
function textsIn(state) {
  const { activity, counts } = state;
  const seen = activity.face.board ? [] : all(state, CONTRIBUTION);
  const isRead = !["open", "paused"].includes(activity.state) && seen.length >= counts.texts;
  if (isRead && seen.length)
    return html`<dt>${t("count-texts-exactly")}</dt>
      <dd>${seen.length}</dd>`;
  if (!counts.texts) return nothing;
  return html`<dt>${t("count-texts")}</dt>
    <dd>${counts.texts}</dd>`;
}

function counts(desk) {
  const { activity, counts, workshop } = desk.connection.state;
  // Before it opens nobody can have begun; where people are asked nothing, nobody does.
  const isAsked = activity && activity.state !== "planned" && activity.face.asks;
  const { phones = 0, waiting = 0, screens = 0 } = desk.connection.presence;
  // Those of a practice are played by the server: they have no phones that could lose contact.
  const inHouse = (workshop.rehearsal && counts?.simulated) || 0;
  return html`<section class="counts" aria-label=${t("counts")}>
    <dl>
      <dt>${t("count-joined")}</dt>
      <dd>${counts ? counts.joined - (counts.written_for ?? 0) : phones}</dd>
      ${
        counts?.written_for
          ? html`<dt>${t("count-written-for")}</dt>
              <dd>${counts.written_for}</dd>`
          : nothing
      }
      ${
        counts?.table_devices
          ? html`<dt>${t("count-table-devices")}</dt>
              <dd>${counts.table_devices}</dd>`
          : nothing
      }
      ${
        counts?.simulated
          ? html`<dt>${t("count-simulated")}</dt>
              <dd>${counts.simulated}</dd>`
          : nothing
      }
      <dt>${t("count-online")}</dt>
      <dd>${phones + inHouse}</dd>
      ${
        counts && workshop.state !== "closed"
          ? html`${
                isAsked && (counts.tables || begun(counts).how !== "texts")
                  ? html`<dt>${t(counts.tables ? "count-tables" : "count-started")}</dt>
                      <dd>
                        ${
                          counts.tables
                            ? t("n-of-n", { n: counts.tables.begun, of: counts.tables.of })
                            : startedIn(counts)
                        }
                      </dd>`
                  : nothing
              }
              <dt>${t("count-done")}</dt>
              <dd>${counts.done}</dd>
              <dt class=${counts.more_time ? "attention" : ""}>${t("count-more-time")}</dt>
              <dd class=${counts.more_time ? "attention" : ""}>${counts.more_time}</dd>
              ${activity ? textsIn(desk.connection.state) : nothing}
              ${
                counts.late
                  ? html`<dt>${t("count-late")}</dt>
                      <dd>${counts.late}</dd>`
                  : nothing
              }`
          : nothing
      }
      <dt>${t("count-screens")}</dt>
      <dd>${screens}</dd>
    </dl>
    ${
      waiting
        ? html`<p class="notice" role="status">
            ${t("phones-waiting", { n: waiting })} <span class="counts__why">${t("phones-waiting-why")}</span>
          </p>`
        : nothing
    }
  </section>`;
}

/** When it will end; and, if that is late, what talk could be shorter. */
function timing(desk) {
  const { activity } = desk;
  const { agenda, workshop } = desk.connection.state;
  if (!activity || !workshop.opened_at) return nothing;
  const now = desk.connection.now;
  const left = activity.clock.ends_at
    ? activity.clock.ends_at - now
    : (activity.clock.left ?? (activity.state === "planned" ? 60 * activity.minutes : 0));
  const found = pace({
    items: agenda.items,
    current: activity.id,
    openedAt: workshop.opened_at,
    now,
    left,
  });
  const title = (id) => pick(agenda.items.find((step) => step.id === id)?.title);
  const time = new Date(1000 * found.endsAt).toLocaleTimeString(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone(),
  });
  return html`<section class="pace">
    <p>
      ${t("ends-at", { time })}${found.over >= SLACK ? html` <b>${t("ends-late", { n: found.over })}</b>` : nothing}
    </p>
    ${
      found.shorten.length
        ? html`<p class="quiet">${t("could-be-shorter")}</p>
            <ul class="tight">
              ${found.shorten.map(({ id, by }) => html`<li>${t("shorter-by", { title: title(id), n: by })}</li>`)}
            </ul>`
        : nothing
    }
  </section>`;
}

/** Keys and a presenter's clicker; and a sound for whoever looks at the room. */
function keys(desk) {
  return html`<details class="keys">
    <summary>${t("keys")}</summary>
    <dl>
      ${KEYS.map(
        ([key, word]) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${t(word)}</dd>`,
      )}
    </dl>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${desk.hasSound}
        @change=${(event) => (desk.hasSound = event.target.checked)}
      /><span>${t("sound-at-end")}</span></label
    >
  </details>`;
}

function parking(desk) {
  const { workshop } = desk.connection.state;
  const park = async (event) => {
    event.preventDefault();
    const field = event.target.elements.text;
    if ((await desk.do("park", { text: field.value })).ok) field.value = "";
  };
  return html`<section>
    <h3>${t("parking")}</h3>
    <ul class="tight">
      ${workshop.parked.map(
        (text, index) =>
          html`<li>
            ${said(text)}
            <button
              class="small quiet-button"
              aria-label=${t("unpark", { text })}
              @click=${() => desk.do("unpark", { index })}
            >
              ${icon("away")}
            </button>
          </li>`,
      )}
    </ul>
    <form class="row" @submit=${park}>
      <label class="row__name" for="park">${t("park-this")}</label
      ><input id="park" name="text" maxlength="200" /><button class="small">${t("park")}</button>
    </form>
  </section>`;
}

function writingFor(desk) {
  const { state, units } = desk.connection.state.workshop;
  if (state === "closed") return nothing;
  return html`<form method="post" action="${desk.start.desk}/write-for" target="_blank">
    <input type="hidden" name="csrf_token" .value=${document.documentElement.dataset.csrf} />
    ${
      units.length
        ? html`<label for="write-unit">${t("their-unit")}</label
            ><select id="write-unit" name="unit" required>
              <option value=""></option>
              ${units.map((unit) => html`<option value=${unit.id}>${unit.name}</option>`)}
            </select>`
        : nothing
    }
    <button class="secondary">${t("write-for-someone")}</button>
  </form>`;
}

function finishing(desk) {
  if (desk.connection.state.workshop.rehearsal) return nothing;
  return html`<section class="finish">
    <button class="secondary" @click=${() => desk.beginEnding()}>${t("finish-early")}</button>
  </section>`;
}
