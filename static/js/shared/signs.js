// How long a text is to whoever typed it: what looks like one sign counts as one. The server counts by the same rule
// (models/analysis/signs.py), and a test holds them together.

const JOINER = "\u200d";
const MADE_ON = /[\p{M}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]/u;
const PICTURE = /\p{S}/u;
const HALF_A_FLAG = /[\u{1F1E6}-\u{1F1FF}]/u;

/** @param {string} text */
export function signs(text) {
  let count = 0;
  let isJoined = false;
  let isHalf = false;
  for (const mark of text.replace(/\r\n?/g, "\n").normalize("NFC")) {
    if (mark === JOINER) isJoined = true;
    else if (!MADE_ON.test(mark)) {
      const isSecondHalf = isHalf && HALF_A_FLAG.test(mark);
      if (!(isJoined && PICTURE.test(mark)) && !isSecondHalf) count += 1;
      isHalf = HALF_A_FLAG.test(mark) && !isSecondHalf;
      isJoined = false;
    }
  }
  return count;
}
