// What the wall shows before, after and over everything: how to come in, nothing, and thanks.

import { html, nothing } from "lit";
import { t } from "../shared/words.js";

/** @param {import("./screen.js").BigScreen} wall */
export function arrival(wall) {
  const { workshop } = wall.connection.state;
  return html`<main class="stage stage--arrival" tabindex="0">
    <div>
      <h1>${workshop.title}</h1>
      <ol class="arrival__steps">
        <li>${t("screen-scan")}</li>
        <li>${t("screen-or-type")} <b class="nowrap">${wall.address}</b></li>
        <li>${t("screen-code")} <b class="code" translate="no">${workshop.code}</b></li>
      </ol>
      <p class="arrival__joined">${t("screen-joined", { n: wall.joined })}</p>
      ${workshop.network ? network(wall, workshop.network) : nothing}
    </div>
    <img class="arrival__qr" src=${wall.start.qr} alt=${t("qr-alt", { url: wall.start.join })} />
  </main>`;
}

/** The room's own Wi-Fi, where it has one. */
function network(wall, network) {
  const { name, password } = network;
  return html`<div class="arrival__network">
    <img src="/screen/${wall.start.key}/network.svg" alt=${t("network-qr-alt", { name })} />
    <p>
      ${t("network-first", { name })}${
        password
          ? html`<br />${t("network-password-is")} <b class="code" translate="no">${password}</b>`
          : nothing
      }
    </p>
  </div>`;
}

/** @param {import("./screen.js").BigScreen} wall */
export function goodbye(wall) {
  const { workshop } = wall.connection.state;
  return html`<main class="stage stage--goodbye" tabindex="0">
    <h1>${t("screen-over")}</h1>
    ${workshop.feedback_by ? html`<p>${t("over-feedback", { date: workshop.feedback_by })}</p>` : nothing}
  </main>`;
}

/** Nothing but the line, for talk. */
export function blank() {
  return html`<main class="stage stage--blank" tabindex="0">
    <h1 class="hidden">${t("screen-blank")}</h1>
  </main>`;
}
