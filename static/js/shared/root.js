// Where this server begins: at an address of its own, or under a path of somebody else's.

/**
 * An address of ours, from one that begins with "/".
 *
 * @param {string} path
 */
export function at(path) {
  return `${document.documentElement.dataset.root ?? ""}${path}`;
}
