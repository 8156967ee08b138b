// Which face an activity has on the phone. A new type is one line here or, if it is large, in later.js.

import { html } from "lit";
import { all } from "../shared/state.js";
import { shuffled } from "../shared/shuffle.js";
import { t } from "../shared/words.js";
import { later, oneMoment } from "./lazily.js";
import { ownList } from "./own.js";
import { dots } from "./dots.js";
import { gradient } from "./gradient.js";
import { ideas } from "./ideas.js";
import { info } from "./info.js";
import { pulse } from "./pulse.js";
import { reflect } from "./reflect.js";

const FIRST = { pulse, ideas, dots, gradient, reflect };
const NOTHING_TO_DO = ["info", "homework"];

/** Whether there is anything to do on the phone, so that "I am ready" means something. */
export function hasOwnWay(activity) {
  return (
    !NOTHING_TO_DO.includes(activity.type) &&
    !activity.decisions &&
    !(activity.type === "cluster" && activity.stage === "sort" && activity.settings.who !== "participants")
  );
}

export function activityView(store, app) {
  const { activity, state } = store;
  if (NOTHING_TO_DO.includes(activity.type)) return info(store, app);
  if (activity.state === "planned") return html`<p class="calm">${t("phone-not-open-yet")}</p>`;
  if (state.result && ["revealed", "archived"].includes(activity.state)) return results(store, app);
  if (activity.state === "closed")
    return html`<p class="calm" role="status">${t("phone-closed")}</p>
      ${ownList(store, app, { editable: false })}`;
  const paused =
    activity.state === "paused" ? html`<p class="notice" role="status">${t("phone-paused")}</p>` : "";
  const view = FIRST[activity.type] ?? later(app)?.[activity.type];
  return html`${paused}${view ? view(store, app) : oneMoment()}`;
}

function results(store, app) {
  const { activity, state } = store;
  const rest = later(app);
  if (!rest) return oneMoment();
  return html`<p class="quiet">${t("phone-results")}</p>
    ${rest.resultView(activity.type, state.result, shuffled(all(state, "c:"), store.own.seed))}${(activity.blocks ?? []).map(rest.blockView)}`;
}
