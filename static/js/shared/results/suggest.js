// New statements, changed ones and missing perspectives, each with why and what it builds on.

import { html, nothing } from "lit";
import { many } from "../many.js";
import { said } from "../said.js";
import { t } from "../words.js";
import { reviewedList } from "./reviewed.js";

/** @param {import("../shapes.js").SuggestResult} result */
export function suggest(result) {
  if (result.reviewed) return reviewedList(result.reviewed);
  if (!result.suggestions?.length) return html`<p class="quiet">${t("area-empty")}</p>`;
  return many(
    result.suggestions,
    suggested,
    (cards) =>
      html`<ul class="cards">
        ${cards}
      </ul>`,
  );
}

function suggested(suggestion) {
  return html`<li class="card suggestion">
    <span class="number" translate="no">${suggestion.number}</span>
    ${
      suggestion.before && suggestion.kind === "amend"
        ? html`<p class="suggestion__before">
            <span class="hidden">${t("before")}: </span>${said(suggestion.before)}
          </p>`
        : nothing
    }
    ${
      suggestion.before && suggestion.kind === "perspective"
        ? html`<p class="quiet">${t("about-text", { text: suggestion.before })}</p>`
        : nothing
    }
    <p class="suggestion__text">${said(suggestion.text)}</p>
    ${suggestion.why ? html`<p class="quiet">${t("why")}: ${said(suggestion.why)}</p>` : nothing}
    ${suggestion.sources.length ? html`<p class="quiet">${t("builds-on")}: ${suggestion.sources.join(" · ")}</p>` : nothing}
  </li>`;
}
