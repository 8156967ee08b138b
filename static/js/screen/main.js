// The wall starts here.

import { Connection } from "../shared/connection.js";
import { startData } from "../shared/element.js";
import { speak } from "../shared/words.js";
import { BigScreen } from "./screen.js";

const start = startData();
await speak(start.language, "screen");
const screen = new BigScreen();
screen.start = start;
screen.connection = new Connection("/screen", { key: start.key }, start);
document.getElementById("place")?.replaceChildren(screen);
