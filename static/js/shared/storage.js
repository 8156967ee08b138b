// Like localStorage, but never in the way: where the browser keeps nothing (some private windows, a full disk), this page still does.

/**
 * @typedef {object} Keeper
 * @property {(name: string) => string | null} getItem
 * @property {(name: string, value: string) => void} setItem
 * @property {(name: string) => void} removeItem
 * @property {() => string[]} names
 */

/**
 * @param {Storage | (() => Storage)} real the browser's own, or a function that fetches it and may throw
 * @returns {Keeper}
 */
export function storageOver(real) {
  const here = new Map();
  /** @type {any} */
  let kept = null;
  try {
    kept = typeof real === "function" ? real() : real;
  } catch {
    // Not even allowed to look.
  }
  const attempt = (deed, otherwise) => {
    try {
      return deed();
    } catch {
      return otherwise();
    }
  };
  return {
    getItem: (name) =>
      here.get(name) ??
      attempt(
        () => kept.getItem(name),
        () => null,
      ),
    setItem: (name, value) =>
      attempt(
        () => (kept.setItem(name, value), here.delete(name)),
        () => here.set(name, value),
      ),
    removeItem: (name) => (
      here.delete(name),
      attempt(
        () => kept.removeItem(name),
        () => undefined,
      )
    ),
    names: () => [
      ...new Set([
        ...here.keys(),
        ...attempt(
          () => Object.keys(kept),
          () => [],
        ),
      ]),
    ],
  };
}
