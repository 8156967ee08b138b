// The agenda beside what is on now: every step with its minutes, one press to go there.

import { html, nothing } from "lit";
import { icon } from "../shared/icon.js";
import { pick, t } from "../shared/words.js";

// What has been shown, or put away.
const PAST = new Set(["revealed", "archived"]);

/** @param {import("./console.js").RunConsole} desk */
export function agendaView(desk) {
  const { workshop, agenda } = desk.connection.state;
  return html`<nav class="console-agenda" aria-label=${t("agenda")}>
    <ol>
      ${agenda.items.map(
        (step) =>
          html`<li
            class="step step--${step.state}"
            aria-current=${step.id === workshop.current ? "step" : nothing}
          >
            <button
              class="text-button"
              ?disabled=${workshop.state !== "open" || step.id === workshop.current}
              @click=${() => desk.do("go_to", { activity: step.id })}
            >
              <span class="step__title"
                >${PAST.has(step.state) ? icon("check") : nothing}
                ${pick(step.title)}${step.stops ? html` <b class="step__stops">${t("step-stops")}</b>` : nothing}</span
              ><span class="step__min">${t("min-n", { n: step.minutes })}</span>
            </button>
            ${desk.isReordering ? moving(desk, step) : nothing}
          </li>`,
      )}
    </ol>
    ${
      agenda.items.filter((step) => canMove(desk, step)).length > 1
        ? html`<button
            class="small quiet-button"
            aria-pressed=${desk.isReordering}
            @click=${() => (desk.isReordering = !desk.isReordering)}
          >
            ${t("reorder")}
          </button>`
        : nothing
    }
  </nav>`;
}

/** What is still to come can change place. */
function canMove(desk, step) {
  const { workshop } = desk.connection.state;
  return step.state === "planned" && step.id !== workshop.current && workshop.state !== "closed";
}

function moving(desk, step) {
  if (!canMove(desk, step)) return nothing;
  const { items } = desk.connection.state.agenda;
  const at = items.indexOf(step);
  const title = pick(step.title);
  const move = (by, way, word) => {
    const beside = items[at + by];
    if (!beside || !canMove(desk, beside)) return nothing;
    const press = () => desk.do("reorder", { activity: step.id, by });
    return html`<button class="small" aria-label=${t(word, { title })} @click=${press}>${icon(way)}</button>`;
  };
  return html`<p class="step__moves">${move(-1, "up", "move-earlier")}${move(1, "down", "move-later")}</p>`;
}
