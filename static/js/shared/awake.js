// A wall and a console stay lit while they are looked at, where the browser lets a page ask for it: by https, or on this very machine.

export function stayAwake() {
  /** @type {WakeLockSentinel | null} */
  let held = null;
  const ask = async () => {
    if (!navigator.wakeLock || document.visibilityState !== "visible" || (held && !held.released)) return;
    held = await navigator.wakeLock.request("screen").catch(() => null);
  };
  // It is taken back when the page is left, and refused where little is left of a battery: then the next press asks again.
  document.addEventListener("visibilitychange", ask);
  addEventListener("pointerdown", ask);
  addEventListener("keydown", ask);
  return ask();
}
