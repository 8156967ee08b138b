// What a field is called is said where the question above it has not said it.

/**
 * @param {string} name of a field, such as "Ett ord"
 * @param {string} question such as "Svara med ett ord."
 */
export function saysMore(name, question) {
  return Boolean(name) && !question.toLowerCase().includes(name.toLowerCase());
}
