// <big-screen>: a stage without controls. What is being talked about, as large as it may be; beneath it the
// horizon, how far the room has come, and the way in.

import { html, nothing } from "lit";
import { Element, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { pick, t } from "../shared/words.js";
import { foot } from "./foot.js";
import { arrival, goodbye } from "./scenes.js";
import { showing } from "./views/index.js";

export class BigScreen extends Element {
  static properties = { start: { attribute: false }, connection: { attribute: false } };

  constructor() {
    super();
    /** @type {import("../shared/shapes.js").ScreenStart} */
    this.start = given;
    /** @type {import("../shared/connection.js").Connection} */
    this.connection = given;
    new Follows(this, () => [[this.connection, "state", "presence", "status"]]);
  }

  render() {
    const { workshop, activity } = this.connection.state;
    if (workshop.state === "closed") return goodbye(this);
    if (!activity) return arrival(this);
    return html`${this.#stage(activity)} ${foot(this)}`;
  }

  #stage(activity) {
    const { connection, start } = this;
    const { page = 0 } = connection.state.workshop.wall ?? {};
    const shown = showing({ activity, state: connection.state, start, page });
    return html`<main class="stage stage--${shown.layout}">
      <p class="kicker">
        <span class="kicker__what">${kicker(activity)}</span>
        ${shown.aside ? html`<span>${shown.aside}</span>` : nothing}
      </p>
      <h1 class="stage__question">${pick(activity.prompt) || pick(activity.title)}</h1>
      ${
        Array.isArray(shown.things)
          ? html`<ul class="things" tabindex="0">
              ${shown.things.map((thing) => html`<li class="thing">${thing}</li>`)}
            </ul>`
          : html`<div class="things" tabindex="0">${shown.things}</div>`
      }
      ${shown.tail ?? nothing}
    </main>`;
  }

  /** Where one goes on a phone, without the code. */
  get address() {
    return this.start.join.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, "");
  }

  get joined() {
    return this.connection.state.counts?.joined ?? this.connection.presence.phones ?? 0;
  }
}

/** What we do now, in other words than the question's. */
function kicker({ prompt, stage, title, type }) {
  const asked = pick(prompt) || pick(title);
  const name = pick(title) === asked ? t(`type-${type}`) : pick(title);
  return [name === asked ? "" : name, stage && t(`stage-${stage}`)].filter(Boolean).join(" · ");
}

customElements.define("big-screen", BigScreen);
