// Focus never falls to the page: where what had it is gone or can no longer be used, it goes to what stands nearest.

const USABLE = "button, input, select, textarea, summary, a[href], [tabindex]";

export class KeptFocus {
  /** @param {HTMLElement} host everything in it is watched */
  constructor(host) {
    this.host = host;
    /**
     * What had the focus last, and what it stood in, the nearest first.
     *
     * @type {HTMLElement[]}
     */
    this.chain = [];
    host.addEventListener("focusin", (event) => this.#see(/** @type {HTMLElement} */ (event.target)));
    const attributeFilter = ["disabled"];
    // What comes instead draws itself a little later.
    new MutationObserver(() => setTimeout(() => this.#keep())).observe(host, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter,
    });
  }

  #see(focused) {
    this.chain = [focused];
    for (let around = focused.parentElement; around && around !== this.host; around = around.parentElement)
      this.chain.push(around);
  }

  #keep() {
    const [last, ...around] = this.chain;
    const { activeElement, body } = document;
    // A button keeps the focus for a moment after it can no longer be pressed.
    const isHeld = activeElement && activeElement !== body && !activeElement.matches(":disabled");
    if (!last || isHeld) return;
    // Whoever tapped beside it has let it go.
    if (last.isConnected && !last.matches(":disabled")) return;
    const places = last.isConnected ? around : around.filter((place) => place.isConnected);
    const next = places.map(usableIn).find(Boolean) ?? this.host.querySelector("#heading");
    /** @type {HTMLElement | null | undefined} */ (next)?.focus({ preventScroll: true });
  }
}

/** @param {HTMLElement} place */
function usableIn(place) {
  const found = /** @type {HTMLElement[]} */ ([...place.querySelectorAll(USABLE)]);
  return found.find((field) => !field.matches(":disabled") && field.checkVisibility?.() !== false);
}
