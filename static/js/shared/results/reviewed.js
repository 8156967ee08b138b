// What editors decided together about each suggestion, and why.

import { html, nothing } from "lit";
import { many } from "../many.js";
import { said } from "../said.js";
import { t } from "../words.js";

const UNDECIDED = { fate: null, why: "" };

/**
 * While it goes on: the activity's items, with the decisions made so far.
 *
 * @param {import("../shapes.js").Activity} activity
 */
export function reviewed({ items, decisions = {} }) {
  return reviewedList(
    items.map((item) => ({ ...item, reason: item.why ?? "", ...(decisions[item.key] ?? UNDECIDED) })),
  );
}

/** @param {import("../shapes.js").Reviewed[]} items */
export function reviewedList(items) {
  return html`<p class="quiet" role="status">
      ${t("review-left", { n: items.filter((item) => !item.fate).length })}
    </p>
    ${many(
      items,
      (item) =>
        html`<li class="card suggestion">
          <span class="number" translate="no">${item.number}</span>
          ${
            item.before && item.label === "amend"
              ? html`<p class="suggestion__before">
                  <span class="hidden">${t("before")}: </span>${said(item.before)}
                </p>`
              : nothing
          }
          <p class="suggestion__text">${said(item.text)}</p>
          ${item.reason ? html`<p class="quiet">${t("why")}: ${item.reason}</p>` : nothing}
          <p>
            ${
              item.fate
                ? html`<b>${t(`fate-${item.fate.replace("_", "-")}`)}</b> ${said(item.why)}`
                : html`<span class="quiet">${t("review-waiting")}</span>`
            }
          </p>
        </li>`,
      (cards) =>
        html`<ul class="cards">
          ${cards}
        </ul>`,
    )}`;
}
