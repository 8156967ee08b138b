// The end of a meeting: what happens, when those who took part will hear, and then what is next.

import { html, nothing } from "lit";
import { met } from "../shared/results/gradient.js";
import { said } from "../shared/said.js";
import { undecidedView } from "../shared/undecided.js";
import { t, zone } from "../shared/words.js";
import { proposedDay, today } from "./answering.js";

/** @param {import("./console.js").RunConsole} desk */
export function endingView(desk) {
  return html`<section class="caution ending" role="dialog" aria-labelledby="ending">
    <h2 id="ending">${t("ending-title")}</h2>
    <ul class="tight">
      <li>${t("ending-closes")}</li>
      <li>${t("ending-severs")}</li>
      <li>${t("ending-note")}</li>
      ${desk.connection.state.counts?.simulated ? html`<li>${t("ending-simulated")}</li>` : nothing}
    </ul>
    <form
      @submit=${(event) => {
        event.preventDefault();
        finish(desk);
      }}
    >
      <label for="by">${t("feedback-by")}</label
      ><input
        id="by"
        name="by"
        type="date"
        required
        min=${today(zone(), Date.now())}
        aria-describedby="by-told"
        .value=${dayChosen(desk)}
        @input=${(event) => (desk.answerBy = event.target.value)}
      />
      <p class="quiet" id="by-told">${t("feedback-proposed")}</p>
    </form>
    <p class="caution__ways">
      <button class="small quiet-button" @click=${() => (desk.isEnding = false)}>${t("not-yet")}</button>
    </p>
  </section>`;
}

/** @param {import("./console.js").RunConsole} desk */
export function lastPress(desk) {
  const by = dayChosen(desk);
  const isToCome = Boolean(by) && by >= today(zone(), Date.now());
  return {
    label: t("finish-now"),
    under: isToCome ? t("answer-on", { day: inWords(by) }) : t("feedback-first"),
    look: /** @type {const} */ ("last"),
    isShut: !isToCome,
    press: () => finish(desk),
  };
}

async function finish(desk) {
  const answer = await desk.do("finish", { feedback_by: dayChosen(desk) });
  if (answer.ok) desk.isEnding = false;
}

function dayChosen(desk) {
  return desk.answerBy ?? proposedDay(desk.connection.state.workshop.answer_by, Date.now());
}

/** @param {string} day ISO */
function inWords(day) {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(document.documentElement.lang, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zone(),
  });
}

/** @param {import("./console.js").RunConsole} desk */
export function afterwards(desk) {
  const { workshop } = desk.connection.state;
  const way = (address, word) =>
    html`<li><a class="button" href=${address}>${t(word)}</a> ${t(`${word}-text`)}</li>`;
  return html`<h2>${t("workshop-over")}</h2>
    <p>${t("workshop-over-text")}</p>
    ${
      workshop.made?.sentence
        ? html`<figure>
            <blockquote class="peoples">${said(workshop.made.sentence.text)}</blockquote>
            <figcaption class="quiet">${met(workshop.made.sentence)}</figcaption>
          </figure>`
        : nothing
    }
    ${workshop.made?.undecided ? html`<figure>${undecidedView(workshop.made.undecided)}</figure>` : nothing}
    ${workshop.feedback_by ? html`<p><b>${t("answer-on", { day: inWords(workshop.feedback_by) })}</b></p>` : nothing}
    <ol class="afterwards">
      <li>
        <a class="button primary" href="${desk.start.desk}/note">${t("read-note")}</a> ${t("read-note-text")}
      </li>
      ${desk.start.road ? way(desk.start.road, "go-road") : nothing}
      ${desk.start.draft ? way(desk.start.draft, "go-draft") : nothing}
      ${desk.start.answers ? way(desk.start.answers, "send-answers") : nothing}
      ${way(`${desk.start.desk}/box`, "after-the-meeting")}
    </ol>`;
}
