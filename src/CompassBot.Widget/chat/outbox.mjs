// What the person said and the server has not yet confirmed. In memory only.
import { ends, leaves } from './endings.mjs';
import { backoff } from './request.mjs';

/** @typedef {import('./request.mjs').Refused} Refused */

export class Outbox {
  /** @type {Item[]} */ #items = [];
  #busy = false;
  #pausedUntil = 0;
  #timer = 0;

  /**
   * @param {import('./connection.mjs').Connection} connection
   * @param {OutboxEvents} on
   */
  constructor(connection, on) {
    this.connection = connection;
    this.on = on;
  }

  get empty() { return this.#items.length === 0; }

  /** @param {string} id */
  holds(id) { return this.#items.some((item) => item.id === id); }

  /** @param {Activity} activity @param {string} id */
  add(activity, id) {
    this.#items.push({ id, activity, after: 0, tries: 0, moved: false });
    this.now();
  }

  /** The stream echoed it: it is kept, whatever became of the answer to the post. @param {string} id */
  heard(id) { this.#items = this.#items.filter((item) => item.id !== id); }

  clear() { this.#items = []; }

  now() {
    this.#pausedUntil = 0;
    void this.#pump();
  }

  async #pump() {
    if (this.#busy || !this.connection.ready) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      while (this.connection.ready && Date.now() >= this.#pausedUntil) {
        // One told to wait does not hold back the next: that may be a call for help.
        const item = this.#items.find((each) => each.after <= Date.now());
        if (!item) break;
        await this.#send(item);
      }
    } finally {
      this.#busy = false;
    }
    if (this.#items.length === 0 || !this.connection.ready) return;
    const next = Math.max(this.#pausedUntil, Math.min(...this.#items.map((item) => item.after)));
    this.#timer = window.setTimeout(() => void this.#pump(), Math.max(50, next - Date.now()));
  }

  /** @param {Item} item */
  async #send(item) {
    try {
      const answer = await this.connection.post(item.activity, Math.min(20000, 6000 * 2 ** item.tries));
      this.heard(item.id);
      this.on.answered(item.id, answer);
    } catch (error) {
      if (!this.#items.includes(item)) return;
      this.#decide(item, /** @type {Refused} */ (error));
    }
  }

  /** @param {Item} item @param {Refused} refused */
  #decide(item, { status, retryAfter, over, activities }) {
    const leave = leaves(item.activity);
    if (leave || (over && ends(item.activity))) {
      this.heard(item.id);
      this.on.answered(item.id, { leave, ended: true });
    } else if (over && !item.moved) {
      // The room is over, the words are not: they go to a new room, so that they are judged and answered.
      for (const each of this.#items) each.moved = true;
      this.on.gone(activities);
    } else if (status === 429) {
      const seconds = Math.min(60, retryAfter || 5);
      item.after = Date.now() + 1000 * seconds;
      this.on.waiting(item.id, seconds);
    } else if (status === 0 || status === 503 || (status >= 500 && item.tries < 2)) {
      this.#pausedUntil = Date.now() + Math.max(1000 * retryAfter, backoff(item.tries++));
      this.on.waiting(item.id, 0);
    } else {
      this.heard(item.id);
      this.on.refused(item.id, status, activities);
    }
  }
}
