// The bars at top and bottom let go where they would take more than a third of the height, or the one at the top more than a
// fifth: large letters, a small phone.

const MOST = 1 / 3;
const MOST_AT_TOP = 1 / 5;

/**
 * @param {HTMLElement} host holds the bars; wears data-loose while they let go
 */
export function watchBars(host) {
  let wasLoose = false;
  const measure = () => {
    const bars = /** @type {HTMLElement[]} */ ([
      ...host.querySelectorAll(":scope > header, :scope > footer"),
    ]);
    const height = bars.reduce((sum, bar) => sum + bar.offsetHeight, 0);
    const top = bars.find((bar) => bar.matches("header"))?.offsetHeight ?? 0;
    const isLoose = height > innerHeight * MOST || top > innerHeight * MOST_AT_TOP;
    if (isLoose === wasLoose) return;
    wasLoose = isLoose;
    host.toggleAttribute("data-loose", isLoose);
    // Whoever is at a bar that lets go or takes hold stays at it.
    const { activeElement } = document;
    const near = bars.find((bar) => bar.contains(activeElement));
    near?.scrollIntoView({ block: "nearest" });
  };
  const sizes = new ResizeObserver(measure);
  new MutationObserver(() => {
    sizes.disconnect();
    for (const bar of host.querySelectorAll(":scope > header, :scope > footer")) sizes.observe(bar);
  }).observe(host, { childList: true });
  addEventListener("resize", measure);
}
