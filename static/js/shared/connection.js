// The line to the server: one snapshot, then changes. A gap, a reconnect and a first visit all take the same path.

import { io } from "socket.io-client";
import { PASSING } from "./outbox.js";
import { at } from "./root.js";
import { after, fromSnapshot, nothing } from "./state.js";

const PATIENCE = 10000;

/** Fires "state", "presence", "trouble", "status", "own", "writing" and "goodbye". `status` is connecting, online, offline or refused. */
export class Connection extends EventTarget {
  /**
   * @param {string} namespace
   * @param {object} auth
   * @param {Partial<import("./shapes.js").Snapshot> & {still?: boolean}} [start] what the page already holds
   */
  constructor(namespace, auth, start = {}) {
    super();
    this.known = start.state ? fromSnapshot({ version: start.version ?? 0, state: start.state }) : nothing;
    /** @type {import("./shapes.js").Presence} */
    this.presence = start.presence ?? {};
    /** @type {string[]} */
    this.troubles = [];
    /** @type {"connecting" | "online" | "offline" | "refused"} */
    this.status = "connecting";
    /** What the server said, where it refused. */
    this.reason = "";
    /**
     * What it said along with that.
     *
     * @type {Record<string, any>}
     */
    this.told = {};
    this.skew = start.now ? start.now - Date.now() / 1000 : 0;
    this.catchingUp = false;
    if (start.still) {
      // A picture of a room, beside its plan: there is nobody at the other end.
      this.status = "online";
      /** @type {import("socket.io-client").Socket | null} */
      this.socket = null;
      return;
    }
    this.socket = io(namespace, {
      auth,
      path: at("/socket.io"),
      // Some networks let no WebSocket through; then the same is said by ordinary requests.
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      // Several servers behind one address: keeps those requests with the one that knows this page.
      query: { w: crypto.getRandomValues(new Uint32Array(1))[0].toString(36) },
      // A room full of phones comes back spread out, not in step.
      reconnectionDelay: 500,
      reconnectionDelayMax: 5000,
      randomizationFactor: 0.8,
    });
    this.#listen(this.socket);
  }

  get state() {
    return this.known.state;
  }

  /** Seconds since 1970 by the server's clock; a phone's own may be hours wrong. */
  get now() {
    return Date.now() / 1000 + this.skew;
  }

  /**
   * The server's answer; rejects when none came in time.
   *
   * @param {string} event
   * @param {object} [payload]
   * @param {number} [patience] milliseconds
   * @returns {Promise<import("./outbox.js").Answered>}
   */
  async ask(event, payload = {}, patience = PATIENCE) {
    // The page can be used a moment before its line is up; whoever is that quick waits that moment.
    if (this.status === "connecting")
      await new Promise((settled) => this.addEventListener("status", settled, { once: true }));
    if (!this.socket?.connected) throw new Error("offline");
    return this.socket.timeout(patience).emitWithAck(event, payload);
  }

  /** @param {import("socket.io-client").Socket} socket */
  #listen(socket) {
    socket.on("snapshot", (snapshot) => {
      this.known = fromSnapshot(snapshot);
      this.skew = snapshot.now - Date.now() / 1000;
      this.presence = snapshot.presence ?? {};
      this.troubles = snapshot.troubles ?? [];
      if (snapshot.own) this.#tell("own", snapshot.own);
      this.#is("online");
      this.#tell("state");
    });
    socket.on("change", (change) => this.#take(change));
    socket.on("presence", (presence) => {
      this.presence = presence;
      this.#tell("presence");
    });
    socket.on("trouble", ({ troubles }) => {
      this.troubles = troubles;
      this.#tell("trouble");
    });
    socket.on("writing", (written) => this.#tell("writing", written));
    socket.on("goodbye", (reason) => this.#tell("goodbye", reason));
    // Hung up on, and not for want of a net: the browser does not call again by itself.
    socket.on("disconnect", (why) => this.#is(why === "io server disconnect" ? "refused" : "offline"));
    socket.on("connect_error", (problem) => {
      // An answer from the server that says no is final; silence is only bad Wi-Fi, and a database may come back.
      const said = /^[a-z_]+$/.test(problem.message) && !/error|timeout/.test(problem.message);
      const passing = said && PASSING.has(problem.message);
      this.told = /** @type {any} */ (problem).data ?? {};
      this.#is(said && !passing ? "refused" : "offline", problem.message);
      if (passing) setTimeout(() => socket.connect(), 1000 + 3000 * Math.random());
    });
  }

  #take(change) {
    if (change.own !== undefined) return this.#tell("own", change.own);
    const next = after(this.known, change);
    if (next === "gap") {
      this.#catchUp();
    } else if (next !== this.known) {
      this.known = next;
      this.#tell("state");
    }
  }

  /** Asks for the whole picture once, however many changes come meanwhile; a little later if that was too often. */
  async #catchUp() {
    if (this.catchingUp) return;
    this.catchingUp = true;
    const answer = await this.ask("sync").catch(() => ({ ok: true, error: "" }));
    this.catchingUp = false;
    if (!answer.ok && PASSING.has(answer.error ?? ""))
      setTimeout(() => this.#catchUp(), 2000 + 3000 * Math.random());
  }

  /**
   * @param {Connection["status"]} status
   * @param {string} [reason]
   */
  #is(status, reason = "") {
    this.status = status;
    this.reason = reason;
    this.#tell("status");
  }

  /**
   * @param {string} what
   * @param {unknown} [detail]
   */
  #tell(what, detail = null) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
