// The chat page: wires the room, the screen and the ways out together.
import { meetHost } from '../embed/frame.mjs';
import { Connection } from './connection.mjs';
import { Quiet, armLeave, leaves } from './endings.mjs';
import { el, offerCountries } from './numbers.mjs';
import { Outbox } from './outbox.mjs';
import { armTimes, keepInSight, tellOfCalls } from './phone.mjs';
import { View, armWriting, nameInput } from './view.mjs';

/** @template {HTMLElement} [T=HTMLElement] @param {string} id */
const byId = (id) => /** @type {T} */ (document.getElementById(id));
const root = document.documentElement;
const query = new URLSearchParams(location.search);
const given = (/** @type {string} */ name) => query.get(name) || root.dataset[name] || '';

const language = given('language') || 'en';
const organisation = given('organisation');
let country = /^[A-Za-z]{2}$/.test(given('country')) ? given('country').toUpperCase() : '';

const numbers = byId('numbers');
const select = /** @type {HTMLSelectElement} */ (byId('country'));
const words = /** @type {HTMLTextAreaElement} */ (byId('words'));
const feltWrong = byId('felt-wrong');
const link = /** @type {HTMLAnchorElement} */ (byId('leave'));
const coarse = matchMedia('(pointer: coarse)');
if (root.dataset.leave) link.href = root.dataset.leave;

// ---- the room

const about = () => ({ language, ...(country && { country }), ...(organisation && { organisation }) });
const connection = new Connection(about, receive, changed);
/** @type {Map<string, { text: string, value?: Answer }>} */
const said = new Map();
const outbox = new Outbox(connection, {
  answered,
  waiting: (id, seconds) => {
    view.mark(id, 'waiting');
    if (seconds) notice(`That was a lot at once. Your message goes in ${seconds} seconds.`);
    else trouble();
  },
  refused: (id, status, help) => {
    help.forEach(receive);
    view.mark(id, 'failed');
    notice(status === 413 ? 'That message is too long. Please send it in parts.' : 'That message could not be sent. The numbers above still work.');
    showNumbers();
  },
  gone: (help) => {
    connection.forget();
    // A new room would answer these words itself.
    setTimeout(() => connection.state === 'online' || help.forEach(receive), 2000);
    view.aside('The last chat had timed out. This is a new one, and your message goes there.');
    void start();
  },
});

async function start() {
  hush();
  await connection.open();
  outbox.now();
}

// randomUUID is missing on plain http.
const newId = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** @param {string} text @param {Answer} [value] */
function say(text, value, id = newId()) {
  if (!said.has(id)) view.own(id, text);
  said.set(id, { text, value });
  quiet.touch();
  outbox.add({ type: 'message', text, locale: language, from: { id: 'user', role: 'user' }, ...(value && { value }), channelData: { clientActivityID: id } }, id);
  if (leaves({ text, value })) setTimeout(() => { if (outbox.holds(id)) leave(); }, connection.ready ? 2000 : 0);
  setTimeout(() => { if (outbox.holds(id) && connection.state !== 'online') view.mark(id, 'waiting'); }, 1500);
  if (connection.state === 'gone' || connection.state === 'closed') void start();
}

/** @param {string} id @param {any} answer */
function answered(id, answer) {
  if (answer.leave) return leave();
  view.mark(id, 'sent');
  if (answer.ended) {
    over();
    invite('This chat is over, and nothing of it is kept.');
  }
  for (const activity of answer.activities ?? []) connection.show(activity);
}

/** @param {Activity} activity */
function receive(activity) {
  const id = activity.channelData?.clientActivityID;
  if (activity.from?.role === 'bot') {
    busy(activity.type === 'typing');
    const compass = activity.channelData?.compass ?? {};
    const { kind, numbersFor } = compass;
    if (activity.type === 'message') stand(compass);
    view.bot(activity);
    if (numbersFor) {
      countryIs(numbersFor);
      country = select.value || country;
    }
    if (kind === 'crisis' && document.activeElement !== feltWrong) words.focus({ preventScroll: true });
  } else if (id && said.has(id)) {
    outbox.heard(id);
    view.mark(id, 'sent');
  }
}

/** What stands around the talk and belongs to the newest screen. @param {Compass} compass */
function stand({ kind, place, ownWords }) {
  feltWrong.hidden = kind !== 'crisis' && (!place || place.startsWith('always@'));
  nameInput(byId('what'), ownWords);
}

function over() {
  stand({});
  connection.end();
  outbox.clear();
  said.clear();
  view.clear();
}

// ---- the screen

const view = new View(byId('log'), {
  stands: document.getElementById('reviewed')?.textContent ?? '',
  say: (text, value, touched) => {
    say(text, value);
    // The keyboard of a phone should not jump up after a tap.
    (touched && coarse.matches ? byId('log') : words).focus({ preventScroll: true });
  },
  country: () => { showNumbers(); select.focus(); },
  leave: () => leave(),
  told: (text) => notice(text, undefined, 8000),
  again: (id) => { const item = said.get(id); if (item) say(item.text, item.value, id); },
});

let grace = 0;
let troubled = false;
/** @param {State} state */
function changed(state) {
  clearTimeout(grace);
  root.dataset.state = state;
  if (state === 'online') {
    if (troubled) {
      notice('Connected again.', undefined, 4000);
      if (!numbers.contains(document.activeElement)) numbers.removeAttribute('open');
    }
    troubled = false;
    outbox.now();
  } else if (state === 'starting') grace = window.setTimeout(() => notice('Connecting…'), 1500);
  else if (state === 'reconnecting') grace = window.setTimeout(trouble, 1500);
  else if (state === 'unreachable') trouble();
  else if (state === 'gone') invite('This chat has timed out. Our copy of it is wiped.');
}

function trouble() {
  if (!troubled && (connection.state === 'unreachable' || !outbox.empty)) showNumbers();
  troubled = true;
  if (!navigator.onLine) notice("You're offline. Your words wait here and go when the connection is back.");
  else if (connection.state === 'unreachable') notice("I can't reach the chat right now. I'll keep trying. The numbers above still work.");
  else notice("The connection dropped. I'm trying again, and nothing you wrote is lost.");
}

let hide = 0;
/** @param {string} text @param {HTMLButtonElement} [button] @param {number} [gone] */
function notice(text, button, gone) {
  clearTimeout(hide);
  const box = byId('notice');
  if (box.firstChild?.textContent !== text) box.replaceChildren(el('p', {}, text), ...(button ? [button] : []));
  if (gone) hide = window.setTimeout(hush, gone);
}

function hush() { byId('notice').replaceChildren(); }

/** @param {string} label @param {() => void} pressed */
function button(label, pressed) {
  const element = el('button', { type: 'button', class: 'choice go' }, label);
  element.addEventListener('click', pressed);
  return element;
}

/** @param {string} text */
const invite = (text) => notice(text, button('Start a new chat', () => {
  view.clear();
  quiet.touch();
  words.focus();
  void start();
}));

/** @param {boolean} on */
function busy(on) { byId('busy').hidden = !on; }

function showNumbers() { numbers.setAttribute('open', ''); }

const quiet = new Quiet({
  running: () => connection.ready,
  warn: () => notice('This chat clears itself in 5 minutes if it stays quiet.', button('Keep 30 more minutes', () => { words.focus(); quiet.keep(); })),
  calm: hush,
  wipe: () => {
    over();
    invite('This chat was cleared after 30 quiet minutes.');
  },
  refresh: (present) => connection.refresh(present).catch(() => connection.nudge()),
});

// ---- the ways out

const host = meetHost({
  hello: () => {
    byId('close').hidden = false;
    host.tell('ready', { leave: link.href });
  },
  shown: () => (coarse.matches ? byId('log') : words).focus({ preventScroll: true }),
  leave: () => leave(),
  end: () => {
    over();
    host.tell('ended');
  },
});
const leave = armLeave({ link, status: byId('status'), end: () => connection.end(), host });
byId('close').addEventListener('click', () => host.tell('close'));
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  if (numbers.contains(document.activeElement) && numbers.hasAttribute('open')) {
    numbers.removeAttribute('open');
    numbers.querySelector('summary')?.focus();
  } else host.tell('close');
});
byId('human').addEventListener('click', () => say('Talk to a person', { action: 'human' }));
feltWrong.addEventListener('click', () => say('This felt wrong', { action: 'felt-wrong' }));
armTimes(byId('times'), root, view);
byId('privacy').addEventListener('click', () => say('Privacy', { action: 'privacy' }));

tellOfCalls((text) => notice(text));

// ---- the country

const filled = country === root.dataset.country && byId('help').querySelector('a[href^="tel:"]') !== null;
const countryIs = offerCountries({ select, where: byId('where'), change: byId('change'), help: byId('help') }, language, country, filled, (code, name) => {
  country = code;
  if (code) say(`Numbers for ${name}`, { action: `country:${code}` });
});

// ---- writing

armWriting(/** @type {HTMLFormElement} */ (byId('composer')), words, byId('left'), {
  say,
  typed: () => quiet.touch(),
  tooLong: () => notice('That is too long for one message. Please send the first part, then the rest. Nothing is lost.'),
});

keepInSight(view);

numbers.removeAttribute('open');
root.classList.add('ready');
words.value = '';
const [entry] = performance.getEntriesByType('navigation');
if (/** @type {PerformanceNavigationTiming | undefined} */ (entry)?.type === 'reload') {
  view.aside('This chat starts fresh each time. Nothing from before is kept here.');
}
void start();
if (!host.framed && !coarse.matches) words.focus();
