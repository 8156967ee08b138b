// The phone starts here: the snapshot is already in the page, so the first picture needs no further round trip.

import { speak } from "../shared/words.js";
import { startData } from "../shared/element.js";
import { bringSoon } from "./lazily.js";
import { Store } from "./store.js";
import { PhoneApp } from "./app.js";

const start = startData();
await speak(start.language, "phone");
const app = new PhoneApp();
app.store = new Store(start);
document.getElementById("place")?.replaceChildren(app);
bringSoon();
