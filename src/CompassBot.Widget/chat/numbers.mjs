// Lines and emergency numbers as things to tap, and the choice of country.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** @param {string} code @param {string} language */
function nameOf(code, language) {
  if (!code) return '';
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * The country, and the panel that keeps its numbers.
 * @param {CountryParts} parts
 * @param {string} language @param {string} country @param {boolean} filled the host already put this country's numbers in
 * @param {(country: string, name: string) => void} chosen
 */
export function offerCountries({ select, where, change, help }, language, country, filled, chosen) {
  const anywhere = [...help.querySelectorAll('.anywhere')];
  const named = (select.dataset.codes ?? '').split(/\s+/).map((code) => ({ code, name: nameOf(code, language) }));
  named.sort((a, b) => a.name.localeCompare(b.name, language));
  select.append(...named.map(({ code, name }) => el('option', { value: code }, name)));
  select.value = country;
  const show = (name = nameOf(select.value, language)) => {
    where.textContent = name || 'no country yet';
    change.textContent = name ? 'Change' : 'Choose';
  };
  const load = async () => {
    const code = select.value;
    const numbers = code ? await helpOf(code).catch(() => null) : null;
    if (code === select.value) help.replaceChildren(...(numbers ?? anywhere));
  };
  show();
  if (country && !filled) void load();
  select.addEventListener('change', () => {
    show();
    void load();
    chosen(select.value, nameOf(select.value, language));
  });
  /** The country turned out in the chat. @param {string} name */
  return (name) => {
    if (name === where.textContent) return;
    select.value = named.find((each) => each.name === name)?.code ?? '';
    show(name);
    void load();
  };
}

/** The body of our own help page, as nodes. @param {string} code */
async function helpOf(code) {
  const page = await (await fetch(`/help/${code}`, { credentials: 'omit' })).text();
  const main = new DOMParser().parseFromString(page, 'text/html').querySelector('main');
  main?.querySelectorAll('h1, nav, form, script').forEach((part) => part.remove());
  main?.querySelectorAll('a[href^="/"], a[href^="http"]').forEach((link) => {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  });
  return main?.textContent?.trim() ? [...main.childNodes].map((node) => document.importNode(node, true)) : null;
}

/** @param {string} number @param {string} [type] */
const dialled = (number, type = 'tel') => `${type}:${number.replace(/[^0-9+*#]/g, '').replaceAll('#', '%23')}`;

/** Only web addresses become links; anything else stays words. @param {string | undefined} address */
function web(address) {
  if (!address) return null;
  try {
    const url = new URL(address.includes('://') ? address : `https://${address}`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** @param {string} href @param {string} label */
const tab = (href, label) =>
  el('a', { class: 'way', href, target: '_blank', rel: 'noopener noreferrer nofollow' }, label, el('span', { class: 'unseen' }, ' (opens a new tab)'));

/** @param {Line} line */
function ways(line) {
  const list = [];
  if (line.dial) list.push(el('a', { class: 'way call', href: dialled(line.dial) }, `Call ${line.number ?? line.dial}`));
  if (line.smsNumber) {
    const body = line.smsKeyword ? `?body=${encodeURIComponent(line.smsKeyword)}` : '';
    list.push(el('a', { class: 'way', href: dialled(line.smsNumber, 'sms') + body }, line.smsKeyword ? `Text ${line.smsKeyword} to ${line.smsNumber}` : `Text ${line.smsNumber}`));
  }
  const whatsApp = line.whatsApp && (line.whatsApp.includes('/') ? web(line.whatsApp) : `https://wa.me/${line.whatsApp.replace(/\D/g, '')}`);
  if (whatsApp) list.push(tab(whatsApp, 'WhatsApp'));
  const chat = web(line.chat);
  if (chat) list.push(tab(chat, 'Chat online'));
  const site = web(line.web);
  if (site && site !== chat) list.push(tab(site, 'Website'));
  return list;
}

/**
 * @param {Line} line
 * @param {string} said words of the message that stand outside the card; what they hold is not said again
 */
export function lineCard(line, said) {
  const own = line.text && !said.includes(line.text) ? line.text : '';
  const about = own.startsWith(line.name) ? own.slice(line.name.length) : own && `: ${own}`;
  const more = [line.open, line.menu, line.languages, line.source, line.confirmed === false ? 'not confirmed by us' : ''];
  const known = `${own}\n${said}`.toLowerCase();
  const small = more.filter((part) => part && !known.includes(part.toLowerCase())).join(' · ');
  const card = el('div', { class: 'line' }, el('p', {}, el('strong', {}, line.name), about), el('div', { class: 'ways' }, ...ways(line)));
  if (small) card.append(el('p', { class: 'small' }, small));
  return card;
}

/** @param {string[]} numbers */
export const emergencyCard = (numbers) =>
  el('div', { class: 'emergency' }, ...numbers.map((number) => el('a', { class: 'way urgent', href: dialled(number) }, `Call ${number}`)));
