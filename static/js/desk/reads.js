// How what is typed in a field will be read, said under it by the server before anything is saved.

// Milliseconds of rest before it is asked.
const REST = 400;

/** @param {HTMLTextAreaElement} field */
export function reads(field) {
  const place = document.getElementById(`${field.id}-read`);
  let waiting = 0;
  const ask = async () => {
    const words = field.value;
    const body = new FormData();
    body.set("csrf_token", document.documentElement.dataset.csrf ?? "");
    body.set(field.name, words);
    const answer = await fetch(field.dataset.reads ?? "", { method: "POST", body }).catch(() => null);
    // Whoever typed on is answered next time.
    if (!place || !answer?.ok || field.value !== words) return;
    const said = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    place.replaceChildren(...said.childNodes);
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, REST);
  });
  if (field.value.trim()) ask();
}
