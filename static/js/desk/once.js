// What is sent from a form of the desk is sent once, however often it is pressed while the answer is on its way. On a
// slow line there would else be two meetings of the same name.

// Milliseconds after which whoever stopped the page from coming may press again.
const GIVEN_UP = 30_000;

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.ariaBusy) {
    event.preventDefault();
    return;
  }
  hold(form, event.submitter);
});

/**
 * A button that is disabled outright would not be sent along.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
function hold(form, button) {
  form.ariaBusy = "true";
  button?.setAttribute("aria-disabled", "true");
  const release = () => {
    form.ariaBusy = null;
    button?.removeAttribute("aria-disabled");
  };
  setTimeout(release, GIVEN_UP);
  // Back in history a page is as it was left.
  addEventListener("pageshow", release, { once: true });
}
