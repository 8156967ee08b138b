// Words and minutes of what is on now, put right while people are in it; told to everybody at once.

import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { language, languages, pick, t } from "../shared/words.js";

/** @param {import("./console.js").RunConsole} desk */
export function correctView(desk, activity) {
  const spoken = desk.correcting || language();
  /** What stands there in that language; where nothing does, nothing. */
  const words = (name) => {
    const said = activity[name];
    return (typeof said === "string" ? said : said?.[spoken]) ?? "";
  };
  const save = async (event) => {
    event.preventDefault();
    const { title, prompt, script, if_wrong, minutes } = event.target.elements;
    const answer = await desk.here("correct", {
      language: spoken,
      title: title.value,
      prompt: prompt.value,
      script: script.value,
      if_wrong: if_wrong.value,
      minutes: Number(minutes.value),
    });
    if (!answer.ok) return;
    event.target.closest("details").open = false;
    desk.correcting = "";
    desk.tell(t("corrected"));
  };
  const area = (name, word, rows, most) =>
    html`<label for="correct-${name}">${t(word)}</label
      ><textarea
        id="correct-${name}"
        name=${name}
        rows=${rows}
        maxlength=${most}
        placeholder=${pick(activity[name])}
        .defaultValue=${words(name)}
      ></textarea>`;
  // Of one moment in one language: what was typed for another is never saved here.
  return keyed(
    `${activity.id}.${spoken}`,
    html`<details class="correct" ?open=${Boolean(desk.correcting)}>
      <summary>${t("correct")}</summary>
      <form @submit=${save}>
        <p class="quiet">${t("correct-text")}</p>
        ${languageChoice(desk, activity, spoken)}
        <label for="correct-title">${t("correct-title")}</label
        ><input
          id="correct-title"
          name="title"
          required
          maxlength="120"
          placeholder=${pick(activity.title)}
          .defaultValue=${words("title")}
        />
        ${area("prompt", "correct-prompt", 2, 600)} ${area("script", "what-to-say", 4, 4000)}
        ${area("if_wrong", "if-wrong", 3, 4000)}
        <label for="correct-minutes">${t("correct-minutes")}</label
        ><input
          id="correct-minutes"
          name="minutes"
          type="number"
          min="1"
          max="600"
          required
          .defaultValue=${String(activity.minutes)}
        />
        <p class="actions"><button class="secondary">${t("correct-save")}</button></p>
      </form>
    </details>`,
  );
}

/** Those in which the moment says something: whoever reads in another is told the first of them. */
function languageChoice(desk, activity, spoken) {
  const written = languages().filter(
    ([code]) => code === spoken || activity.title[code] || activity.prompt[code],
  );
  if (written.length < 2) return nothing;
  return html`<label for="correct-language">${t("correct-language")}</label
    ><select
      id="correct-language"
      @change=${(event) => {
        desk.correcting = event.target.value;
      }}
    >
      ${written.map(([code, name]) => html`<option value=${code} ?selected=${code === spoken}>${name}</option>`)}
    </select>`;
}
