// What an element listens to, as long as it is on the page and no longer.

/** @typedef {import("lit").ReactiveController} ReactiveController */
/** @typedef {import("lit").ReactiveControllerHost} Host */

/**
 * Draws its element anew when one of the things it follows says so.
 *
 * @implements {ReactiveController}
 */
export class Follows {
  /**
   * @param {Host} host
   * @param {() => [EventTarget, ...string[]][]} watched what it listens to, each with the names of events; asked for when the element
   *   comes onto the page
   */
  constructor(host, watched) {
    this.host = host;
    this.watched = watched;
    this.leaving = new AbortController();
    host.addController(this);
  }

  hostConnected() {
    // What was told while it was away it has not heard.
    this.host.requestUpdate();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    for (const [target, ...events] of this.watched())
      for (const event of events) target.addEventListener(event, () => this.host.requestUpdate(), { signal });
  }

  hostDisconnected() {
    this.leaving.abort();
  }
}

/**
 * Draws its element anew every so many milliseconds, as long as it is on the page.
 *
 * @implements {ReactiveController}
 */
export class Beats {
  /**
   * @param {Host} host
   * @param {number} every milliseconds
   * @param {() => void} [deed] what to do instead of drawing anew
   */
  constructor(host, every, deed = () => host.requestUpdate()) {
    this.every = every;
    this.deed = deed;
    host.addController(this);
  }

  hostConnected() {
    this.beat = setInterval(this.deed, this.every);
  }

  hostDisconnected() {
    clearInterval(this.beat);
  }
}
