// Which language a text is written in, told by the text alone, so that a voice can read it aloud. The server judges by the same rule
// (models/analysis/spoken.py), and a test holds them together.

/** Small words of each language; what stands in two of them says nothing. */
export const SMALL = {
  sv: [
    "och att är inte jag från också mycket ska vad hur när där här någon något några alla allt utan skulle",
    "finns måste vill blir dem bli människor efter mellan varje vår våra väl sådant bättre större",
  ],
  nb: [
    "og ikke jeg fra også mye skal hva hvordan hvorfor noen noe alle alt uten skulle finnes må vil blir",
    "bli mennesker etter mellom hver vår våre være er å når nå her der dere bedre større bare",
  ],
  en: [
    "the and of is are not with we you they that this what how have our people more should would from it",
    "be can where when who there their every without must better",
  ],
};
const LETTERS = { sv: /[äö]/, nb: /[æø]/, en: /^$/ };
// A name or a loan word is no language: so many words must speak for it.
const ENOUGH = 2;

const all = Object.entries(SMALL).map(([code, words]) => ({ code, words: words.join(" ").split(" ") }));
const own = all.map(({ code, words }) => {
  const others = all.filter((other) => other.code !== code).flatMap((other) => other.words);
  return { code, words: new Set(words.filter((word) => !others.includes(word))) };
});

// A face draws the same texts over and over.
const KEPT = 4000;
/** @type {Map<string, string>} */
const kept = new Map();

/**
 * sv, nb or en; nothing where the words do not say.
 *
 * @param {string} text
 * @returns {string}
 */
export function spokenIn(text) {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const language = judged(text);
  kept.set(text, language);
  return language;
}

/** @param {string} text */
function judged(text) {
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first, second] = own
    .map(({ code, words }) => {
      const small = said.filter((word) => words.has(word)).length;
      const marked = said.filter((word) => !words.has(word) && LETTERS[code].test(word)).length;
      return { code, small, sum: small + marked };
    })
    .sort((a, b) => b.sum - a.sum);
  return first.small && first.sum >= Math.max(ENOUGH, 2 * second.sum) ? first.code : "";
}
