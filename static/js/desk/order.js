// Putting things in order: taken hold of by a grip, or moved by keys. What is said on the page is the server's own.

/**
 * A list whose things can be dragged by their `[data-grip]`.
 *
 * @param {HTMLElement} list
 * @param {string} selector of one of its things
 * @param {(thing: HTMLElement, to: number) => void} done once it lies somewhere else
 */
export function dragged(list, selector, done) {
  const things = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(selector)]);
  list.addEventListener("pointerdown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    /** @type {HTMLElement | null | undefined} */
    const thing = target.closest("[data-grip]")?.closest(selector);
    if (!thing || event.button) return;
    event.preventDefault();
    const from = things().indexOf(thing);
    const under = thing.parentElement;
    const leaving = new AbortController();
    const follow = ({ clientY }) => {
      thing.classList.add("moved");
      const others = things().filter((other) => other !== thing);
      const next = others.find((other) => clientY < middle(other));
      const last = next && others[others.indexOf(next) - 1];
      // Between two headings it stays under the upper one until the pointer has left that.
      const isAbove = last && last.parentElement !== next.parentElement && clientY < end(last.parentElement);
      if (isAbove) last.after(thing);
      else if (next) next.before(thing);
      else others.at(-1)?.after(thing);
    };
    const letGo = () => {
      leaving.abort();
      thing.classList.remove("moved");
      const to = things().indexOf(thing);
      if (to !== from || thing.parentElement !== under) done(thing, to);
    };
    const { signal } = leaving;
    // On the page: a thing that is moved within it loses hold of the pointer.
    document.addEventListener("pointermove", follow, { signal });
    for (const over of ["pointerup", "pointercancel"]) document.addEventListener(over, letGo, { signal });
  });
}

/** @param {HTMLElement | null} part */
function end(part) {
  return part?.getBoundingClientRect().bottom ?? 0;
}

/** @param {HTMLElement} thing */
function middle(thing) {
  const { top, height } = thing.getBoundingClientRect();
  return top + height / 2;
}

/**
 * The agenda: Alt and an arrow moves the moment one stands on.
 *
 * @param {HTMLElement} timeline
 */
export function arrange(timeline) {
  const moments = () => /** @type {HTMLElement[]} */ ([...timeline.querySelectorAll("[data-moment]")]);
  for (const grip of timeline.querySelectorAll("[data-grip]")) grip.setAttribute("data-ready", "");
  dragged(timeline, "[data-moment]", (moment, to) => moveTo(timeline, moment, to));
  timeline.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    /** @type {HTMLElement | null} */
    const moment = /** @type {HTMLElement} */ (event.target).closest("[data-moment]");
    if (!by || !event.altKey || !moment) return;
    event.preventDefault();
    moveTo(timeline, moment, Math.max(0, moments().indexOf(moment) + by));
  });
}

/**
 * Asked of the server, which says what the agenda is then.
 *
 * @param {HTMLElement} timeline
 * @param {HTMLElement} moment
 * @param {number} to
 */
async function moveTo(timeline, moment, to) {
  const id = moment.dataset.moment;
  const body = new FormData();
  body.set("csrf_token", document.documentElement.dataset.csrf ?? "");
  body.set("to", `${to}`);
  const address = `${timeline.dataset.timeline}/activities/${id}/move`;
  try {
    await fetch(address, { method: "POST", body, redirect: "manual" });
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(timeline.id);
    if (!answer.ok || !fresh) throw new Error("no agenda");
    timeline.replaceWith(fresh);
    arrange(fresh);
    tell(page.querySelector(".flash"));
    /** @type {HTMLElement | null} */ (fresh.querySelector(`[data-moment="${id}"] a`))?.focus();
  } catch {
    // Nobody knows what the server has: it is asked.
    location.reload();
  }
}

/** @param {Element | null} said */
function tell(said) {
  document.querySelector(".flash")?.remove();
  if (said) document.querySelector(".crumbs")?.after(said);
}

/**
 * A field with one thing a line, as the things themselves; the field goes on holding them.
 *
 * @param {HTMLTextAreaElement} field
 */
export function inLines(field) {
  const list = document.createElement("ol");
  const label = document.querySelector(`label[for="${field.id}"]`);
  const more = document.createElement("button");
  list.className = "lines";
  list.setAttribute("aria-label", label?.textContent?.trim() ?? "");
  more.type = "button";
  more.className = "small quiet-button";
  const rows = () => [...list.querySelectorAll("textarea")];
  const ask = () => (more.textContent = (rows().length ? field.dataset.lines : field.dataset.first) ?? "");
  new MutationObserver(ask).observe(list, { childList: true });
  ask();
  let isOurs = false;
  const keep = () => {
    isOurs = true;
    field.value = rows()
      .map((row) => row.value.replaceAll("\n", " ").trim())
      .filter(Boolean)
      .join("\n");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    isOurs = false;
  };
  /** @param {string} text */
  const made = (text) => {
    const one = document.createElement("li");
    one.className = "lines__one";
    const grip = document.createElement("span");
    grip.className = "lines__grip";
    grip.dataset.grip = "";
    grip.setAttribute("aria-hidden", "true");
    const row = document.createElement("textarea");
    row.rows = 1;
    row.value = text;
    row.className = "peoples";
    row.setAttribute("aria-label", label?.textContent?.trim() ?? "");
    const away = document.createElement("button");
    away.type = "button";
    away.className = "lines__away";
    const cross = document.createElement("span");
    cross.className = "icon icon--away";
    cross.setAttribute("aria-hidden", "true");
    away.setAttribute("aria-label", `${field.dataset.away} ${text}`.trim());
    away.addEventListener("click", () => {
      const next = one.nextElementSibling ?? one.previousElementSibling;
      one.remove();
      keep();
      (next?.querySelector("textarea") ?? more).focus();
    });
    away.append(cross);
    one.append(grip, row, away);
    return one;
  };
  const draw = () => list.replaceChildren(...field.value.split("\n").filter(Boolean).map(made));
  /** @param {Element | null} before */
  const begin = (before) => {
    const one = made("");
    if (before) before.after(one);
    else list.append(one);
    one.querySelector("textarea")?.focus();
  };
  list.addEventListener("input", keep);
  list.addEventListener("keydown", (event) => {
    const row = /** @type {HTMLTextAreaElement} */ (event.target);
    const one = row.closest("li");
    if (!one || !row.matches("textarea")) return;
    const beside = { ArrowUp: one.previousElementSibling, ArrowDown: one.nextElementSibling }[event.key];
    if (event.key === "Enter") {
      event.preventDefault();
      begin(one);
    } else if (event.altKey && beside) {
      event.preventDefault();
      if (event.key === "ArrowUp") beside.before(one);
      else beside.after(one);
      row.focus();
      keep();
    }
  });
  // Several lines at once, from a mail or a spreadsheet, are several things.
  list.addEventListener("paste", (event) => {
    const lines = (event.clipboardData?.getData("text") ?? "").split(/\r?\n/).map((line) => line.trim());
    const said = lines.filter(Boolean);
    const one = /** @type {HTMLElement} */ (event.target).closest("li");
    if (said.length < 2 || !one) return;
    event.preventDefault();
    const row = one.querySelector("textarea");
    if (row && !row.value.trim()) row.value = said.shift() ?? "";
    one.after(...said.map(made));
    keep();
  });
  field.addEventListener("input", () => isOurs || draw());
  more.addEventListener("click", () => begin(null));
  dragged(list, ".lines__one", keep);
  draw();
  field.hidden = true;
  field.after(list, more);
}

/**
 * The draft: a sentence is taken hold of and let go where it shall stand, also under another focus area.
 *
 * @param {HTMLElement} text
 */
export function arrangeText(text) {
  for (const grip of text.querySelectorAll("[data-grip]")) grip.setAttribute("data-ready", "");
  dragged(text, "[data-sentence]", async (sentence) => {
    const part = /** @type {HTMLElement | null} */ (sentence.closest("[data-area]"));
    if (!part) return location.reload();
    const body = new FormData();
    body.set("csrf_token", document.documentElement.dataset.csrf ?? "");
    body.set("deed", "place");
    body.set("section", `focus:${part.dataset.area ?? ""}`);
    body.set("to", `${[...part.querySelectorAll("[data-sentence]")].indexOf(sentence)}`);
    await fetch(sentence.dataset.sentence ?? "", { method: "POST", body, redirect: "manual" }).catch(
      () => null,
    );
    // What the server has is what is shown, whether or not it came there.
    location.reload();
  });
}
