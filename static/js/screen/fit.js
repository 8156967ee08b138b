// As large as it may be. Sizes are units of which a wall has 1080 from top to bottom, so that the same words
// look alike on every wall. What does not fit at the smallest makes pages, of whole things.

// Fitted sizes, and the smallest ever used.
const STEPS = [152, 132, 114, 98, 84, 72, 60, 52, 48, 44, 40, 36, 32, 28];
/** The smallest, by the size that the leader has chosen. */
export const LEAST = { "": 28, large: 36, larger: 44 };
// Where there are pages anyway, letters are this large if each thing fits alone.
const READABLE = 36;
// No larger than this, by what stands on the stage.
const MOST = {
  question: 152,
  alone: 132,
  words: 84,
  rows: 60,
  ranks: 44,
  cards: 52,
  groups: 48,
  grid: 60,
  result: 44,
};
// A question above something else is no larger, and takes no more of the stage.
const HEADING = { most: 60, part: 0.3 };
// What pages are made of where it stands in lists of its own.
const WHOLE = [
  ".thing",
  ".card",
  ".goal",
  ".tested:not(.goal) > :not(.cards)",
  ".scale",
  ".words > li",
  ".ranking > li",
  ".rated__item",
  "tr",
  ".map__centre",
  ".ground__side li",
  ".draft-text > p",
  ".section-list > li",
  ".rules > li",
  ".rounds > li",
  ".part > li",
  ".frame > div",
  ".decision",
];
// Gone with everything that stands in it.
const AROUND = ".column, .map__side, .ground__side, .ground, .tested, .unowned, thead, table";

/**
 * The first of `steps`, largest first, at which everything fits; none: null.
 *
 * @param {number[]} steps
 * @param {(step: number) => boolean} fits
 */
export function largest(steps, fits) {
  return steps.find(fits) ?? null;
}

/**
 * Pages as [from, to[: as many things on each as fit, in order, at least one.
 *
 * @param {number} n how many things there are
 * @param {(from: number, to: number) => boolean} fits
 * @returns {[number, number][]}
 */
export function pagesOf(n, fits) {
  /** @type {[number, number][]} */
  const pages = [];
  for (let from = 0; from < n;) {
    let [fitting, most] = [from + 1, n];
    while (fitting < most) {
      const middle = Math.ceil((fitting + most) / 2);
      if (fits(from, middle)) fitting = middle;
      else most = middle - 1;
    }
    pages.push([from, fitting]);
    from = fitting;
  }
  return pages;
}

/**
 * The page that is shown: whoever turns on past the last comes to the first.
 *
 * @param {number} page as the leader has turned, from 0, perhaps negative
 * @param {number} of
 */
export function turned(page, of) {
  return ((page % of) + of) % of;
}

/** What has been fitted last, so that a room that grows does not measure the same words again. */
let last = { said: "", pages: /** @type {[number, number][]} */ ([]) };

/**
 * Sets sizes on the page and hides what is on other pages; how many pages there are.
 *
 * @param {HTMLElement} stage
 * @param {string} layout
 * @param {number} page that the leader has turned to
 * @param {number} least
 */
export function fit(stage, layout, page, least) {
  const things = stage.querySelector(".things");
  if (!things) return 1;
  const whole = wholes(things);
  const said = [innerWidth, innerHeight, layout, least, stage.textContent].join();
  if (said !== last.said) last = { said, pages: measured(stage, things, whole, layout, least) };
  show(things, whole, ...last.pages[turned(page, last.pages.length)]);
  return last.pages.length;
}

/** @returns {[number, number][]} */
function measured(stage, things, whole, layout, least) {
  const steps = STEPS.filter((step) => step <= MOST[layout] && step >= least);
  const all = /** @type {[number, number]} */ ([0, whole.length]);
  const isQuestion = layout === "question";
  const question = stage.querySelector(".stage__question");
  const sized = (name) => (step) => {
    document.documentElement.style.setProperty(name, String(step));
    return isQuestion ? holds(stage) && holds(things) && !isWide(question) : holds(things);
  };
  show(things, whole, ...all);
  if (isQuestion) {
    largest(steps, sized("--heading"));
    return [all];
  }
  const room = HEADING.part * stage.clientHeight;
  largest(
    STEPS.filter((step) => step <= HEADING.most && step >= least),
    (step) => {
      document.documentElement.style.setProperty("--heading", String(step));
      return question.offsetHeight <= room && !isWide(question);
    },
  );
  if (largest(steps, sized("--fit"))) return [all];
  const alone = (step) => {
    sized("--fit")(step);
    return whole.every((_, at) => {
      show(things, whole, at, at + 1);
      return holds(things);
    });
  };
  largest(
    steps.filter((step) => step <= Math.max(READABLE, least)),
    alone,
  );
  const pages = pagesOf(whole.length, (from, to) => {
    show(things, whole, from, to);
    return holds(things);
  });
  return pages.length ? pages : [all];
}

/** What is never parted, in order; the outermost of it. */
function wholes(things) {
  const chosen = WHOLE.join();
  return [...things.querySelectorAll(chosen)].filter((part) => !part.parentElement.closest(chosen));
}

function show(things, whole, from, to) {
  whole.forEach((part, at) => part.toggleAttribute("data-away", at < from || at >= to));
  // Innermost first: what holds nothing but what is away is away as well.
  for (const around of [...things.querySelectorAll(AROUND)].reverse()) {
    const parts = whole.filter((part) => around.contains(part));
    around.toggleAttribute(
      "data-away",
      parts.length > 0 && parts.every((part) => part.matches("[data-away]")),
    );
  }
}

function holds(box) {
  return box.scrollHeight <= box.clientHeight + 1 && !isWide(box);
}

function isWide(box) {
  return box.scrollWidth > box.clientWidth + 1;
}
