// The phone starts here: the snapshot is already in the page, so the first picture needs no further round trip.

import { speak } from "../shared/words.js";
import { startData } from "../shared/element.js";
import { storageOver } from "../shared/storage.js";
import { bringSoon } from "./lazily.js";
import { Store } from "./store.js";
import { PhoneApp } from "./app.js";

const start = startData();
await speak(start.language, "phone");
const app = new PhoneApp();
// A picture of a phone keeps nothing in the browser that it stands in.
app.store = start.still ? new Store(start, storageOver(nowhere)) : new Store(start);
document.getElementById("place")?.replaceChildren(app);
bringSoon();

/** @returns {Storage} */
function nowhere() {
  throw new Error("still");
}
