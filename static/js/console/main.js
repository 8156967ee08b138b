// The console starts here.

import { Connection } from "../shared/connection.js";
import { stayAwake } from "../shared/awake.js";
import { startData } from "../shared/element.js";
import { tellLanguagesBy } from "../shared/said.js";
import { spokenIn } from "../shared/spoken.js";
import { speak } from "../shared/words.js";
import { RunConsole } from "./console.js";

const start = startData();
tellLanguagesBy(spokenIn);
await speak(start.language, "console");
const element = new RunConsole();
element.start = start;
element.connection = new Connection("/facilitator", { workshop: start.workshop }, start);
document.getElementById("place")?.replaceChildren(element);
if (!start.still) stayAwake();
