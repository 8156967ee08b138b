// The agenda beside what is on now: every step with its minutes, one press to go there.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";

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
              <span class="step__title">${pick(step.title)}</span
              ><span class="step__min">${t("min-n", { n: step.minutes })}</span>
            </button>
          </li>`,
      )}
    </ol>
  </nav>`;
}
