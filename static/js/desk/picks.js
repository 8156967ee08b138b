// A field in which something is sought by its words and chosen from what the server finds: a list under it, gone
// through by arrows. What is not chosen may be typed, as without scripts.

// Milliseconds of rest before it is asked.
const REST = 150;

/** @param {HTMLInputElement} field that says in `data-picks` who is asked; its form's other fields are told along */
export function picks(field) {
  const list = document.createElement("ul");
  list.id = `${field.id}-list`;
  list.className = "picks";
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", document.querySelector(`label[for="${field.id}"]`)?.textContent ?? "");
  field.removeAttribute("list");
  field.role = "combobox";
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.after(list);
  let [waiting, asked] = [0, 0];

  /** @returns {HTMLElement | null} */
  const active = () => list.querySelector("[aria-selected=true]");
  const options = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=option]")]);

  /** @param {HTMLElement | undefined} option */
  const look = (option) => {
    active()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    clearTimeout(waiting);
    asked += 1;
    look(undefined);
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
  };
  const open = async () => {
    const mine = ++asked;
    const said = new URLSearchParams({ q: field.value });
    for (const [name, value] of new FormData(field.form ?? undefined))
      if (name === "fate" || name === "contribution") said.append(name, `${value}`);
    const answer = await fetch(`${field.dataset.picks}?${said}`).catch(() => null);
    // Whoever typed on, chose or went elsewhere is answered next time.
    if (!answer?.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== asked) return;
    list.replaceChildren(...page.body.children);
    list.hidden = !list.children.length;
    field.setAttribute("aria-expanded", `${!list.hidden}`);
    look(field.value.trim() ? options()[0] : undefined);
  };
  /** @param {HTMLElement} option */
  const choose = (option) => {
    field.value = option.dataset.value ?? "";
    // What is kept in this browser holds it as well.
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  };

  field.addEventListener("focus", open);
  field.addEventListener("blur", close);
  field.addEventListener("input", ({ isTrusted }) => {
    clearTimeout(waiting);
    if (isTrusted) waiting = window.setTimeout(open, REST);
  });
  field.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const [found, at] = [options(), active()];
    if (by && list.hidden) open();
    else if (by && found.length)
      look(found.at((found.indexOf(at ?? found[0]) + (at ? by : by - 1)) % found.length));
    else if (event.key === "Enter" && at) choose(at);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // Before the field loses its focus.
  list.addEventListener("pointerdown", (event) => {
    const option = /** @type {Element} */ (event.target).closest("[role=option]");
    event.preventDefault();
    if (option instanceof HTMLElement) choose(option);
  });
}
