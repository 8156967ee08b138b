// Who else has the draft before them: asked for now and then, told beside the sentences they are at.

const OFTEN = 4000;

/** @param {HTMLElement} place */
export function together(place) {
  const page = crypto.getRandomValues(new Uint32Array(2)).join("");
  const address = `${place.dataset.together}?page=${page}&at=${place.dataset.at}`;
  let said = "";
  const ask = async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) return;
    const text = await answer.text();
    if (text === said) return;
    said = text;
    show(place, new DOMParser().parseFromString(text, "text/html").body);
  };
  ask();
  setInterval(ask, OFTEN);
  document.addEventListener("visibilitychange", ask);
  // Whoever goes says so, and is not seen there for longer.
  addEventListener("pagehide", () => fetch(`${address}&gone=1`, { keepalive: true }).catch(() => null));
}

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} told
 */
function show(place, told) {
  for (const old of document.querySelectorAll(".statement__who")) old.remove();
  /** @type {NodeListOf<HTMLElement>} */
  const others = told.querySelectorAll("[data-at]");
  for (const { dataset } of others) {
    const sentence = dataset.at && document.getElementById(`s${dataset.at}`);
    if (!sentence) continue;
    const who = document.createElement("span");
    who.className = "statement__who";
    who.textContent = dataset.who ?? "";
    sentence.append(who);
  }
  /** @type {HTMLElement | null} */
  const answer = told.querySelector("[data-stamp]");
  const changed = document.getElementById("others-wrote");
  if (changed) changed.hidden = answer?.dataset.stamp === place.dataset.stamp;
  place.replaceChildren(...(answer?.children ?? []));
}
