// None of the sentences is the room's: why, and all of them, or none where they are many.

import { html, nothing } from "lit";
import { said } from "./said.js";
import { t } from "./words.js";

// So many there is room for.
const MOST = 3;

/** @param {import("./shapes.js").Undecided} undecided */
export function undecidedView({ why, texts }) {
  return html`<figcaption>${t(`room-sentence-${why}`, { n: texts.length })}</figcaption>
    ${texts.length > MOST ? nothing : texts.map((text) => html`<blockquote>${said(text)}</blockquote>`)}`;
}
