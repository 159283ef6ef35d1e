// Draws the conversation. Everything said goes in as text, never as markup.
import { el, emergencyCard, lineCard } from './numbers.mjs';
import { offerToKeep } from './summary.mjs';

/** @param {string} who */
const unseen = (who) => el('span', { class: 'unseen' }, `${who}: `);

export class View {
  /** Where reading goes on: the newest words of the person, or the first greeting. @type {HTMLElement | null} */ #anchor = null;
  /** @type {Map<string, HTMLElement>} */ #own = new Map();

  /**
   * @param {HTMLElement} log
   * @param {ViewEvents} on
   */
  constructor(log, on) {
    this.log = log;
    this.on = on;
  }

  /** @param {string} id @param {string} text */
  own(id, text) {
    this.#settle();
    const bubble = el('div', { class: 'msg own' }, el('p', {}, unseen('You'), text));
    this.#own.set(id, bubble);
    this.#anchor = bubble;
    this.#add(bubble);
  }

  /** @param {string} id @param {'sent' | 'waiting' | 'failed'} state */
  mark(id, state) {
    const bubble = this.#own.get(id);
    if (!bubble) return;
    bubble.querySelector('.mark')?.remove();
    bubble.dataset.state = state;
    if (state === 'sent') return;
    const mark = el('p', { class: 'mark' }, state === 'waiting' ? 'Waiting to send' : 'Not sent.');
    if (state === 'failed') mark.append(' ', this.#button('Try again', 'again', () => { mark.remove(); this.on.again(id); }));
    bubble.append(mark);
    this.#scroll();
  }

  /** @param {Activity} activity */
  bot(activity) {
    if (activity.type !== 'message') return;
    const compass = activity.channelData?.compass ?? {};
    const crisis = compass.kind === 'crisis';
    this.#settle();
    const bubble = el('div', { class: crisis ? 'msg bot crisis' : 'msg bot', ...(crisis && { role: 'alert' }), ...(activity.locale && { lang: activity.locale }) });
    const text = activity.text ?? '';
    const ask = text === compass.ask ? '' : compass.ask ?? '';
    bubble.append(...this.#words(text.slice(0, text.length - ask.length), compass));
    if (compass.summary) bubble.append(offerToKeep(bubble, text.slice(0, text.length - ask.length).trim(), this.on.told));
    if (compass.numbersFor) {
      bubble.append(el('p', { class: 'small' }, `For ${compass.numbersFor} · `, this.#button('Change', 'plain', this.on.country)));
    }
    if (ask) bubble.append(el('p', { class: 'ask' }, ask));
    if (compass.choices?.length) bubble.append(compass.pickSeveral ? this.#several(compass) : compass.scale ? this.#scale(compass, compass.scale) : this.#one(compass, compass.choices));
    this.#anchor ??= bubble;
    if (crisis) this.#anchor = bubble;
    this.#add(bubble);
  }

  /** A word from the page itself. @param {string} text */
  aside(text) { this.#add(el('p', { class: 'aside' }, text)); }

  clear() {
    this.log.replaceChildren();
    this.#own.clear();
    this.#anchor = null;
  }

  /** Text by paragraph; a line that stands alone in the text becomes its card. @param {string} text @param {Compass} compass */
  #words(text, { lines = [], emergency = [], kind }) {
    // What the page itself says all the time is not said again.
    const paragraphs = text.split(/\n+/).map((each) => each.trim()).filter((each) => each && each !== this.on.stands);
    const cardOf = (/** @type {string} */ words) => lines.find((line) => line.text === words.replace(/^[-•*]\s+/, ''));
    const said = paragraphs.filter((words) => !cardOf(words)).join('\n');
    const left = new Set(lines);
    /** @type {HTMLElement[]} */ const parts = [];
    for (const [at, words] of paragraphs.entries()) {
      const line = cardOf(words);
      if (line) left.delete(line);
      const who = at ? [] : [unseen('CompassBot')];
      if (line) parts.push(lineCard(line, said));
      else if (words.startsWith('- ')) {
        const last = parts.at(-1);
        const list = last?.tagName === 'UL' ? last : el('ul', {});
        list.append(el('li', {}, ...who, words.slice(2)));
        if (list !== last) parts.push(list);
      } else parts.push(el('p', /^"[^"]+"$/.test(words) ? { class: 'line-said' } : {}, ...who, words));
    }
    const rest = [...left].map((line) => lineCard(line, said));
    if (!emergency.length) return [...parts, ...rest];
    // The writer decides what comes first: a number named before any line is the first thing to tap.
    const at = Math.min(...emergency.map((number) => text.indexOf(number)).filter((found) => found >= 0));
    const lineAt = Math.min(...lines.map((line) => text.indexOf(line.name)).filter((found) => found >= 0));
    const urgent = emergencyCard(emergency);
    if (kind === 'crisis' && at <= lineAt) return [urgent, ...parts, ...rest];
    return at <= lineAt ? [...parts, urgent, ...rest] : [...parts, ...rest, urgent];
  }

  /** @param {Compass} compass @param {Choice[]} choices */
  #one(compass, choices) {
    const group = el('div', { class: 'choices', role: 'group', 'aria-label': 'Answers' });
    group.append(...choices.map((choice) => this.#choice(choice, compass.place)));
    if (choices.some((choice) => choice.id.startsWith('country-'))) group.append(this.#button('Another country', 'choice quiet', this.on.country));
    return group;
  }

  /** Numbers in a row between two ends; each is named "2 of 5". @param {Compass} compass @param {{ low: string, high: string }} ends */
  #scale({ place, choices = [] }, { low, high }) {
    const points = choices.filter((each) => !each.action);
    const named = (/** @type {number} */ at) => (at === 0 ? `, ${low}` : at === points.length - 1 ? `, ${high}` : '');
    const row = el('div', { class: 'scale', role: 'group', 'aria-label': `From 1, ${low}, to ${points.length}, ${high}` });
    row.append(...points.map((choice, at) => {
      const button = this.#choice(choice, place);
      button.textContent = choice.id;
      button.setAttribute('aria-label', `${choice.id} of ${points.length}${named(at)}`);
      return button;
    }));
    row.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
      const buttons = [...row.children];
      const next = step && buttons[buttons.indexOf(/** @type {Element} */ (document.activeElement)) + step];
      if (next) /** @type {HTMLElement} */ (next).focus();
    });
    const ends = el('p', { class: 'ends', 'aria-hidden': 'true' }, el('span', {}, `1 ${low}`), el('span', {}, `${points.length} ${high}`));
    const group = el('div', { class: 'choices' }, row, ends);
    group.append(...choices.filter((each) => each.action).map((choice) => this.#choice(choice, place)));
    return group;
  }

  /** @param {Compass} compass */
  #several({ place, choices = [] }) {
    const group = el('fieldset', { class: 'choices several' }, el('legend', { class: 'unseen' }, 'Pick any that fit'));
    const hint = el('p', { class: 'hint', role: 'status' });
    /** @type {Map<HTMLInputElement, Choice>} */ const boxes = new Map();
    for (const choice of choices.filter((each) => !each.action)) {
      const box = el('input', { type: 'checkbox', autocomplete: 'off' });
      boxes.set(box, choice);
      group.append(el('label', { class: 'choice' }, box, el('span', {}, choice.label)));
    }
    const row = el('div', { class: 'row' }, this.#button('Continue', 'choice go', (event) => {
      const picked = [...boxes].filter(([box]) => box.checked).map(([, choice]) => choice);
      if (!picked.length) hint.textContent = 'Pick one or more first. You can also skip.';
      else this.#answer(picked.map((choice) => choice.label).join(', '), { place, choices: picked.map((choice) => choice.id) }, event);
    }));
    for (const choice of choices.filter((each) => each.action)) {
      row.append(this.#choice(choice, place));
    }
    group.append(hint, row);
    return group;
  }

  /** @param {Choice} choice @param {string | undefined} place */
  #choice({ id, label, action }, place) {
    return this.#button(label, action ? 'choice quiet' : 'choice', (event) => {
      // Leaving never waits for an answer.
      if (id === 'leave') this.on.leave();
      else this.#answer(label, action ? { place, action: id } : { place, choices: [id] }, event);
    });
  }

  /** @param {string} label @param {string} kind @param {(event: MouseEvent) => void} tapped */
  #button(label, kind, tapped) {
    const button = el('button', { type: 'button', class: kind }, label);
    button.addEventListener('click', tapped);
    return button;
  }

  /** @param {string} label @param {Answer} value @param {MouseEvent} event */
  #answer(label, value, event) { this.on.say(label, value, event.detail > 0); }

  /** Answers to old questions go, so nobody taps one by mistake. */
  #settle() { for (const group of this.log.querySelectorAll('.choices')) group.remove(); }

  /** @param {HTMLElement} element */
  #add(element) {
    element.append(el('time', { class: 'at', 'data-at': new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) }));
    this.log.append(element);
    this.#scroll();
  }

  /** Where reading goes on stays in sight when a keyboard opens or a phone turns. */
  stay() { this.#scroll('instant'); }

  /** To the end, but never past the place where reading goes on. @param {ScrollBehavior} [behavior] */
  #scroll(behavior = 'auto') {
    const talk = /** @type {HTMLElement} */ (this.log.parentElement);
    const top = this.#anchor ? this.#anchor.offsetTop - 8 : talk.scrollHeight;
    talk.scrollTo({ top: Math.min(talk.scrollHeight, top), behavior });
    // Magnified, the page itself scrolls, below the ways out.
    if (!this.#anchor || this.#anchor === this.log.firstElementChild) return;
    const header = document.querySelector('header')?.offsetHeight ?? 0;
    scrollBy({ top: this.#anchor.getBoundingClientRect().top - header - 8, behavior });
  }
}

/** Characters the host takes in one message. */
const longest = 20000;

/**
 * @param {HTMLFormElement} form @param {HTMLTextAreaElement} words @param {HTMLElement} left
 * @param {WritingEvents} on
 */
export function armWriting(form, words, left, on) {
  const grow = () => {
    words.style.height = 'auto';
    words.style.height = `${Math.min(words.scrollHeight + 2, 140)}px`;
    const room = longest - words.value.length;
    left.textContent = room < 0 ? `${-room} characters too many to send at once` : room < 500 ? `${room} characters left` : '';
  };
  words.addEventListener('input', () => { on.typed(); grow(); });
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = words.value.trim();
    if (text.length > longest) return on.tooLong();
    words.value = '';
    grow();
    words.focus();
    if (text) on.say(text);
  });
}

/** @param {HTMLElement} label @param {boolean} [ownWords] */
export function nameInput(label, ownWords) {
  label.className = ownWords ? 'small' : 'unseen';
  label.textContent = ownWords ? 'Your own words, if you like. Not kept after this chat.' : 'Type a message. Enter sends it.';
}
