// What a person chose or composed, to take along: copied or printed only when they ask.
import { el } from './numbers.mjs';

/** @param {HTMLElement} bubble @param {string} words @param {(text: string) => void} told @returns {HTMLElement} */
export function offerToKeep(bubble, words, told) {
  const copy = el('button', { type: 'button', class: 'plain' }, 'Copy');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words);
      told('Copied. Paste it only where nobody else looks.');
    } catch {
      // No clipboard here: the words are marked, so that the person can copy them by hand.
      getSelection()?.selectAllChildren(bubble);
      told("This browser doesn't let me copy. The words are marked: copy them yourself.");
    }
  });
  const print = el('button', { type: 'button', class: 'plain' }, 'Print');
  print.addEventListener('click', () => {
    bubble.classList.add('printed');
    addEventListener('afterprint', () => bubble.classList.remove('printed'), { once: true });
    window.print();
  });
  return el('p', { class: 'keep small' }, copy, ' ', print);
}
