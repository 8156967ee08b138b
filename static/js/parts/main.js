// The page of components: results, drawn by the same views as in a meeting.

import { render } from "lit";
import { resultView } from "../shared/results/index.js";
import { speak } from "../shared/words.js";

await speak(document.documentElement.lang, "console");
/** @type {NodeListOf<HTMLElement>} */
const places = document.querySelectorAll("[data-result]");
for (const place of places) {
  const { result, texts, type } = JSON.parse(place.dataset.result ?? "{}");
  render(resultView(type, result, texts), place);
  // So many on one page are told apart by what stands above them.
  const heading = place.previousElementSibling?.textContent ?? "";
  place.querySelector(".result")?.setAttribute("aria-label", heading.replace(/\s+/g, " ").trim());
}
