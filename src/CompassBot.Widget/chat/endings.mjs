// How a chat ends. Nothing of it stays on the screen, in the page, or on the server.

const minute = 60000;

const away = /^(leave|leave now|exit|quit|close|bye|hide|gtg|get out|(s?hes|theyre) (back|home|coming))$/;

/** Asks to leave at once, also where no server hears it. @param {Pick<Activity, 'text' | 'value'>} said */
export const leaves = ({ text = '', value }) =>
  value?.action === 'leave' || away.test(text.toLowerCase().replace(/[^a-z ]/g, '').trim());

/** A room that is over is what it asked for. @param {Activity} activity */
export const ends = (activity) => leaves(activity) || /^always@\d+.delete yes$/.test(`${activity.value?.place} ${activity.value?.choices}`);

/**
 * @param {LeaveParts} parts
 * @returns {() => void} leaves at once
 */
export function armLeave({ link, status, end, host }) {
  const leave = () => {
    blank('Loading');
    end();
    if (!host.framed) return location.replace(link.href);
    host.tell('leave');
    // If the page around us does not go, go without it.
    setTimeout(() => { try { window.top?.location.replace(link.href); } catch { location.replace(link.href); } }, 250);
  };

  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  onThreeShifts(leave, (left) => {
    link.dataset.count = left ? String(3 - left) : '';
    status.textContent = left ? `Leave now: press Shift ${left} more ${left === 1 ? 'time' : 'times'}.` : '';
  });

  // Also for a closed tab or the back button. A page brought back from memory starts clean.
  addEventListener('pagehide', () => {
    end();
    blank('');
  });
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  return leave;
}

/** @param {string} word */
function blank(word) {
  document.documentElement.classList.add('blank');
  document.title = ' ';
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.textContent = word;
  document.body.replaceChildren(said);
}

/** Three times Shift alone within five seconds. @param {() => void} done @param {(left: number) => void} counted */
function onThreeShifts(done, counted) {
  let count = 0;
  let timer = 0;
  const reset = () => {
    clearTimeout(timer);
    if (count) counted(0);
    count = 0;
  };
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') return reset();
    if (count === 0) timer = window.setTimeout(reset, 5000);
    count += 1;
    if (count < 3) return counted(3 - count);
    reset();
    done();
  }, { capture: true });
}

export class Quiet {
  #touched = Date.now();
  #refreshed = Date.now();
  #warned = false;

  /** @param {QuietEvents} on */
  constructor(on) {
    this.on = on;
    setInterval(() => this.#look(), 5000);
    // Phones stop timers in the background.
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.#look(); });
  }

  touch() {
    this.#touched = Date.now();
    if (this.#warned) this.on.calm();
    this.#warned = false;
  }

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
    const present = this.#touched >= this.#refreshed;
    this.#refreshed = Date.now();
    this.on.refresh(present);
  }
}
