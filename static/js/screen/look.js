// Light or dark, whatever the wall's own system says.

const ASKED = "(prefers-color-scheme: dark)";
const INSTEAD = { "": ASKED, light: "not all", dark: "all" };

/** The style rules that ask for it, found once. */
let asking = /** @type {CSSMediaRule[] | null} */ (null);

/** @param {"" | "light" | "dark"} look */
export function dress(look) {
  asking ??= [...document.styleSheets].flatMap((sheet) => rulesIn(sheet.cssRules));
  for (const rule of asking) if (rule.media.mediaText !== INSTEAD[look]) rule.media.mediaText = INSTEAD[look];
  document.documentElement.style.colorScheme = look;
}

/** @returns {CSSMediaRule[]} */
function rulesIn(rules) {
  return [...rules].flatMap((rule) =>
    rule instanceof CSSMediaRule && rule.media.mediaText === ASKED ? [rule] : rulesIn(rule.cssRules ?? []),
  );
}
