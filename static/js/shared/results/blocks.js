// What an activity puts before people beside its prompt: the frame, the draft, earlier results, a decision.

import { html, nothing } from "lit";
import { icon } from "../icon.js";
import { at } from "../root.js";
import { said } from "../said.js";
import { language, pick, t, zone } from "../words.js";
import { resultView } from "./index.js";

/**
 * One view for each kind of block.
 *
 * @type {Record<string, (block: any) => unknown>}
 */
const VIEWS = {
  frame,
  statements,
  rules,
  decision,
  difference,
  section,
  cards,
  gallery,
  waiting,
  part,
  homework,
  result,
};

/** @param {import("../shapes.js").Block} block */
export function blockView(block) {
  return VIEWS[block.kind]?.(block) ?? nothing;
}

/** @param {import("../shapes.js").Frame} block */
function frame(block) {
  return html`<dl class="frame">
    ${block.lines.map(
      (line) =>
        html`<div>
          <dt>${t(`frame-${line.key}`)}</dt>
          <dd>${said(line.text)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** @param {import("../shapes.js").Statements} block */
function statements(block) {
  return html`<div class="draft-text">
    ${block.items.map(({ label, text }, at) => {
      const name = pick(label);
      // What stands under the same heading as the one before it needs it not said again.
      const isNew = name && name !== pick(block.items[at - 1]?.label);
      return html`<p>${isNew ? html`<b>${name}.</b> ` : nothing}${said(text)}</p>`;
    })}
  </div>`;
}

function rules(block) {
  return html`<ul class="rules">
    ${[1, 2, 3, 4, 5].map((n) => html`<li>${icon("check")}<span>${t(`writing-rule-${n}`)}</span></li>`)}
  </ul>`;
}

/** @param {import("../shapes.js").Decided} block */
function decision(block) {
  return html`<div class="decision">
    <p class="decision__text">${said(block.text)}</p>
    <p class="quiet">${[block.by, block.date, block.diary].filter(Boolean).join(" · ")}</p>
    ${Object.entries(block.more ?? {}).map(([name, value]) => html`<p>${t(`decision-${name.replace("_", "-")}`)}: ${value}</p>`)}
  </div>`;
}

/** @param {import("../shapes.js").Difference} block */
function difference(block) {
  return html`<div class="draft-text">
    ${block.items.map(
      (change) =>
        html`<p>${change.heading ? html`<b>${change.heading}.</b> ` : nothing}${change.runs.map(run)}</p>`,
    )}
  </div>`;
}

/**
 * Words that stand in both versions, or in one of them.
 *
 * @param {[string, string]} run
 */
function run([sign, words]) {
  if (sign === "+") return html`<ins><span class="hidden"> ${t("diff-added")} </span>${words}</ins>`;
  if (sign === "-") return html`<del><span class="hidden"> ${t("diff-removed")} </span>${words}</del>`;
  return words;
}

/** @param {import("../shapes.js").Section} block */
function section(block) {
  return html`<ul class="section-list">
    ${block.items.map((item) => html`<li><span class="number" translate="no">${item.number}</span> ${said(item.text)}</li>`)}
  </ul>`;
}

/** @param {import("../shapes.js").Cards} block */
function cards(block) {
  return html`<ul class="cards cards--small">
    ${block.cards.map(
      (card) =>
        html`<li class="card">
          <span class="number" translate="no">${card.number}</span>
          ${said(card.text)}${card.who ? html` <span class="origin">${said(card.who)}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** @param {import("../shapes.js").Gallery} block */
function gallery(block) {
  return html`<ul class="cards">
    ${block.cards.map(
      (card) =>
        html`<li class="card">
          <span class="number" translate="no">${card.number}</span>
          <b>${said(card.text)}</b>${card.more ? html`<p class="card__more">${said(card.more)}</p>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** @param {import("../shapes.js").Waiting} block */
function waiting(block) {
  return html`<p>${t("waiting-suggestions", { n: block.suggestions })}</p>
    ${
      block.statements.length
        ? html`<h2>${t("waiting-statements")}</h2>
            <ul class="cards cards--small">
              ${block.statements.map(
                (statement) =>
                  html`<li class="card">
                    ${said(statement.text)} <span class="badge">${t(`verdict-${statement.verdict}`)}</span>
                  </li>`,
              )}
            </ul>`
        : nothing
    }`;
}

/** @param {import("../shapes.js").Part} block */
function part(block) {
  return html`<ol class="part">
    ${block.steps.map(
      (step) =>
        html`<li>
          <b>${pick(step.title)}</b>
          <span class="quiet"
            >${t("part-meetings", { n: step.meetings })}${
              step.people ? html` · ${t("part-people", { n: step.people })}` : nothing
            }</span
          >
        </li>`,
    )}
  </ol>`;
}

/** @param {import("../shapes.js").Shown} block */
function result(block) {
  return html`<h2>${pick(block.title)}</h2>
    ${resultView(block.type, block.result)}`;
}

/** @param {import("../shapes.js").Homework} block */
function homework(block) {
  const until = block.closes_at
    ? new Date(1000 * block.closes_at).toLocaleString(language(), {
        weekday: "long",
        day: "numeric",
        month: "long",
        hour: "2-digit",
        minute: "2-digit",
        timeZone: zone(),
      })
    : "";
  return html`<section class="homework">
    <h2>${t("homework-title")}</h2>
    <ol class="rounds">
      ${block.tasks.map((task) => html`<li>${pick(task)}</li>`)}
    </ol>
    ${
      block.open
        ? html`<p>
              ${t("homework-code")}
              <b class="code" translate="no">${block.code}</b
              >${until ? html` · ${t("homework-until", { date: until })}` : nothing}
            </p>
            <img class="homework__qr" src=${at(`/qr/${block.code}.svg`)} alt="" />
            <p><a class="button" href=${at(`/${block.code}`)}>${t("homework-go")}</a></p>`
        : html`<p class="quiet">${t("homework-not-yet")}</p>`
    }
  </section>`;
}
