// Words from the same Fluent files that the server reads.

import { FluentBundle, FluentResource } from "@fluent/bundle";
import { at } from "./root.js";

/**
 * What is spoken: the server's own list, put into the page.
 * @returns {[string, string][]} code and name of each
 */
export const languages = () => JSON.parse(document.documentElement.dataset.languages ?? "[]");

let bundle = new FluentBundle("sv", { useIsolating: false });
let spoken = "sv";

/** @typedef {"phone" | "phone-later" | "console" | "screen"} Face */

/**
 * Fetch words in a language. Tries until it has them: without words there is no page.
 *
 * @param {string} language
 * @param {...Face} faces whose
 */
export async function speak(language, ...faces) {
  const sources = await Promise.all(faces.map((face) => wordsOf(language, face)));
  useWords(language, sources.join("\n"));
}

/**
 * What a face says later on, in the language that is spoken.
 *
 * @param {Face} face
 */
export async function speakMore(face) {
  const fetched = spoken;
  const source = await wordsOf(fetched, face);
  // Another language was chosen meanwhile.
  if (fetched !== spoken) return speakMore(face);
  bundle.addResource(new FluentResource(source));
}

/**
 * @param {string} language
 * @param {Face} face
 */
async function wordsOf(language, face) {
  const { build } = document.documentElement.dataset;
  for (;;) {
    const answer = await fetch(at(`/static/built/words/${language}-${face}.ftl?v=${build}`)).catch(
      () => null,
    );
    // A network that asks for a log-in of its own answers everything with a page.
    if (answer?.ok && !answer.headers.get("content-type")?.includes("html")) return answer.text();
    await new Promise((done) => setTimeout(done, 2000));
  }
}

/**
 * @param {string} language
 * @param {string} source Fluent
 */
export function useWords(language, source) {
  const fresh = new FluentBundle(language, { useIsolating: false });
  fresh.addResource(new FluentResource(source));
  bundle = fresh;
  spoken = language;
  if (typeof document !== "undefined") document.documentElement.lang = language;
}

export function language() {
  return spoken;
}

/** The zone of the house: a day is the same on every phone, poster and page. */
export function zone() {
  return document.documentElement.dataset.zone;
}

/**
 * The sentence `key`; an unknown key shows itself, so that a missing word is seen.
 *
 * @param {string} key
 * @param {Record<string, any>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const message = bundle.getMessage(key);
  if (!message?.value) return key;
  const said = Object.entries(values).map(([name, value]) => [name, dayInWords(value)]);
  return bundle.formatPattern(message.value, Object.fromEntries(said));
}

/**
 * 2026-12-10 as 10 december 2026, with its time where it has one; whatever is no day, as it is.
 *
 * @param {any} value
 * @returns {any}
 */
export function dayInWords(value) {
  const found = typeof value === "string" && /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/.exec(value);
  if (!found || !bundle.hasMessage(`month-${Number(found[2])}`)) return value;
  const [, year, month, day, hour, minute] = found;
  const date = t("day-words", { day: String(Number(day)), month: t(`month-${Number(month)}`), year });
  return hour ? t("day-and-time", { date, hour, minute }) : date;
}

/**
 * What is written in several languages (`words`) has its `text` in the reader's, whichever that is when it is asked.
 * Works on what it is given, and returns it.
 *
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function inReadersWords(value) {
  if (!value || typeof value !== "object") return value;
  const given = /** @type {any} */ (value);
  for (const part of Object.values(given)) inReadersWords(part);
  if (given.words?.sv && "text" in given)
    Object.defineProperty(given, "text", {
      enumerable: true,
      configurable: true,
      get: () => pick(given.words),
    });
  return value;
}

/**
 * One language out of several.
 *
 * @param {import("./shapes.js").Words} text
 * @returns {string}
 */
export function pick(text) {
  if (!text) return "";
  if (typeof text === "string") return text;
  return text[spoken] || text.sv || text.nb || text.en || Object.values(text)[0] || "";
}
