// The same order for the same person and list, so that nothing jumps and no option is first for everybody.

/**
 * A 32-bit hash of a text (FNV-1a).
 *
 * @param {string} text
 */
export function hash(text) {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  // Neighbouring texts must not land beside each other.
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/**
 * @template Thing
 * @param {Thing[]} items
 * @param {string | number | undefined} seed
 * @param {(item: any) => string} [key]
 * @returns {Thing[]}
 */
export function shuffled(items, seed, key = (item) => item.key) {
  return [...items].sort((a, b) => hash(`${seed}:${key(a)}`) - hash(`${seed}:${key(b)}`));
}
