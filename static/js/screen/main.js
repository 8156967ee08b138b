// The wall starts here.

import { Connection } from "../shared/connection.js";
import { stayAwake } from "../shared/awake.js";
import { startData } from "../shared/element.js";
import { tellLanguagesBy } from "../shared/said.js";
import { spokenIn } from "../shared/spoken.js";
import { speak } from "../shared/words.js";
import { BigScreen } from "./screen.js";

const start = startData();
tellLanguagesBy(spokenIn);
await speak(start.language, "screen");
const screen = new BigScreen();
screen.start = start;
screen.connection = new Connection(
  "/screen",
  start.watch ? { watch: start.watch } : { key: start.key },
  start,
);
// The laptop may change networks while the wall is on, or while it was away.
screen.connection.socket?.on("address", ({ address }) => screen.meetAt(address));
screen.connection.addEventListener("status", async () => {
  if (screen.connection.status !== "online") return;
  const { address } = await screen.connection.ask("where").catch(() => ({ address: "" }));
  if (address) screen.meetAt(address);
});
document.getElementById("place")?.replaceChildren(screen);
if (!start.still) stayAwake();
