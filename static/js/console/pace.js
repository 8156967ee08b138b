// Whether the meeting will end in time, and what could be shorter. Pure: minutes in, minutes out.

// Silence and the last word are never what gives way (METHOD 4.3).
const SPARED = ["reflect", "ideas", "pulse", "gradient", "dots"];
const SLACK = 3;
const LEAST = 3;

/**
 * `items` are the agenda ({id, type, minutes}); `openedAt` and `now` are seconds; `left` is what the clock of the current item says, in seconds.
 * Gives {endsAt, over, shorten: [{id, by}]}: over is minutes past the plan; shorten lists what makes up for it, longest talk first.
 */
export function pace({ items, current, openedAt, now, left }) {
  const at = items.findIndex((one) => one.id === current);
  const following = at < 0 ? items : items.slice(at + 1);
  const remaining = Math.max(0, left ?? 0) / 60 + sum(following);
  const planned = openedAt + 60 * sum(items);
  const endsAt = now + 60 * remaining;
  const over = Math.round((endsAt - planned) / 60);
  return { endsAt, over, shorten: over >= SLACK ? shorten(following, over) : [] };
}

function shorten(items, over) {
  const found = [];
  let missing = over;
  for (const one of items
    .filter((item) => !SPARED.includes(item.type) && item.minutes > LEAST)
    .sort((a, b) => b.minutes - a.minutes)) {
    if (missing <= 0) break;
    const by = Math.min(missing, Math.floor(one.minutes / 2), one.minutes - LEAST);
    if (by > 0) found.push({ id: one.id, by });
    missing -= by;
  }
  return found;
}

function sum(items) {
  return items.reduce((minutes, one) => minutes + one.minutes, 0);
}
