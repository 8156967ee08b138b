// Nothing to fill in: the same text as on the screen, readable in any size.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
import { later, oneMoment } from "./lazily.js";

export function info(store, app) {
  const { activity } = store;
  const rounds = activity.settings.talk_rounds;
  return html`${activity.settings.kind === "break" ? html`<p class="calm">${t("phone-break")}</p>` : nothing}
  ${
    rounds?.length
      ? html`<ol class="rounds">
          ${rounds.map((round) => html`<li>${pick(round.label)} <span class="quiet">${t("minutes-n", { n: round.minutes })}</span></li>`)}
        </ol>`
      : nothing
  }
  ${activity.blocks?.length ? (later(app)?.blockView ? activity.blocks.map(later(app).blockView) : oneMoment()) : nothing}`;
}
