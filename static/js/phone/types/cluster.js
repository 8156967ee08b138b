// Judging the clusters: does the name capture the ideas, is my idea in the right place; earlier, do two ideas belong together.

import { html, nothing } from "lit";
import { focusOn } from "../../shared/element.js";
import { many } from "../../shared/many.js";
import { said } from "../../shared/said.js";
import { CLUSTER, CONTRIBUTION, pairReference, reference } from "../../shared/references.js";
import { groupCalled } from "../../shared/groups.js";
import { hash, shuffled } from "../../shared/shuffle.js";
import { all } from "../../shared/state.js";
import { t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { ownText } from "../own.js";
import { Question, unansweredOf } from "../question.js";
import { onBoard, readTexts } from "../reading.js";
import "../writer.js";

const CAPTURES = ["captures", "partly", "no"];
const PAIRS = 12;
// So many ideas of others say what a group is about; one's own always stand there.
const FEW = 3;

export class ClusterQuestion extends Question {
  ask() {
    const { activity } = this;
    if (activity.stage !== "sort") return this.#judging();
    return activity.face.asks ? this.#pairs() : html`<p class="calm">${t("phone-sorting")}</p>`;
  }

  /** The names are tried by the table; where one's own idea should be, each says alone. */
  get isReadTogether() {
    return true;
  }

  /** The leader's instruction is for whoever sorts. */
  heading() {
    // Before it is open it has come to no stage.
    if (this.activity.stage === "validate") return t("clusters-asked");
    return t(this.activity.face.asks ? "pairs-asked" : "clusters-being-made");
  }

  get #ideas() {
    return onBoard(this.store);
  }

  get #clusters() {
    return all(this.store.state, CLUSTER).sort((a, b) => a.position - b.position);
  }

  /** Keys of one's own ideas. */
  get #mine() {
    return new Set(this.store.own.contributions.map((text) => reference(CONTRIBUTION, text.id)));
  }

  #judging() {
    const clusters = this.#clusters;
    const ideas = this.#ideas;
    const mine = this.#mine;
    const alone = ideas.filter(
      (idea) => mine.has(idea.key) && !clusters.some((cluster) => cluster.id === idea.cluster),
    );
    return html`<div @wanted=${(event) => readTexts(this.store, event.detail)}>
        ${many(this.#groups, (group) => this.#judged(group, group.inside, mine, clusters))}
      </div>
      ${
        alone.length
          ? html`<article class="reading">
              <h2>${t("yours-alone")}</h2>
              <ul class="tight">
                ${alone.map((idea) => html`<li class="mine">${said(idea.text)} ${this.#misplaced(idea, clusters)}</li>`)}
              </ul>
            </article>`
          : nothing
      }`;
  }

  /** What stands on the phone now, and has not come yet, is asked for. */
  updated() {
    if (!["open", "paused"].includes(this.activity.state)) return;
    if (this.activity.stage === "sort") this.#read(this.#asked.flat());
    else this.#read(this.#groups.flatMap(({ inside }) => this.#few(inside)));
  }

  #read(ideas) {
    readTexts(
      this.store,
      ideas.filter(({ isToCome }) => isToCome).map(({ id }) => id),
    );
  }

  /** Of others' ideas, those that say what the group is about. */
  #few(ideas) {
    const mine = this.#mine;
    const others = ideas.filter((idea) => !mine.has(idea.key));
    return others.length > FEW + 1 ? others.slice(0, FEW) : others;
  }

  /** Those with something in them, each with its ideas; one searches for its name or for what lies in it. */
  get #groups() {
    const ideas = this.#ideas;
    return this.#clusters
      .map((cluster) => {
        const inside = ideas.filter((idea) => idea.cluster === cluster.id);
        return {
          ...cluster,
          inside,
          text: [cluster.name, ...inside.map(({ text }) => text)].join(" "),
          unread: inside.filter(({ isToCome }) => isToCome).map(({ id }) => id),
        };
      })
      .filter(({ inside }) => inside.length);
  }

  /** What is not judged may be on another page of them. */
  async goToRest() {
    const shown = /** @type {import("../../shared/many.js").ManyTexts | null} */ (
      this.querySelector("many-texts")
    );
    const next = shown?.items.find(({ key }) => this.store.answer(key, "captures") === null);
    if (!shown || !next || this.store.unsent().length) return super.goToRest();
    await shown.goTo(next);
    focusOn(this, "[data-unanswered] button");
  }

  #judged(cluster, ideas, mine, clusters) {
    const { store } = this;
    const answer = store.answer(cluster.key, "captures");
    const name = groupCalled(cluster.name, ideas[0]?.text);
    const asked = `captures-${cluster.id}`;
    const few = this.#few(ideas);
    const rest = ideas.filter((idea) => !mine.has(idea.key) && !few.includes(idea));
    return html`<article class="reading" ?data-unanswered=${answer === null}>
      <h2>${said(name)}</h2>
      ${this.#listed(
        ideas.filter((idea) => mine.has(idea.key) || few.includes(idea)),
        mine,
        clusters,
      )}
      ${
        rest.length
          ? html`<details @toggle=${(event) => event.target.open && this.#read(rest)}>
              <summary>${t("clusters-all", { n: ideas.length })}</summary>
              ${this.#listed(rest, mine, clusters)}
            </details>`
          : nothing
      }
      <p class="reading__asked" id=${asked}>
        ${t(cluster.name ? "does-it-capture" : "do-they-belong", { name })}
      </p>
      <div class="row" role="group" aria-labelledby=${asked}>
        ${CAPTURES.map(
          (value) =>
            html`<button
              class="small mark-button"
              aria-pressed=${answer === value}
              ?disabled=${!store.hasPen}
              @click=${() => store.set(cluster.key, answer === value ? null : value, "captures")}
            >
              ${t(`captures-${value}`)}
            </button>`,
        )}
      </div>
      ${store.hasPen && (answer === "partly" || answer === "no") ? this.#betterName(cluster) : nothing}
    </article>`;
  }

  #listed(ideas, mine, clusters) {
    return html`<ul class="tight">
      ${ideas.map(
        (idea) =>
          html`<li class=${mine.has(idea.key) ? "mine" : ""}>
            ${said(idea.text)} ${mine.has(idea.key) ? this.#misplaced(idea, clusters) : nothing}
          </li>`,
      )}
    </ul>`;
  }

  unanswered() {
    const { store } = this;
    if (this.activity.stage !== "sort") {
      const ideas = this.#ideas;
      const judged = this.#clusters.filter(({ id }) => ideas.some((idea) => idea.cluster === id));
      return unansweredOf(judged, ({ key }) => store.answer(key, "captures") !== null);
    }
    // Of the pairs, as many as there is time for.
    return null;
  }

  #misplaced(idea, clusters) {
    const { store } = this;
    const wish = store.answer(idea.key, "misplaced");
    return html`<label class="misplaced"
      >${t("my-idea-belongs")}
      <select @change=${(event) => store.set(idea.key, event.target.value || null, "misplaced")}>
        <option value="">${t("here-is-right")}</option>
        ${clusters
          .filter((cluster) => cluster.id !== idea.cluster)
          .map(
            (cluster) =>
              html`<option value=${cluster.key} ?selected=${wish === cluster.key}>
                ${groupCalled(cluster.name, this.#ideas.find((other) => other.cluster === cluster.id)?.text)}
              </option>`,
          )}
        <option value="none" ?selected=${wish === "none"}>${t("stands-alone")}</option>
      </select></label
    >`;
  }

  #betterName(cluster) {
    const { activity, store } = this;
    const mine = store.texts().find((text) => text.about === cluster.key);
    if (mine && this.editing !== cluster.key) return ownText(this, mine, cluster.key, t("better-name"));
    return html`<text-writer
      .store=${store}
      slotName=${draftName(activity.id, "name", "name", cluster.key)}
      label=${t("better-name")}
      most="80"
      rows="1"
      start=${mine?.text ?? ""}
      .send=${(text, draft) => {
        if (mine) store.life.change(mine, { text }, draft);
        else store.write({ text, kind: "name", about: cluster.key }, draft);
        this.editing = null;
      }}
    ></text-writer>`;
  }

  /** Two ideas at a time, the same pairs for the same person, a few for each so that together all are seen. */
  get #asked() {
    const { activity, store } = this;
    if (!activity.face.asks) return [];
    const seed = `${store.own.seed}:${activity.id}`;
    const order = shuffled(this.#ideas, seed);
    const others = Math.max(1, order.length - 1);
    return order
      .map((idea, index) => [idea, order[(index + 1 + (hash(seed + index) % others)) % order.length]])
      .filter(([first, second]) => first && second && first.key !== second.key)
      .slice(0, PAIRS);
  }

  #pairs() {
    return html`<p>${t("pairs-text")}</p>
      ${this.#asked.map(([first, second]) => this.#pair(first, second))}`;
  }

  #pair(first, second) {
    const item = pairReference(first.key, second.key);
    const answer = this.store.answer(item, "pair");
    return html`<article class="reading">
      <p class="pair">${said(first.text)}</p>
      <p class="pair">${said(second.text)}</p>
      <p class="reading__asked" id="asked-${item}">${t("belong-together")}</p>
      <div class="row" role="group" aria-labelledby="asked-${item}">
        ${["yes", "no"].map(
          (value) =>
            html`<button
              class="small mark-button"
              aria-pressed=${answer === value}
              @click=${() => this.store.set(item, answer === value ? null : value, "pair")}
            >
              ${t(`pair-${value}`)}
            </button>`,
        )}
      </div>
    </article>`;
  }
}

customElements.define("cluster-question", ClusterQuestion);
