// <wall-river>: how all that was said went on, from themes to answers, as the server draws it.

import { html, nothing } from "lit";
import { Element } from "../shared/element.js";
import { at } from "../shared/root.js";

class WallRiver extends Element {
  static properties = {
    key: { attribute: false },
    size: { attribute: false },
    drawn: { state: true },
  };

  constructor() {
    super();
    /** The wall's own key, or that of those who watch it. */
    this.key = "";
    /** As the leader wants letters. */
    this.size = "";
    /** @type {HTMLElement | null} */
    this.drawn = null;
  }

  willUpdate(changed) {
    if (changed.has("key") || changed.has("size")) this.#fetch();
  }

  async #fetch() {
    const answer = await fetch(at(`/screen/${this.key}/river.svg?size=${this.size}`)).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
    this.drawn = document.importNode(page.documentElement, true);
  }

  render() {
    if (!this.drawn) return nothing;
    return html`<h1>${this.drawn.getAttribute("aria-label")}</h1>
      ${this.drawn}`;
  }
}

customElements.define("wall-river", WallRiver);
