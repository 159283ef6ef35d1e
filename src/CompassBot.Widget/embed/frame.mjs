// The chat page's side of the embedding; embed/loader.js is the other. No words of the chat cross here.

/** @param {Record<FromHost, () => void>} on @returns {Host} */
export function meetHost(on) {
  const { parent } = window;
  if (parent === window) return { framed: false, tell: () => {} };
  // Who may frame this page is decided by frame-ancestors; the first to say hello from there is the host.
  let origin = '';
  addEventListener('message', (event) => {
    const what = event.data?.compassbot;
    if (event.source !== parent || event.origin === 'null' || (origin ? event.origin !== origin : what !== 'hello')) return;
    origin = event.origin;
    if (Object.hasOwn(on, what)) on[/** @type {FromHost} */ (what)]();
  });
  return {
    framed: true,
    tell: (what, more) => { if (origin) parent.postMessage({ compassbot: what, ...more }, origin); },
  };
}
