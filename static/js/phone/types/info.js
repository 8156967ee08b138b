// Nothing to fill in: the same text as on the screen, readable in any size.

import { html, nothing } from "lit";
import { t } from "../../shared/words.js";
import { talkRounds } from "../../shared/rounds.js";
import { later, oneMoment } from "../lazily.js";
import { Question } from "../question.js";

export class InfoQuestion extends Question {
  render() {
    const { blocks, settings } = this.activity;
    const isBreak = settings.kind === "break";
    // Nobody looks at an empty page and wonders whether they have missed something.
    const isBare = !isBreak && !settings.talk_rounds?.length && !blocks?.length;
    return html`${isBreak || isBare ? html`<p class="calm">${t(isBreak ? "phone-break" : "phone-nothing-to-do")}</p>` : nothing}
    ${talkRounds(settings.talk_rounds)} ${blocks?.length ? this.#blocks(blocks) : nothing}`;
  }

  #blocks(blocks) {
    const rest = later(this);
    return rest ? blocks.map(rest.blockView) : oneMoment();
  }
}

customElements.define("info-question", InfoQuestion);
