// What a small screen needs: words in sight above a keyboard, times on demand, a word about calls.

/** Where a keyboard only covers the page, the page gives way, so the ways out stay in sight. @param {Pick<import('./view.mjs').View, 'stay'>} view */
export function keepInSight(view) {
  const sight = window.visualViewport;
  sight?.addEventListener('resize', () => {
    const covered = sight.scale === 1 && innerHeight - sight.height > 60;
    document.body.style.height = covered ? `${sight.height}px` : '';
    if (covered) scrollTo(0, 0);
    view.stay();
  });
}

/** @param {HTMLElement} button @param {HTMLElement} root @param {Pick<import('./view.mjs').View, 'stay'>} view */
export function armTimes(button, root, view) {
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(root.classList.toggle('times')));
    view.stay();
  });
}

/** A phone may drop the tab behind a call: said once. @param {(text: string) => void} tell */
export function tellOfCalls(tell) {
  addEventListener('click', function once({ target }) {
    if (!(target instanceof Element) || !target.closest('a[href^="tel:"], a[href^="sms:"]')) return;
    removeEventListener('click', once);
    tell('If your phone closes this page meanwhile, this chat is gone. You can start a new one any time.');
  });
}
