// What came of an activity, after the reveal. The same on screen, phone and console; only the size differs.

import { html, nothing } from "lit";
import { bar, stanceBar } from "./bars.js";
import { groundView } from "./ground.js";
import { map } from "./map.js";
import { actions, goals } from "./plans.js";
import { rated } from "./rated.js";
import { language, pick, t } from "./words.js";
import "./columns.js";

/** `texts` are the visible contributions of an ideas activity, in an order without meaning. */
export function resultView(type, result, texts = []) {
  if (!result || !VIEWS[type]) return nothing;
  return html`<section class="result result--${type}" aria-label=${t("result")}>
    ${VIEWS[type](result, texts)}
  </section>`;
}

function tooFew(n) {
  return html`<p class="quiet">
    ${t("too-few-to-show")} <span class="nowrap">(${t("n-answers", { n })})</span>
  </p>`;
}

function pulse(result) {
  return html`
    ${
      result.words.length
        ? html`<ul class="words">
            ${result.words.map((word) => html`<li>${word}</li>`)}
          </ul>`
        : nothing
    }
    ${result.scales.map(
      (scale) =>
        html`<div class="scale">
          <h3>${pick(scale.text)}</h3>
          ${
            scale.bars
              ? html`<p class="scale__mean">
                    ${t("mean")}
                    <b>${scale.mean}</b
                    >${scale.before !== null ? html` <span class="quiet">${t("mean-before", { mean: scale.before })}</span>` : nothing}
                  </p>
                  <ol class="levels">
                    ${scale.bars.map((n, index) => html`<li><span class="levels__name">${scale.low + index}</span>${bar(scale.shares[index])}<span class="levels__n">${n}</span></li>`)}
                  </ol>`
              : tooFew(scale.n)
          }
        </div>`,
    )}
    ${
      result.open.length
        ? html`<ul class="cards">
            ${result.open.map((line) => html`<li class="card">${line.text}</li>`)}
          </ul>`
        : nothing
    }
  `;
}

function ideas(result, texts) {
  if (!result.kinds.length) return ideaList(texts);
  return html`<div class="columns">
    ${result.kinds.map(
      (kind) =>
        html`<div class="column">
          <h3>${pick(kind.label)} <span class="quiet">${kind.n}</span></h3>
          ${ideaList(texts.filter((text) => text.kind === kind.key))}
        </div>`,
    )}
  </div>`;
}

function ideaList(texts) {
  return html`<ul class="cards">
    ${texts.map((text) => html`<li class="card"><span class="number">${text.number}</span> ${text.text}${text.origin ? html` <span class="origin">${text.origin}</span>` : nothing}</li>`)}
  </ul>`;
}

function cluster(result) {
  return html`<div class="columns">
      ${result.clusters
        .filter((one) => one.items.length)
        .map(
          (one) =>
            html`<div class="column">
              <h3>${one.name || t("unnamed")} <span class="quiet">${one.items.length}</span></h3>
              ${one.captures ? html`<p class="captures">${t("captures-share", one.captures)}</p>` : nothing}
              <ul class="cards cards--small">
                ${one.items.map((item) => html`<li class="card">${item.text}</li>`)}
              </ul>
            </div>`,
        )}
    </div>
    ${
      result.aside.length
        ? html`<h3>${t("aside")}</h3>
            <ul class="cards cards--small">
              ${result.aside.map((item) => html`<li class="card">${item.text}</li>`)}
            </ul>`
        : nothing
    }`;
}

function dots(result) {
  return html`${result.rounds.map(
    (round) =>
      html`<div class="round">
        ${result.rounds.length > 1 ? html`<h3>${t("round-n", { n: round.round })}</h3>` : nothing}
        ${
          round.options
            ? html`<p class="quiet">${t("dots-voters", { n: round.voters, dots: result.budget })}</p>
                <ol class="ranking">
                  ${round.options.map(
                    (option) =>
                      html`<li>
                        <span class="ranking__place"
                          >${option.place}${option.tie ? html`<span class="ranking__tie">${t("tie")}</span>` : nothing}</span
                        >
                        <span class="ranking__text"
                          >${option.text}
                          ${option.chosen ? html`<span class="badge">✓ ${t("chosen")}</span>` : nothing}</span
                        >
                        <span class="ranking__n"
                          >${t("dots-and-persons", { dots: option.dots, persons: option.persons })}</span
                        >
                        ${bar((100 * option.dots) / Math.max(1, round.options[0].dots))}
                        ${option.groups.length ? html`<span class="ranking__groups quiet">${option.groups.map((group) => `${group.name} ${group.persons}`).join(" · ")}</span>` : nothing}
                      </li>`,
                  )}
                </ol>`
            : tooFew(round.voters)
        }
      </div>`,
  )}`;
}

function gradient(result) {
  const last = result.rounds.at(-1);
  const before = Object.fromEntries((result.rounds.at(-2)?.items ?? []).map((item) => [item.key, item]));
  return html`${groundView(last.ground)}${last.items.map(
    (item) =>
      html`<article class="tested">
        ${item.label ? html`<p class="tested__label">${item.label}</p>` : nothing}
        <p class="tested__text">${item.text}</p>
        <p class="verdict verdict--${item.verdict}">
          <b>${t(`verdict-${item.verdict}`)}</b> <span>${t(`verdict-${item.verdict}-means`)}</span>
        </p>
        ${
          item.counts
            ? html`${stanceBar(item.counts, item.abstained)}
                <p class="quiet">
                  ${t("stance-numbers", { support: item.support, warm: item.warm, n: item.n })}
                  ${item.turnout !== null ? t("stance-turnout", { turnout: item.turnout }) : nothing}
                  ${item.lowest ? t("stance-lowest", { name: item.lowest.name, support: item.lowest.support }) : nothing}
                  ${before[item.key]?.support !== undefined ? t("stance-before", { support: before[item.key].support }) : nothing}
                </p>`
            : html`<p class="quiet">${t("n-answers", { n: item.n })}</p>`
        }
        ${
          item.wishes.length
            ? html`<details>
                <summary>${t("wishes", { n: item.wishes.length })}</summary>
                <ul class="cards cards--small">
                  ${item.wishes.map((wish) => html`<li class="card">${wish.text}</li>`)}
                </ul>
              </details>`
            : nothing
        }
      </article>`,
  )}`;
}

function reflect(result) {
  return html`${groundView(result.ground)}${result.texts.map(
    (text) =>
      html`<article class="tested">
        ${text.label ? html`<p class="tested__label">${text.label}</p>` : nothing}
        <p class="tested__text">${text.text}</p>
        ${
          text.marks
            ? html`<ul class="marks">
                ${text.marks.map((mark) => html`<li><span>${pick(mark.label)}</span>${bar((100 * mark.n) / Math.max(1, text.n))}<b>${mark.n}</b></li>`)}
              </ul>`
            : html`<p class="quiet">${t("n-answers", { n: text.n })}</p>`
        }
        ${
          text.comments.length
            ? html`<ul class="cards cards--small">
                ${text.comments.map((comment) => html`<li class="card">${comment.text}</li>`)}
              </ul>`
            : nothing
        }
      </article>`,
  )}`;
}

function suggest(result) {
  if (result.reviewed) return reviewed(result);
  return html`<ul class="cards">
    ${result.suggestions.map(
      (one) =>
        html`<li class="card suggestion">
          <span class="number">${one.number}</span>
          ${one.before && one.kind === "amend" ? html`<p class="suggestion__before"><span class="hidden">${t("before")}: </span>${one.before}</p>` : nothing}
          ${one.before && one.kind === "perspective" ? html`<p class="quiet">${t("about-text", { text: one.before })}</p>` : nothing}
          <p class="suggestion__text">${one.text}</p>
          ${one.why ? html`<p class="quiet">${t("why")}: ${one.why}</p>` : nothing}
          ${one.sources.length ? html`<p class="quiet">${t("builds-on")}: ${one.sources.join(" · ")}</p>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** What editors decided together about each suggestion, and why. */
export function reviewed(found) {
  const items =
    found.reviewed ??
    found.items.map((item) => ({
      ...item,
      reason: item.why,
      fate: null,
      why: "",
      ...found.decisions[item.key],
    }));
  return html`<p class="quiet" role="status">
      ${t("review-left", { n: items.filter((one) => !one.fate).length })}
    </p>
    <ul class="cards">
      ${items.map(
        (one) =>
          html`<li class="card suggestion">
            <span class="number">${one.number}</span>
            ${one.before && one.label === "amend" ? html`<p class="suggestion__before"><span class="hidden">${t("before")}: </span>${one.before}</p>` : nothing}
            <p class="suggestion__text">${one.text}</p>
            ${one.reason ? html`<p class="quiet">${t("why")}: ${one.reason}</p>` : nothing}
            <p>
              ${one.fate ? html`<b>${t(`fate-${one.fate.replace("_", "-")}`)}</b> ${one.why}` : html`<span class="quiet">${t("review-waiting")}</span>`}
            </p>
          </li>`,
      )}
    </ul>`;
}

const VIEWS = {
  pulse,
  ideas,
  cluster,
  dots,
  rate: (result) => rated(result),
  gradient,
  reflect,
  suggest,
  questions,
  perspectives: (result) => map(result),
  goals: (result) => goals(result),
  actions: (result) => actions(result),
};

function questions(result) {
  return html`<question-columns .result=${result}></question-columns>`;
}

/** What an info activity shows beside its prompt. */
export function blockView(block) {
  if (block.kind === "frame")
    return html`<dl class="frame">
      ${block.lines.map(
        (line) =>
          html`<dt>${t(`frame-${line.key}`)}</dt>
            <dd>${line.text}</dd>`,
      )}
    </dl>`;
  if (block.kind === "statements")
    return html`<div class="draft-text">
      ${block.items.map((item) => html`<p>${item.label ? html`<b>${item.label}.</b> ` : nothing}${item.text}</p>`)}
    </div>`;
  if (block.kind === "rules")
    return html`<ul class="rules">
      ${[1, 2, 3, 4, 5].map((n) => html`<li>${t(`writing-rule-${n}`)}</li>`)}
    </ul>`;
  if (block.kind === "decision")
    return html`<div class="decision">
      <p class="decision__text">${block.text}</p>
      <p class="quiet">${[block.by, block.date, block.diary].filter(Boolean).join(" · ")}</p>
      ${Object.entries(block.more ?? {}).map(([name, value]) => html`<p>${t(`decision-${name.replace("_", "-")}`)}: ${value}</p>`)}
    </div>`;
  if (block.kind === "difference")
    return html`<div class="draft-text">
      ${block.items.map((one) => html`<p>${one.heading ? html`<b>${one.heading}.</b> ` : nothing}${one.runs.map(([sign, words]) => (sign === "+" ? html`<ins><span class="hidden"> ${t("diff-added")} </span>${words}</ins>` : sign === "-" ? html`<del><span class="hidden"> ${t("diff-removed")} </span>${words}</del>` : words))}</p>`)}
    </div>`;
  if (block.kind === "section")
    return html`<ul class="section-list">
      ${block.items.map((item) => html`<li><span class="number">${item.number}</span> ${item.text}</li>`)}
    </ul>`;
  if (block.kind === "cards")
    return html`<ul class="cards cards--small">
      ${block.cards.map((card) => html`<li class="card"><span class="number">${card.number}</span> ${card.text}${card.who ? html` <span class="origin">${card.who}</span>` : nothing}</li>`)}
    </ul>`;
  if (block.kind === "gallery")
    return html`<ul class="cards">
      ${block.cards.map((card) => html`<li class="card"><span class="number">${card.number}</span> <b>${card.text}</b>${card.more ? html`<p class="card__more">${card.more}</p>` : nothing}</li>`)}
    </ul>`;
  if (block.kind === "waiting")
    return html`<p>${t("waiting-suggestions", { n: block.suggestions })}</p>
      ${
        block.statements.length
          ? html`<h2>${t("waiting-statements")}</h2>
              <ul class="cards cards--small">
                ${block.statements.map((one) => html`<li class="card">${one.text} <span class="badge">${t(`verdict-${one.verdict}`)}</span></li>`)}
              </ul>`
          : nothing
      }`;
  if (block.kind === "part")
    return html`<ol class="part">
      ${block.steps.map((one) => html`<li><b>${pick(one.title)}</b> <span class="quiet">${t("part-meetings", { n: one.meetings })}${one.people ? html` · ${t("part-people", { n: one.people })}` : nothing}</span></li>`)}
    </ol>`;
  if (block.kind === "homework") return homework(block);
  if (block.kind === "result")
    return html`<h2>${pick(block.title)}</h2>
      ${resultView(block.type, block.result)}`;
  return nothing;
}

function homework(block) {
  const until = block.closes_at
    ? new Date(1000 * block.closes_at).toLocaleString(language(), {
        weekday: "long",
        day: "numeric",
        month: "long",
        hour: "2-digit",
        minute: "2-digit",
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
              <b class="code">${block.code}</b
              >${until ? html` · ${t("homework-until", { date: until })}` : nothing}
            </p>
            <img class="homework__qr" src="/qr/${block.code}.svg" alt="" />
            <p><a class="button" href="/${block.code}">${t("homework-go")}</a></p>`
        : html`<p class="quiet">${t("homework-not-yet")}</p>`
    }
  </section>`;
}
