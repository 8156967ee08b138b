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
    const attributeFilter = ["disabled", "open"];
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
    // A button keeps the focus for a moment after it can no longer be pressed, or seen.
    const isHeld = activeElement && activeElement !== body && isUsable(activeElement);
    if (!last || isHeld) return;
    // Whoever tapped beside it has let it go.
    if (last.isConnected && isUsable(last)) return;
    const places = last.isConnected ? around : around.filter((place) => place.isConnected);
    // Whoever was typing goes on typing: a space must press nothing.
    const isDeed = (field) => last.matches("textarea, input") && !field.matches("textarea, input");
    const next =
      places.map((place) => usableIn(place, isDeed)).find(Boolean) ?? this.host.querySelector("#heading");
    /** @type {HTMLElement | null | undefined} */ (next)?.focus({ preventScroll: true });
  }
}

/**
 * @param {HTMLElement} place
 * @param {(field: HTMLElement) => boolean} isWrong
 */
function usableIn(place, isWrong) {
  const found = /** @type {HTMLElement[]} */ ([...place.querySelectorAll(USABLE)]);
  return found.find((field) => isUsable(field) && !isWrong(field));
}

/** @param {Element} field */
function isUsable(field) {
  return !field.matches(":disabled") && field.checkVisibility?.() !== false;
}
