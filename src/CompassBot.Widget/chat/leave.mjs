// Leave now: nothing of the chat stays on the screen, in the page, or on the server.

/**
 * @param {{ link: HTMLAnchorElement, status: HTMLElement, end: () => void, host: import('../embed/frame.mjs').Host }} parts
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
