// All of what a phone was told in short, once somebody asks: reading goes on where the whole list begins.

import { focusOn } from "../shared/element.js";

/**
 * @param {Event} event of the press, heard around the result
 * @param {import("./store.js").Store} store
 */
export async function bringWhole(event, store) {
  const place = /** @type {HTMLElement} */ (event.currentTarget);
  await store.showWhole();
  // Drawn by whoever shows the result, and then by the list itself.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  focusOn(place, "many-texts [data-shown]");
}
