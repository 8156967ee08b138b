// Tasks open for days: a list with ticks, one task at a time, saved as one goes, resumed on this phone or another.

import { html, nothing } from "lit";
import { icon } from "../../shared/icon.js";
import { pick, t, zone } from "../../shared/words.js";

/**
 * @param {import("../store.js").Store} store
 * @param {() => void} toHeading
 */
export function tasksView(store, toHeading) {
  const tasks = store.tasks;
  const left = tasks.filter((task) => task.is_task && !store.isTicked(task.id)).length;
  const until = store.state.workshop.closes_at;
  return html`<h1 id="heading" tabindex="-1">${store.state.workshop.title}</h1>
    <p>${t("tasks-text")}</p>
    ${until ? html`<p class="notice">${t("tasks-until", { day: dayOf(until) })}</p>` : nothing}
    <p role="status">
      ${left ? t("tasks-left", { n: left }) : t(store.hasUnsaved ? "tasks-unsent" : "tasks-all-done")}
    </p>
    <ol class="tasks">
      ${tasks.map((task) => {
        const state = store.isTicked(task.id) ? "done" : store.isBegun(task.id) ? "begun" : "new";
        return html`<li>
          <button class="task task--${state}" @click=${() => (store.choose(task.id), toHeading())}>
            <span class="task__mark" aria-hidden="true"
              >${state === "done" ? icon("check") : state === "begun" ? "…" : nothing}</span
            >
            <span class="task__text"
              >${pick(task.prompt) || pick(task.title)}<span class="quiet"
                >${t("minutes-n", { n: task.minutes })} ·
                ${t(state === "done" ? "task-done-word" : `task-${state}`)}</span
              ></span
            >
          </button>
        </li>`;
      })}
    </ol>`;
}

/**
 * "torsdag 3 december", in the page's language.
 *
 * @param {number} seconds since 1970
 */
function dayOf(seconds) {
  const spoken = document.documentElement.lang;
  return new Date(seconds * 1000).toLocaleDateString(spoken, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: zone(),
  });
}
