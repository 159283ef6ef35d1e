// CompassBot on another site: a button, and the chat in a frame from our own origin. Nothing opens by itself.
(() => {
  'use strict';
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  /** @type {any} */ const page = window;
  if (!script || page.CompassBot?.loaded) return;

  const { origin } = new URL(script.src);
  const { language = '', country = '', organisation = '', position = 'right', label = 'Chat' } = script.dataset;
  const side = position === 'left' ? 'left' : 'right';
  /** @type {Record<string, ((detail?: unknown) => void)[]>} */ const listeners = {};
  /** @type {HTMLIFrameElement | null} */ let frame = null;
  /** @type {HTMLElement | null} */ let opener = null;
  let neutral = '';

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    button, a, iframe { position: fixed; z-index: 2147483000; ${side}: 16px; bottom: 16px; bottom: calc(16px + env(safe-area-inset-bottom)); }
    button, a { display: flex; align-items: center; gap: 10px; min-height: 48px; padding: 0 20px; border: 2px solid #fff; border-radius: 24px; background: #27343a; color: #fff;
      font: 600 16px/1.2 system-ui, sans-serif; text-decoration: none; cursor: pointer; box-shadow: 0 2px 12px #0005; }
    button:hover, a:hover { background: #3a4a51; }
    button:focus-visible, a:focus-visible { outline: 3px solid #27343a; outline-offset: 3px; }
    svg { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
    iframe { width: 400px; height: min(680px, calc(100vh - 32px)); height: min(680px, calc(100dvh - 32px)); border: 1px solid #80898c; border-radius: 16px; background: Canvas; box-shadow: 0 8px 40px #0006; }
    [hidden] { display: none; }
    @media (max-width: 480px) { iframe { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; } }
    @media (forced-colors: active) { button { border-color: ButtonText; } }`);

  const holder = document.createElement('div');
  const shadow = holder.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet];
  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.setAttribute('aria-haspopup', 'dialog');
  const svg = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', 'M4 5h16v11H11l-5 4v-4H4z');
  icon.append(path);
  launcher.append(icon, label);
  launcher.hidden = position === 'none';
  launcher.addEventListener('click', () => open(launcher));
  shadow.append(launcher);

  /** @param {string} what */
  const tell = (what) => frame?.contentWindow?.postMessage({ compassbot: what }, origin);
  /** @param {string} what */
  const call = (what) => { for (const each of listeners[what] ?? []) each(); };
  const isOpen = () => frame !== null && !frame.hidden;

  /** @param {HTMLElement | null} [from] */
  function open(from) {
    opener = from ?? /** @type {HTMLElement | null} */ (document.activeElement);
    if (!frame) {
      const query = new URLSearchParams(Object.entries({ language, country, organisation }).filter(([, value]) => value));
      frame = document.createElement('iframe');
      frame.title = 'Chat';
      frame.referrerPolicy = 'origin';
      frame.src = `${origin}/chat${query.size ? `?${query}` : ''}`;
      const made = frame;
      frame.addEventListener('load', () => { tell('hello'); setTimeout(() => refused(made), 4000); });
      shadow.append(frame);
    }
    frame.hidden = false;
    launcher.hidden = true;
    frame.focus();
    if (neutral) tell('shown');
    call('open');
  }

  function close() {
    if (!frame || frame.hidden) return;
    frame.hidden = true;
    launcher.hidden = position === 'none';
    (opener?.isConnected && opener !== document.body ? opener : launcher).focus();
    call('close');
  }

  /** Nobody is left in front of an empty box: the numbers are offered instead. @param {HTMLIFrameElement} made */
  function refused(made) {
    if (neutral || frame !== made) return;
    made.remove();
    frame = null;
    const link = document.createElement('a');
    link.href = `${origin}/help/${country}`;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.append('The chat can\u2019t open here. Help numbers');
    launcher.replaceWith(link);
    link.focus();
  }

  function end() {
    if (!frame) return;
    const old = frame;
    tell('end');
    close();
    frame = null;
    neutral = '';
    setTimeout(() => old.remove(), 300);
    call('end');
  }

  function leave() {
    document.documentElement.style.setProperty('display', 'none', 'important');
    document.title = ' ';
    tell('end');
    call('leave');
    location.replace(neutral);
  }

  addEventListener('message', (event) => {
    if (event.origin !== origin || !frame || event.source !== frame.contentWindow) return;
    const { compassbot: what, leave: address } = event.data ?? {};
    if (what === 'ready' && /^https?:/.test(address)) {
      neutral = address;
      if (isOpen()) tell('shown');
    } else if (what === 'close') close();
    else if (what === 'leave' && neutral) leave();
  });

  let shifts = 0;
  let first = 0;
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') shifts = 0;
    else if (frame && neutral) {
      if (Date.now() - first > 5000) shifts = 0;
      if (++shifts === 1) first = Date.now();
      if (shifts === 3) leave();
    }
  }, true);
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && isOpen()) close(); });
  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('[data-compassbot-open]')) : null;
    if (!from) return;
    event.preventDefault();
    open(from);
  });

  /** @type {Record<string, (...more: any[]) => void>} */
  const does = { open: () => open(), close, end, on: (what, then) => { (listeners[what] ??= []).push(then); } };
  const waiting = page.CompassBot?.q ?? [];
  /** @param {string} what @param {...any} more */
  page.CompassBot = (what, ...more) => does[what]?.(...more);
  page.CompassBot.loaded = true;

  const ready = () => {
    document.body.append(holder);
    for (const each of waiting) page.CompassBot(...each);
  };
  if (document.body) ready();
  else addEventListener('DOMContentLoaded', ready);
})();
