// A chat left alone is wiped after 30 quiet minutes, with a warning five minutes before.
const minute = 60000;

export class Quiet {
  #touched = Date.now();
  #refreshed = Date.now();
  #warned = false;

  /** @param {{ warn: () => void, calm: () => void, wipe: () => void, refresh: () => void, running: () => boolean }} on */
  constructor(on) {
    this.on = on;
    setInterval(() => this.#look(), 5000);
    // Phones stop timers in the background; the clock on the wall goes on.
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.#look(); });
  }

  touch() {
    this.#touched = Date.now();
    if (this.#warned) this.on.calm();
    this.#warned = false;
  }

  /** The person asked for 30 more minutes. */
  keep() {
    this.touch();
    this.#refresh();
  }

  #look() {
    if (!this.on.running()) return;
    const quiet = Date.now() - this.#touched;
    if (quiet >= 30 * minute) {
      this.touch();
      this.on.wipe();
    } else if (quiet >= 25 * minute) {
      if (!this.#warned) this.on.warn();
      this.#warned = true;
    } else if (Date.now() - this.#refreshed >= 10 * minute) this.#refresh();
  }

  #refresh() {
    this.#refreshed = Date.now();
    this.on.refresh();
  }
}
