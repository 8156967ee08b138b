// A deed that nothing takes back is asked about first, in the page's own words: the button that does it says what it does.

/**
 * @param {HTMLFormElement} form that says in `data-confirm` what comes of it
 */
export function asksFirst(form) {
  form.addEventListener("submit", (event) => {
    const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("sure"));
    if (!dialog || form.dataset.sure) return;
    event.preventDefault();
    ask(dialog, form, /** @type {HTMLButtonElement | null} */ (event.submitter));
  });
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement | null} pressed
 */
function ask(dialog, form, pressed) {
  const [deed, cancel] = dialog.querySelectorAll("button");
  const asked = dialog.querySelector("p");
  if (asked) asked.textContent = form.dataset.confirm ?? "";
  deed.textContent = (pressed ?? form).textContent;
  // While it asks, this is the one thing to press.
  deed.className = "primary";
  const answered = new AbortController();
  const { signal } = answered;
  deed.addEventListener("click", () => dialog.close("yes"), { signal });
  cancel.addEventListener("click", () => dialog.close(""), { signal });
  // Escape closes it as well, and has said nothing.
  dialog.returnValue = "";
  dialog.addEventListener(
    "close",
    () => {
      answered.abort();
      if (dialog.returnValue !== "yes") return;
      form.dataset.sure = "yes";
      form.requestSubmit(pressed);
      delete form.dataset.sure;
    },
    { signal },
  );
  dialog.showModal();
  // What does nothing is what a press without a thought does.
  cancel.focus();
}
