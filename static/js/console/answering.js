// When those who took part are to hear what became of what they said: a day is proposed, and whoever leads may choose
// another. Pure.

const DAY = 86_400_000;
const FORTNIGHT = 14;
const [SUNDAY, SATURDAY] = [0, 6];

/**
 * The day that was decided before, if it has not gone by; else two weeks from now, on a day when people work.
 *
 * @param {string | undefined} decided ISO
 * @param {number} now in milliseconds
 * @returns {string} ISO
 */
export function proposedDay(decided, now) {
  if (decided && decided >= iso(now)) return decided;
  let at = now + FORTNIGHT * DAY;
  while ([SUNDAY, SATURDAY].includes(new Date(at).getUTCDay())) at += DAY;
  return iso(at);
}

/**
 * The day that it is in a time zone. ISO.
 *
 * @param {string | undefined} zone without one, of the machine
 * @param {number} now in milliseconds
 */
export function today(zone, now) {
  return new Date(now).toLocaleDateString("sv-SE", { timeZone: zone });
}

/** @param {number} at */
function iso(at) {
  return new Date(at).toISOString().slice(0, 10);
}
