// A table's device goes from hand to hand: when it must ask who has come.

// Away this long, it may be in other hands.
const AWAY = 10 * 60 * 1000;

/**
 * It asks when it is opened anew, and when it wakes after a long sleep.
 */
export class TableWatch {
  /** @param {{device?: string, fresh?: boolean}} start */
  constructor({ device, fresh }) {
    this.isTable = device === "table";
    this.asks = this.isTable && !fresh;
    this.hiddenAt = 0;
  }

  /**
   * @param {boolean} isVisible
   * @param {number} now in milliseconds
   */
  see(isVisible, now) {
    if (!this.isTable) return;
    if (!isVisible) this.hiddenAt = now;
    else if (this.hiddenAt && now - this.hiddenAt >= AWAY) this.asks = true;
  }
}
