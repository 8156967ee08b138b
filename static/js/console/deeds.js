// What the leader does with some types beside the large button: mark, list, move, decide.

import { html, nothing } from "lit";
import { said } from "../shared/said.js";
import { readReference } from "../shared/references.js";
import { perspectives } from "../shared/results/perspectives.js";
import { pick, t } from "../shared/words.js";
import { isUntold } from "./cautions.js";

const FATES = ["included", "partly", "parked", "passed_on", "declined"];

/** After the reveal: what the room goes on with. Later activities take these in. */
export function choosing(desk, activity, result) {
  const items = activity.items.length ? activity.items : (result.areas ?? []).flatMap((area) => area.items);
  if (!activity.choosable || items.length < 2) return nothing;
  const chosen = new Set(activity.chosen);
  const isByHand = !desk.connection.state.workshop.rehearsal && isUntold(result);
  return html`<details class="panel choosing" ?open=${chosen.size > 0 || isByHand}>
    <summary>${t("choose-to-go-on")}${chosen.size ? ` (${chosen.size})` : ""}</summary>
    ${isByHand ? html`<p>${t("choose-by-hand")}</p>` : nothing}
    <ul class="options">
      ${items.map(
        (item) =>
          html`<li class="option ${chosen.has(item.key) ? "option--chosen" : ""}">
            <label
              ><input
                type="checkbox"
                .checked=${chosen.has(item.key)}
                @change=${(event) => desk.here("choose", { item: item.key, on: event.target.checked })}
              /><span>${said(item.text)}</span></label
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Editors together: each suggestion with its decision. */
export function reviewing(desk, activity) {
  if (!activity.decisions || activity.state === "planned") return nothing;
  const left = activity.items.filter((item) => !activity.decisions[item.key]);
  return html`<section class="reviewing" aria-label=${t("review-decide")}>
    <p role="status"><b>${t("review-left", { n: left.length })}</b></p>
    <ul class="texts">
      ${activity.items.map((item) => review(desk, activity, item, activity.decisions[item.key]))}
    </ul>
  </section>`;
}

function review(desk, activity, item, decision) {
  const decide = async (event) => {
    event.preventDefault();
    const { fate, why, where } = event.target.elements;
    await desk.here("treat", {
      contribution: readReference(item.key).id,
      fate: fate.value,
      why: why.value,
      led_to: fate.value === "included" ? where.value : "",
    });
  };
  const id = item.key.replace(":", "");
  return html`<li class="panel">
    <p>
      <span class="number" translate="no">${item.number}</span>
      ${item.before && item.label === "amend" ? html`<del>${said(item.before)}</del> ` : nothing}${said(item.text)}
    </p>
    ${item.why ? html`<p class="quiet">${t("why")}: ${said(item.why)}</p>` : nothing}
    ${decision ? html`<p><b>${t(`fate-${decision.fate.replace("_", "-")}`)}</b> ${said(decision.why)}</p>` : nothing}
    ${
      activity.state === "open"
        ? html`<form class="decide" @submit=${decide}>
            <label class="hidden" for="fate-${id}">${t("review-decide")}</label
            ><select id="fate-${id}" name="fate">
              ${FATES.map(
                (fate) =>
                  html`<option value=${fate} ?selected=${decision?.fate === fate}>
                    ${t(`fate-${fate.replace("_", "-")}`)}
                  </option>`,
              )}
            </select>
            <span class="decide__where"
              ><label for="where-${id}">${t("review-where")}</label
              ><input
                id="where-${id}"
                name="where"
                maxlength="12"
                autocomplete="off"
                .defaultValue=${item.about ?? ""}
            /></span>
            <label class="row__name" for="why-${id}">${t("review-why")}</label
            ><input id="why-${id}" name="why" maxlength="400" .defaultValue=${decision?.why ?? ""} /><button
              class="small"
            >
              ${t("review-decide")}
            </button>
          </form>`
        : nothing
    }
  </li>`;
}

/** The map, with a way to move each card and to say which plan it stands in. */
export function mapWithTools(desk, activity, result) {
  if (activity.state !== "revealed") return perspectives(result);
  const move = (item) => (event) => desk.do("move_card", { contribution: item.id, area: event.target.value });
  const plan = (item) => (event) =>
    desk.do("mark_in_plan", { contribution: item.id, plan: event.target.value });
  return perspectives(result, (item) => {
    const here = result.areas.find((area) => area.items.includes(item));
    return html`<div class="card__tools">
      <label class="hidden" for="move-${item.id}">${t("move-to-area", { number: item.number })}</label>
      <select id="move-${item.id}" class="small" @change=${move(item)}>
        ${result.areas.map((area) => html`<option value=${area.key} ?selected=${area === here}>${pick(area.label)}</option>`)}
      </select>
      ${
        result.card === "commitment"
          ? html`<label class="row__name" for="plan-${item.id}">${t("mark-in-plan")}</label
              ><input id="plan-${item.id}" maxlength="40" .value=${item.in_plan} @change=${plan(item)} />`
          : nothing
      }
    </div>`;
  });
}

/** Before the plan is closed: what nobody has taken is said aloud. */
export function unowned(activity, result) {
  if (!result?.unowned || !activity.settings.owner_required || !["open", "closed"].includes(activity.state))
    return nothing;
  return html`<p class="notice">${t("unowned-n", { n: result.unowned })}</p>`;
}

/** What was decided, by whom and when. */
export function deciding(desk, activity) {
  const save = (event) => {
    event.preventDefault();
    const { by, date, diary, text, ...more } = Object.fromEntries(new FormData(event.target));
    desk.here("decide", { by, date, diary, text, more });
  };
  return html`<form class="decision-form" @submit=${save}>
    ${["by", "date", "diary"].map(
      (name) =>
        html`<label for="d-${name}">${t(`decision-${name}`)}</label
          ><input id="d-${name}" name=${name} type=${name === "date" ? "date" : "text"} maxlength="120" />`,
    )}
    ${(activity.settings.decision_fields ?? []).map(
      (name) =>
        html`<label for="d-${name}">${t(`decision-${name.replace("_", "-")}`)}</label
          ><input
            id="d-${name}"
            name=${name}
            type=${name.endsWith("date") ? "date" : "text"}
            maxlength="160"
          />`,
    )}
    <label for="d-text">${t("decision-text")}</label
    ><textarea id="d-text" name="text" rows="3" maxlength="1000"></textarea
    ><button class="secondary">${t("save")}</button>
  </form>`;
}
