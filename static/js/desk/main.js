// Small helps at the desk. Every page works without them.

/**
 * Everything on the page that says it wants a help: forms, fields and buttons.
 *
 * @param {string} name of the data attribute
 * @returns {any[]}
 */
function wanting(name) {
  return [...document.querySelectorAll(`[data-${name}]`)];
}

/**
 * @param {string} id
 * @returns {any}
 */
function byId(id) {
  return document.getElementById(id);
}

/** Copy buttons: the clipboard does not exist on plain http over a local network, so the text is also selected. */
for (const button of wanting("copy")) {
  button.addEventListener("click", async () => {
    const field = byId(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = button.dataset.done;
  });
}

for (const button of wanting("print")) button.addEventListener("click", () => window.print());

/** Deeds that take something away ask first. */
for (const form of wanting("confirm")) {
  form.addEventListener("submit", (event) => {
    if (!window.confirm(form.dataset.confirm)) event.preventDefault();
  });
}

/** From what is wrong to the line where it stands. */
for (const button of wanting("line")) {
  button.addEventListener("click", () => {
    const field = byId("source");
    if (!field) return;
    const lines = field.value.split("\n");
    const start =
      lines.slice(0, button.dataset.line - 1).join("\n").length + (button.dataset.line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(start, start + lines[button.dataset.line - 1].length);
    field.scrollTop = (field.scrollHeight / lines.length) * (button.dataset.line - 4);
  });
}

/** Sources beside the draft: type to find. */
for (const field of wanting("filter")) {
  const list = byId(field.dataset.filter);
  field.addEventListener("input", () => {
    const wanted = field.value.toLowerCase();
    // What is found must be seen, also in a folded part.
    if (wanted) for (const part of list.querySelectorAll(":scope > details")) part.open = true;
    for (const item of list.querySelectorAll("[data-text]"))
      item.hidden = !item.dataset.text.toLowerCase().includes(wanted);
  });
}

/** How many words a statement has, while it is written. */
for (const field of wanting("words")) {
  const shown = byId(field.dataset.words);
  const count = () => (shown.textContent = field.value.trim() ? field.value.trim().split(/\s+/).length : 0);
  field.addEventListener("input", count);
  count();
}

/** What is being written in a long form is kept in this tab until it is sent. */
for (const form of wanting("keep")) {
  const name = `malbild:desk:${form.dataset.keep}`;
  const fields = [...form.querySelectorAll("textarea")];
  const kept = JSON.parse(sessionStorage.getItem(name) ?? "{}");
  for (const field of fields) if (kept[field.name] && !field.value) field.value = kept[field.name];
  form.addEventListener("input", () =>
    sessionStorage.setItem(
      name,
      JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value]))),
    ),
  );
  form.addEventListener("submit", () => sessionStorage.removeItem(name));
}
