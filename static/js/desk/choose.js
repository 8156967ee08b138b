// Ticking many things at once: all of them by a button, or from one to another with shift.

/** @param {HTMLFormElement} form */
export function chooseMany(form) {
  /** @type {HTMLButtonElement | null} */
  const all = form.querySelector("[data-choose]");
  if (!all) return;
  const boxes = () =>
    /** @type {HTMLInputElement[]} */ ([
      ...form.querySelectorAll(`input[type=checkbox][name="${all.dataset.choose}"]`),
    ]).filter((box) => box.checkVisibility());
  all.addEventListener("click", () => {
    const areAll = boxes().every((box) => box.checked);
    for (const box of boxes()) box.checked = !areAll;
  });
  /** @type {HTMLInputElement | null} */
  let last = null;
  form.addEventListener("click", (event) => {
    const box = boxes().find((known) => known === event.target);
    if (!box) return;
    if (event.shiftKey && last) {
      const between = boxes();
      const [from, to] = [between.indexOf(last), between.indexOf(box)].sort((a, b) => a - b);
      for (const other of between.slice(from, to + 1)) other.checked = box.checked;
    }
    last = box;
  });
}
