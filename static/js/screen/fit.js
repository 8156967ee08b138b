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
  stance: 84,
  words: 84,
  rows: 72,
  ranks: 60,
  scales: 52,
  flow: 98,
  plan: 44,
  placed: 48,
  cards: 72,
  groups: 60,
  grid: 60,
  result: 44,
};
// Few of them may be larger: as many as this are few.
const FEW = 4;
const MOST_OF_FEW = { cards: 84, groups: 84, grid: 98, ranks: 84 };
// Of what is there if there is room, at least as many in each list, from the most.
const ROOM = [8, 5, 3, 2, 1, 0];
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
  "tbody tr",
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
const AROUND = ".beside__one, .column, .map__side, .ground__side, .ground, .tested, .unowned, table";

/**
 * The first of `steps`, largest first, at which everything fits; none: null.
 *
 * The first is tried before the others: on most stages it is the one. What fits at a size fits at all below it, so
 * the others are halved: each trial makes the browser lay out the stage.
 *
 * @param {number[]} steps
 * @param {(step: number) => boolean} fits
 */
export function largest(steps, fits) {
  if (!steps.length || fits(steps[0])) return steps[0] ?? null;
  let [from, to] = [1, steps.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (fits(steps[middle])) to = middle;
    else from = middle + 1;
  }
  return steps[from] ?? null;
}

/**
 * Pages as [from, to[, in order: as few as there can be with at least one thing on each, and if they fit so, alike.
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
    // As many as on the page before, or one more or less; if that is not it, halves.
    const [last] = pages.slice(-1).map(([start, end]) => end - start);
    const likely = last ? [from + last] : [];
    while (fitting < most) {
      const guess = likely.shift() ?? 0;
      const middle = guess > fitting && guess <= most ? guess : Math.ceil((fitting + most) / 2);
      const isFitting = fits(from, middle);
      if (middle === from + last) likely.push(isFitting ? middle + 1 : middle - 1);
      if (isFitting) fitting = middle;
      else most = middle - 1;
    }
    pages.push([from, fitting]);
    from = fitting;
  }
  const alike = pages.map((_, at) => /** @type {[number, number]} */ ([part(at), part(at + 1)]));
  return alike.every(([from, to]) => fits(from, to)) ? alike : pages;

  function part(at) {
    return Math.ceil((at * n) / pages.length);
  }
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

/**
 * The things from `from` up to `to`; and which leaf of how many, where one thing is longer than the stage.
 *
 * @typedef {{from: number, to: number, leaf: number, leaves: number}} Page
 */

/**
 * What was found of a stage when it was measured.
 *
 * @typedef {object} Measured
 * @property {string} said what was measured, so that a room that grows does not measure the same words again
 * @property {number} fit
 * @property {number} heading
 * @property {number[] | null} [rooms] of what is there if there is room, how much of each list; null: all of it
 * @property {Page[]} pages
 */

/** @type {Measured[]} */
let known = [];

/** Letters that came since have other widths. */
export function measureAgain() {
  known = [];
}

/**
 * Sets sizes on the page and hides what is on other pages and other stages.
 *
 * @param {HTMLElement[]} stages one after another, each with pages of its own
 * @param {number} page that the leader has turned to
 * @param {number} least
 * @returns {{at: number, leaf: number, page: number, of: number}} which stage is shown, which page of all
 */
export function fit(stages, page, least) {
  size("--grown", least / LEAST[""]);
  // All of them have one place: it is smaller under a ribbon, and over a foot of two lines.
  const place = stages.find((stage) => !stage.matches("[data-away]")) ?? stages[0];
  const { clientHeight, clientWidth } = place;
  known = stages.map((stage, at) => {
    const said = [clientWidth, clientHeight, innerHeight, stage.dataset.layout, least, words(stage)].join();
    if (known[at]?.said === said) return known[at];
    for (const other of stages) other.toggleAttribute("data-away", other !== stage);
    return { said, ...measured(stage, stage.dataset.layout ?? "", least) };
  });
  const all = known.flatMap(({ pages }, at) => pages.map((page) => ({ at, ...page })));
  const shown = turned(page, all.length);
  const { at, ...here } = all[shown];
  for (const other of stages) other.toggleAttribute("data-away", other !== stages[at]);
  size("--heading", known[at].heading);
  size("--fit", known[at].fit);
  makeRoom(stages[at], known[at].rooms ?? null);
  const things = stages[at].querySelector(".things");
  if (things) show(things, wholes(things), here);
  return { at, leaf: here.leaf, page: shown, of: all.length };
}

function size(name, step) {
  document.documentElement.style.setProperty(name, String(step));
}

/**
 * What has no room for all of it stands closer, and that there is more is seen (css/faces/screen.css).
 *
 * @param {number[] | null} rooms how many of each list are seen; null: all
 */
function makeRoom(stage, rooms) {
  stage.toggleAttribute("data-close", rooms !== null);
  listsOf(stage).forEach((list, at) => {
    const seen = rooms?.[at] ?? list.childElementCount;
    list.toggleAttribute("data-away", seen === 0);
    [...list.children].forEach((part, place) => {
      part.toggleAttribute("data-away", place >= seen);
      part.toggleAttribute("data-last", place === seen - 1 && seen < list.childElementCount);
    });
  });
}

function listsOf(stage) {
  return [...stage.querySelectorAll(".if-room")];
}

/** All but which page it is. */
function words(stage) {
  return [...stage.children].map((part) => (part.matches(".kicker") ? "" : part.textContent)).join();
}

/** @returns {Omit<Measured, "said">} */
function measured(stage, layout, least) {
  const things = stage.querySelector(".things");
  const question = stage.querySelector(".stage__question");
  const whole = wholes(things);
  const all = pageOf(0, whole.length);
  const most = (whole.length <= FEW && MOST_OF_FEW[layout]) || MOST[layout];
  const steps = STEPS.filter((step) => step <= most && step >= least);
  const smallest = steps[steps.length - 1];
  show(things, whole, all);
  if (layout === "question") {
    const fitting = (step) => {
      size("--heading", step);
      return holds(stage) && holds(things) && !isWide(question);
    };
    return {
      fit: smallest,
      heading: largest(steps, fitting) ?? smallest,
      pages: [all],
    };
  }
  const headings = STEPS.filter((step) => step <= HEADING.most && step >= least);
  const isSmall = (step) => {
    size("--heading", step);
    return question.offsetHeight <= HEADING.part * stage.clientHeight && !isWide(question);
  };
  const heading = largest(headings, isSmall) ?? headings[headings.length - 1];
  size("--heading", heading);
  const fits = (step) => {
    size("--fit", step);
    return holds(things);
  };
  makeRoom(stage, null);
  const withAll = largest(steps, fits);
  if (withAll) return { fit: withAll, heading, pages: [all] };
  const lengths = listsOf(stage).map((list) => list.childElementCount);
  const longest = Math.max(0, ...lengths);
  for (const room of longest ? [longest, ...ROOM.filter((room) => room < longest)] : []) {
    const rooms = lengths.map((length) => Math.min(length, room));
    makeRoom(stage, rooms);
    const atOnce = largest(steps, fits);
    if (!atOnce) continue;
    size("--fit", atOnce);
    return { fit: atOnce, heading, rooms: grown(stage, rooms, () => holds(things)), pages: [all] };
  }
  const rooms = longest ? lengths.map(() => 0) : null;
  // What is longer than a page at every size may as well be read with ease.
  const { pages, step } = paged(steps, (READABLE * least) / LEAST[""], things, whole);
  return { fit: step, heading, rooms, pages };
}

/**
 * Beside a long list a short one has room over: each takes as much as it can without anything else giving way.
 *
 * @param {number[]} rooms that all of them have
 * @param {() => boolean} fits
 * @returns {number[]}
 */
function grown(stage, rooms, fits) {
  const found = [...rooms];
  listsOf(stage).forEach((list, at) => {
    const more = list.childElementCount - rooms[at];
    const tried = Array.from({ length: more }, (_, less) => list.childElementCount - less);
    const most = largest(tried, (room) => {
      makeRoom(
        stage,
        found.map((was, other) => (other === at ? room : was)),
      );
      return fits();
    });
    found[at] = most ?? rooms[at];
  });
  return found;
}

/**
 * The pages at the first of `steps` that is no larger than `readable` and lets each thing fit alone; if there is
 * none, those at the first that is no larger. Letters are as large as they may be without there being more pages.
 *
 * @param {number[]} steps
 * @param {number} readable
 * @returns {{step: number, pages: Page[]}}
 */
function paged(steps, readable, things, whole) {
  const trial = (step) => {
    size("--fit", step);
    const fits = remembered((from, to) => {
      show(things, whole, pageOf(from, to));
      return holds(things);
    });
    const pages = pagesOf(whole.length, fits);
    // What stands beside others on a page fits alone as well.
    const isWhole = pages.every(([from, to]) => to - from > 1 || fits(from, to));
    return { isWhole, fits, pages, step };
  };
  const [begin, ...smaller] = steps.filter((step) => step <= readable);
  const first = trial(begin);
  let found = first;
  for (const step of smaller) {
    if (found.isWhole) break;
    found = trial(step);
  }
  if (found.isWhole) {
    const isAsFew = ({ isWhole, pages }) => isWhole && pages.length <= first.pages.length;
    const larger = found === first ? steps.filter((step) => step > readable) : [];
    const most = largest(larger, (step) => isAsFew(trial(step)));
    if (most) found = trial(most);
  } else found = first;
  size("--fit", found.step);
  const { fits, pages, step } = found;
  const parts = pages.length ? pages : [[0, 0]];
  return {
    step,
    pages: parts.flatMap(([from, to]) =>
      fits(from, to) ? [pageOf(from, to)] : leavesOf(things, whole, pageOf(from, to)),
    ),
  };
}

/** Nothing is laid out twice to be asked the same. @param {(from: number, to: number) => boolean} fits */
function remembered(fits) {
  /** @type {Map<string, boolean>} */
  const known = new Map();
  return (from, to) => {
    const key = `${from}-${to}`;
    if (!known.has(key)) known.set(key, fits(from, to));
    return known.get(key) ?? false;
  };
}

/**
 * The leaves of what is longer than the stage. The browser breaks it between lines, as columns of which one is
 * seen.
 *
 * @param {Page} page
 */
function leavesOf(things, whole, page) {
  show(things, whole, page);
  things.toggleAttribute("data-leaves", true);
  const leaves = Math.max(1, Math.round(things.scrollWidth / stride(things)));
  things.toggleAttribute("data-leaves", false);
  return Array.from({ length: leaves }, (_, leaf) => ({
    ...page,
    leaf,
    leaves,
  }));
}

/** @returns {Page} */
function pageOf(from, to) {
  return { from, to, leaf: 0, leaves: 1 };
}

/** From one leaf to the next. */
function stride(things) {
  return things.clientWidth + (parseFloat(getComputedStyle(things).columnGap) || 0);
}

/** What is never parted, in order; the outermost of it. */
function wholes(things) {
  const chosen = WHOLE.join();
  return [...things.querySelectorAll(chosen)].filter((part) => !part.parentElement.closest(chosen));
}

/** Of `whole` that which is on a page. */
function show(things, whole, { from, leaf, leaves, to }) {
  whole.forEach((part, at) => part.toggleAttribute("data-away", at < from || at >= to));
  // Innermost first: what holds nothing but what is away is away as well.
  for (const around of [...things.querySelectorAll(AROUND)].reverse()) {
    const parts = whole.filter((part) => around.contains(part));
    around.toggleAttribute(
      "data-away",
      parts.length > 0 && parts.every((part) => part.matches("[data-away]")),
    );
  }
  things.toggleAttribute("data-leaves", leaves > 1);
  things.scrollLeft = leaves > 1 ? leaf * stride(things) : 0;
}

/** Heights are whole numbers of points, and two that are rounded are nearly two apart: the last line is looked at. */
function holds(box) {
  const most = box.getBoundingClientRect().bottom + 1;
  const isIn = (child) => child.getBoundingClientRect().bottom <= most;
  return box.scrollHeight <= box.clientHeight + 1 && !isWide(box) && [...box.children].every(isIn);
}

function isWide(box) {
  return box.scrollWidth > box.clientWidth + 1;
}
