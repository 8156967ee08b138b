// The bars at top and bottom let go where they would take more than a third of the height: large letters, a small phone.

const MOST = 1 / 3;

/**
 * @param {HTMLElement} host holds the bars; wears data-loose while they let go
 */
export function watchBars(host) {
  const measure = () => {
    const bars = /** @type {HTMLElement[]} */ ([
      ...host.querySelectorAll(":scope > header, :scope > footer"),
    ]);
    const height = bars.reduce((sum, bar) => sum + bar.offsetHeight, 0);
    host.toggleAttribute("data-loose", height > innerHeight * MOST);
  };
  const sizes = new ResizeObserver(measure);
  new MutationObserver(() => {
    sizes.disconnect();
    for (const bar of host.querySelectorAll(":scope > header, :scope > footer")) sizes.observe(bar);
  }).observe(host, { childList: true });
  addEventListener("resize", measure);
}
