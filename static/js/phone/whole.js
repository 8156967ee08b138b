// All of what a phone was told in short, once somebody asks: reading goes on where the whole list begins.

import { focusOn } from "../shared/element.js";

/**
 * @param {Event} event of the press, heard around the result
 * @param {import("./store.js").Store} store
 */
export async function bringWhole(event, store) {
  const place = /** @type {HTMLElement} */ (event.currentTarget);
  const { target } = event;
  await store.showWhole();
  // What was unfolded is read on from where it was.
  if (target instanceof HTMLDetailsElement) return;
  // Drawn by whoever shows the result, and then by the list itself.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  focusOn(place, "many-texts [data-shown]");
}
