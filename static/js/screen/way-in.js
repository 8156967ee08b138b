/**
 * Where one goes on a phone, without the code.
 *
 * @param {import("../shared/shapes.js").ScreenStart} start
 */
export function address({ join }) {
  return join.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, "");
}
