// Which face an activity has on the phone. A new type is one import and one line here.

import { html } from "lit";
import { blockView, resultView } from "../shared/results.js";
import { all } from "../shared/state.js";
import { shuffled } from "../shared/shuffle.js";
import { t } from "../shared/words.js";
import { ownList } from "./own.js";
import { actions } from "./actions.js";
import { cluster } from "./cluster.js";
import { dots } from "./dots.js";
import { goals } from "./goals.js";
import { gradient } from "./gradient.js";
import { ideas } from "./ideas.js";
import { info } from "./info.js";
import { perspectives } from "./perspectives.js";
import { pulse } from "./pulse.js";
import { questions } from "./questions.js";
import { rate } from "./rate.js";
import { reflect } from "./reflect.js";
import { suggest } from "./suggest.js";

const VIEWS = { pulse, ideas, cluster, dots, rate, gradient, reflect, suggest, questions, perspectives, goals, actions };
const NOTHING_TO_DO = ["info", "homework"];

/** Whether there is anything to do on the phone, so that "I am ready" means something. */
export function hasOwnWay(activity) {
  return !NOTHING_TO_DO.includes(activity.type) && !activity.decisions && !(activity.type === "cluster" && activity.stage === "sort" && activity.settings.who !== "participants");
}

export function activityView(store, app) {
  const { activity, state } = store;
  if (NOTHING_TO_DO.includes(activity.type)) return info(store, app);
  if (activity.state === "planned") return html`<p class="calm">${t("phone-not-open-yet")}</p>`;
  if (state.result && ["revealed", "archived"].includes(activity.state)) return html`<p class="quiet">${t("phone-results")}</p>${resultView(activity.type, state.result, shuffled(all(state, "c:"), store.own.seed))}${(activity.blocks ?? []).map(blockView)}`;
  if (activity.state === "closed") return html`<p class="calm" role="status">${t("phone-closed")}</p>${ownList(store, app, { editable: false })}`;
  const paused = activity.state === "paused" ? html`<p class="notice" role="status">${t("phone-paused")}</p>` : "";
  return html`${paused}${VIEWS[activity.type](store, app)}`;
}
