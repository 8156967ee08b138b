// <run-console>: what to say, the clock, one large button. For somebody who is no facilitator.

import { html, nothing } from "lit";
import { Element, announce } from "../shared/element.js";
import { blockView, resultView } from "../shared/results.js";
import { all } from "../shared/state.js";
import { shuffled } from "../shared/shuffle.js";
import { pick, t } from "../shared/words.js";
import { choosing, listing, mapWithTools, reviewing, unowned } from "./deeds.js";
import { pace } from "./pace.js";
import "../shared/clock.js";
import "./board.js";

/** What the large button does, by the activity's next step. */
const DEEDS = {
  open: "open_up",
  stage: "advance",
  close: "close",
  reveal: "reveal",
  round: "vote_again",
  next: "go_on",
};

class RunConsole extends Element {
  static properties = {
    start: { attribute: false },
    connection: { attribute: false },
    problem: { state: true },
    asking: { state: true },
    busy: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    for (const what of ["state", "presence", "trouble", "status"])
      this.connection.addEventListener(what, () => this.requestUpdate());
    this.minute = setInterval(() => this.requestUpdate(), 20_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.minute);
  }

  /** Ask the house to do something; a refusal is shown in a sentence and leaves everything as it was. */
  async do(event, payload = {}) {
    this.busy = true;
    const answer = await this.connection
      .ask(event, payload)
      .catch(() => ({ ok: false, message: t("no-answer") }));
    this.busy = false;
    this.problem = answer.ok ? "" : answer.message;
    if (this.problem) announce(this.problem);
    return answer;
  }

  get activity() {
    return this.connection.state.activity;
  }

  render() {
    const { workshop, agenda } = this.connection.state;
    return html`
      <header class="console-head">
        <a class="console-head__back" href=${this.start.desk}>${t("to-agenda")}</a>
        <h1>${workshop.title}</h1>
        <p class="console-head__code">${t("code")} <b class="code">${workshop.code}</b></p>
        <a class="button secondary" href=${this.start.screen} target="_blank" rel="noopener"
          >${t("open-screen")}</a
        >
      </header>
      ${this.#status()} ${this.#practice(workshop)}
      <div class="console ${this.#hasBoard() ? "console--board" : ""}">
        <nav class="console-agenda" aria-label=${t("agenda")}>
          <ol>
            ${agenda.items.map(
              (one) =>
                html`<li
                  class="step step--${one.state}"
                  aria-current=${one.id === workshop.current ? "step" : nothing}
                >
                  <button
                    class="text-button"
                    ?disabled=${workshop.state !== "open" || one.id === workshop.current}
                    @click=${() => this.do("go_to", { activity: one.id })}
                  >
                    <span class="step__title">${pick(one.title)}</span
                    ><span class="step__min">${t("min-n", { n: one.minutes })}</span>
                  </button>
                </li>`,
            )}
          </ol>
        </nav>
        <main id="main" class="console-now">${this.#now(workshop)}</main>
        <aside class="console-side" aria-label=${t("tools")}>
          ${this.#counts()} ${this.#pace(workshop, agenda)} ${this.#parking(workshop)} ${this.#writeFor()}
          ${this.#finishing(workshop)}
        </aside>
      </div>
      ${this.#texts()}
    `;
  }

  updated() {
    // Beside a board the agenda is as high as the question and no more: what is on now stays in sight.
    const now = this.#hasBoard() ? this.querySelector(".console-agenda [aria-current]") : null;
    if (now && now !== this.inSight)
      now.closest("nav").scrollTop = now.offsetTop - now.closest("nav").clientHeight / 2;
    this.inSight = now;
  }

  #hasBoard() {
    return this.activity?.type === "cluster" && this.activity.state !== "planned";
  }

  #status() {
    return html`${this.connection.status === "offline" ? html`<p class="notice notice--warn" role="alert">${t("console-offline")}</p>` : nothing}
    ${this.connection.status === "refused" ? html`<p class="notice notice--warn" role="alert">${t("console-refused")}</p>` : nothing}
    ${this.connection.troubles.map((one) => html`<p class="notice notice--warn" role="alert">${t(`trouble-${one}`)}</p>`)}
    ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}`;
  }

  #practice(workshop) {
    if (!workshop.rehearsal) return nothing;
    return html`<form
      method="post"
      action="${this.start.desk}/practice/over"
      class="notice practice"
      aria-label=${t("practice")}
    >
      <input type="hidden" name="csrf_token" .value=${document.documentElement.dataset.csrf} /><span
        >${t("practice-text")}</span
      >
      <button class="small">${t("end-practice")}</button>
    </form>`;
  }

  /** When it will end; and, if that is late, what talk could be shorter. */
  #pace(workshop, agenda) {
    const { activity } = this;
    if (workshop.state !== "open" || !activity || !workshop.opened_at) return nothing;
    const now = this.connection.now;
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
    const title = (id) => pick(agenda.items.find((one) => one.id === id).title);
    const time = new Date(1000 * found.endsAt).toLocaleTimeString(document.documentElement.lang, {
      hour: "2-digit",
      minute: "2-digit",
    });
    return html`<section class="pace">
      <p>
        ${t("ends-at", { time })}${found.over >= 3 ? html` <b>${t("ends-late", { n: found.over })}</b>` : nothing}
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

  #now(workshop) {
    if (workshop.state === "planned")
      return html`<h2>${t("ready-to-start")}</h2>
        <p>${t("ready-to-start-text")}</p>
        <p class="console-joined">${t("joined-n", { n: this.connection.presence.phones ?? 0 })}</p>
        <button class="primary big" ?disabled=${this.busy} @click=${() => this.do("start")}>
          ${t("start-workshop")}
        </button>`;
    if (workshop.state === "closed")
      return html`<h2>${t("workshop-over")}</h2>
        <p>${t("workshop-over-text")}</p>
        <p class="actions">
          <a class="button primary" href="${this.start.desk}/note">${t("read-note")}</a
          ><a class="button" href="${this.start.desk}/box">${t("after-the-meeting")}</a>
        </p>`;
    const { activity } = this;
    return html`
      <p class="console-now__step">
        ${t("step-of", { step: workshop.step, steps: workshop.steps })} · ${t(`type-${activity.type}`)} ·
        <b>${t(`state-${activity.state}`)}</b
        >${activity.stage ? html` · ${t(`stage-${activity.stage}`)}` : nothing}${activity.rounds > 1 ? html` · ${t("round-n", { n: activity.round })}` : nothing}
      </p>
      <h2>${pick(activity.title)}</h2>
      <p class="console-now__prompt">${pick(activity.prompt)}</p>
      ${unowned(activity, this.connection.state.result)} ${listing(this, activity)}
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
      ${activity.warnings.map((warning) => html`<p class="notice">${t(`warning-${warning.code.replaceAll("_", "-")}`, warning)}</p>`)}
      ${this.#clock(activity)} ${this.#largeButton(workshop, activity)}
      ${activity.settings.kind === "decision" ? this.#decision(activity) : nothing}
      ${
        activity.settings.columns?.length && !this.connection.state.result
          ? html`<ul class="questions">
              ${activity.settings.columns.map((column) => html`<li>${pick(column.label ?? column)}</li>`)}
            </ul>`
          : nothing
      }
      ${reviewing(this, activity)} ${(activity.blocks ?? []).map(blockView)}
    `;
  }

  #clock(activity) {
    if (!["open", "paused"].includes(activity.state)) return nothing;
    return html`<div class="console-clock">
      <step-clock .clock=${activity.clock} .connection=${this.connection}></step-clock>
      <button class="small" @click=${() => this.here("add_time", { minutes: 1 })}>${t("plus-1")}</button>
      <button class="small" @click=${() => this.here("add_time", { minutes: 5 })}>${t("plus-5")}</button>
      ${activity.state === "open" ? html`<button class="small" @click=${() => this.here("pause")}>${t("pause")}</button>` : html`<button class="small" @click=${() => this.here("resume")}>${t("resume")}</button>`}
      <button
        class="small"
        aria-pressed=${activity.clock_hidden}
        @click=${() => this.here("hide_clock", { on: !activity.clock_hidden })}
      >
        ${t("hide-clock")}
      </button>
    </div>`;
  }

  #largeButton(workshop, activity) {
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
      <button class="primary big" ?disabled=${this.busy || last} @click=${() => this.here(DEEDS[next])}>
        ${label}
      </button>
      ${activity.state === "revealed" && next === "round" ? html`<button class="secondary" @click=${() => this.here("go_on")}>${t("skip-round")}</button>` : nothing}
      ${activity.state === "planned" && workshop.following ? html`<button class="secondary" @click=${() => this.here("go_on")}>${t("skip-item")}</button>` : nothing}
      ${next === "stage" ? html`<button class="secondary" @click=${() => this.here("close")}>${t("do-close")}</button>` : nothing}
      ${activity.state === "closed" ? html`<button class="secondary" @click=${() => this.here("reopen")}>${t("reopen")}</button>` : nothing}
      ${workshop.preceding ? html`<button class="secondary" @click=${() => this.here("go_back")}>${t("go-back")}</button>` : nothing}
    </div>`;
  }

  /** Something about the activity that everybody is in. */
  here(event, payload = {}) {
    return this.do(event, { activity: this.activity.id, ...payload });
  }

  #counts() {
    const { counts } = this.connection.state;
    const { phones = 0, waiting = 0, screens = 0 } = this.connection.presence;
    return html`<section class="counts" aria-label=${t("counts")}>
      <dl>
        <dt>${t("count-joined")}</dt>
        <dd>${counts?.joined ?? phones}</dd>
        <dt>${t("count-online")}</dt>
        <dd>${phones}</dd>
        ${
          counts
            ? html`<dt>${t("count-started")}</dt>
                <dd>${counts.started}</dd>
                <dt>${t("count-done")}</dt>
                <dd>${counts.done}</dd>
                <dt class=${counts.more_time ? "attention" : ""}>${t("count-more-time")}</dt>
                <dd class=${counts.more_time ? "attention" : ""}>${counts.more_time}</dd>
                ${
                  counts.texts
                    ? html`<dt>${t("count-texts")}</dt>
                        <dd>${counts.texts}</dd>`
                    : nothing
                }
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
      ${waiting ? html`<p class="notice" role="status">${t("phones-waiting", { n: waiting })} <span class="counts__why">${t("phones-waiting-why")}</span></p>` : nothing}
    </section>`;
  }

  #parking(workshop) {
    if (workshop.state !== "open") return nothing;
    const park = async (event) => {
      event.preventDefault();
      const field = event.target.elements.text;
      if ((await this.do("park", { text: field.value })).ok) field.value = "";
    };
    return html`<section>
      <h3>${t("parking")}</h3>
      <ul class="tight">
        ${workshop.parked.map((text, index) => html`<li>${text} <button class="small quiet-button" aria-label=${t("unpark", { text })} @click=${() => this.do("unpark", { index })}>×</button></li>`)}
      </ul>
      <form class="row" @submit=${park}>
        <label class="hidden" for="park">${t("park-this")}</label
        ><input id="park" name="text" maxlength="200" placeholder=${t("park-this")} /><button class="small">
          ${t("park")}
        </button>
      </form>
    </section>`;
  }

  #writeFor() {
    const { state, units } = this.connection.state.workshop;
    if (state === "closed") return nothing;
    return html`<form method="post" action="${this.start.desk}/write-for" target="_blank">
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

  #finishing(workshop) {
    if (workshop.state !== "open") return nothing;
    const finish = (event) => {
      event.preventDefault();
      this.do("finish", { feedback_by: event.target.elements.by.value });
    };
    return html`<details class="finish">
      <summary>${t("finish-workshop")}</summary>
      <form @submit=${finish}>
        <p>${t("finish-text")}</p>
        <label for="by">${t("feedback-by")}</label><input id="by" name="by" type="date" required /><button
          class="secondary"
        >
          ${t("finish-now")}
        </button>
      </form>
    </details>`;
  }

  #decision(activity) {
    const save = (event) => {
      event.preventDefault();
      const { by, date, diary, text, ...more } = Object.fromEntries(new FormData(event.target));
      this.here("decide", { by, date, diary, text, more });
    };
    return html`<form class="decision-form" @submit=${save}>
      ${["by", "date", "diary"].map((name) => html`<label for="d-${name}">${t(`decision-${name}`)}</label><input id="d-${name}" name=${name} type=${name === "date" ? "date" : "text"} maxlength="120" />`)}
      ${(activity.settings.decision_fields ?? []).map((name) => html`<label for="d-${name}">${t(`decision-${name.replace("_", "-")}`)}</label><input id="d-${name}" name=${name} type=${name.endsWith("date") ? "date" : "text"} maxlength="160" />`)}
      <label for="d-text">${t("decision-text")}</label
      ><textarea id="d-text" name="text" rows="3" maxlength="1000"></textarea
      ><button class="secondary">${t("save")}</button>
    </form>`;
  }

  #texts() {
    const { activity } = this;
    const { state } = this.connection;
    if (!activity || state.workshop.state === "planned") return nothing;
    if (this.#hasBoard())
      return html`<cluster-board .console=${this} .connection=${this.connection}></cluster-board>
        ${resultView("cluster", state.result)}`;
    const texts = shuffled(all(state, "c:"), activity.id);
    if (!texts.length && !state.result) return nothing;
    return html`<section class="console-result" aria-label=${t("results-and-texts")}>
      ${
        state.result
          ? html`<h2>${t("result")}</h2>
              ${choosing(this, activity, state.result)} ${this.#result(activity, state.result, texts)}`
          : nothing
      }
      ${
        texts.length
          ? html`<h2>${t("texts-n", { n: texts.length })}</h2>
              <ul class="texts">
                ${texts.map((text) => this.#text(text))}
              </ul>`
          : nothing
      }
    </section>`;
  }

  #result(activity, result, texts) {
    // The texts stand below, each with its tools.
    if (activity.type === "ideas") return nothing;
    return activity.type === "perspectives"
      ? mapWithTools(this, activity, result)
      : resultView(activity.type, result, texts);
  }

  #text(text) {
    const hiding = this.asking === text.id;
    return html`<li class=${text.hidden ? "text text--hidden" : "text"}>
      <span class="number">${text.number}</span>
      <span>${text.text}</span> ${text.late ? html`<span class="origin">${t("came-late")}</span>` : nothing}
      ${text.origin ? html`<span class="origin">${text.origin}</span>` : nothing}
      ${text.waiting ? html`<button class="small" @click=${() => this.do("approve", { contribution: text.id })}>${t("approve")}</button>` : nothing}
      ${
        text.hidden
          ? html`<span class="quiet">${t("hidden-why", { why: text.hidden })}</span>
              <button class="small" @click=${() => this.do("show_again", { contribution: text.id })}>
                ${t("show-again")}
              </button>`
          : hiding
            ? html`<form class="row" @submit=${(event) => this.#hide(event, text)}>
                <label class="hidden" for="why-${text.id}">${t("why-hide")}</label
                ><input id="why-${text.id}" name="why" maxlength="200" placeholder=${t("why-hide")} /><button
                  class="small"
                >
                  ${t("hide")}</button
                ><button type="button" class="small quiet-button" @click=${() => (this.asking = null)}>
                  ${t("leave-as-is")}
                </button>
              </form>`
            : html`<button class="small quiet-button" @click=${() => (this.asking = text.id)}>
                ${t("hide")}
              </button>`
      }
    </li>`;
  }

  async #hide(event, text) {
    event.preventDefault();
    if ((await this.do("hide", { contribution: text.id, why: event.target.elements.why.value })).ok)
      this.asking = null;
  }
}

customElements.define("run-console", RunConsole);
