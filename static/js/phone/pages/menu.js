// The menu: one's own texts, the wall as text, language and size, the receipt, what is kept, the way out.

import { html, nothing } from "lit";
import { announce } from "../../shared/element.js";
import { language, languages, t } from "../../shared/words.js";
import { TEXT_SIZE } from "../store.js";
import { receipt, useTextSize } from "../receipt.js";
import { leavingView } from "./leaving.js";

const SIZES = [1, 1.25, 1.5, 2];

/**
 * @param {import("../store.js").Store} store
 * @param {{show: (page: string) => void, speak: (code: string) => void}} deeds
 */
export function menuView(store, { show, speak }) {
  return html`<h1 id="heading" tabindex="-1">${t("menu")}</h1>
    <ul class="menu">
      <li>
        <button class="secondary" @click=${() => show("own")}>
          ${t("my-contributions", { n: store.own.contributions.length })}
        </button>
      </li>
      ${
        store.isOverDays
          ? nothing
          : html`<li>
              <button class="secondary" @click=${() => show("mirror")}>${t("show-screen-here")}</button>
            </li>`
      }
    </ul>
    ${store.isOverDays || store.isOver || store.start.as || store.table.isTable ? nothing : remote(store)}
    <h2>${t("language")}</h2>
    <div class="row">
      ${languages().map(
        ([code, name]) =>
          html`<button
            class="small"
            lang=${code}
            aria-pressed=${language() === code}
            @click=${() => speak(code)}
          >
            ${name}
          </button>`,
      )}
    </div>
    <h2>${t("text-size")}</h2>
    <div class="row">
      ${SIZES.map(
        (size) =>
          html`<button
            class="small"
            aria-pressed=${chosenSize(store) === size}
            @click=${() => setTextSize(store, size)}
          >
            ${Math.round(size * 100)} %
          </button>`,
      )}
    </div>
    ${receipt(store)}
    <h2>${t("about-privacy")}</h2>
    <p>${t("privacy")}</p>
    ${store.start.as ? nothing : leavingView(store)}`;
}

function remote(store) {
  const be = async (event) => {
    const problem = await store.beRemote(event.target.checked);
    announce(problem || t(store.own.remote ? "remote-on" : "remote-off"));
    event.target.checked = store.own.remote;
  };
  return html`<label class="tick"
    ><input type="checkbox" .checked=${store.own.remote} @change=${be} /><span
      >${t("join-remote")}</span
    ></label
  >`;
}

function chosenSize(store) {
  return Number(store.storage.getItem(TEXT_SIZE) ?? 1);
}

function setTextSize(store, size) {
  store.storage.setItem(TEXT_SIZE, String(size));
  useTextSize(store);
  store.dispatchEvent(new Event("changed"));
}
