// The page of whoever stood at a door that is shut: when it is opened they come in by themselves, with what they chose.

// Milliseconds between two looks; a room that stands outside does not come in at one and the same moment.
const PAUSE = 4000;
const APART = 2000;

/** @type {HTMLFormElement | null} */
const form = document.querySelector("form[data-door]");

async function look() {
  const answer = await fetch(form?.dataset.door ?? "").catch(() => null);
  const door = answer?.ok ? await answer.json().catch(() => null) : null;
  if (door?.open) setTimeout(() => form?.requestSubmit(), Math.random() * APART);
  else setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
