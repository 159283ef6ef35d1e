// Lines and emergency numbers as things to tap, and the list of countries.

/**
 * @typedef {{
 *   id?: string, name: string, text?: string, number?: string, dial?: string, smsNumber?: string, smsKeyword?: string,
 *   whatsApp?: string, chat?: string, web?: string, open?: string, menu?: string, languages?: string, source?: string, confirmed?: boolean,
 * }} Line
 */

const codes =
  'AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF ' +
  'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG ' +
  'GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW ' +
  'KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF ' +
  'NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN ' +
  'SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ' +
  'ZA ZM ZW';

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
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * The choice of country, and the panel that keeps its numbers for when nothing can be reached.
 * @param {{ select: HTMLSelectElement, where: HTMLElement, change: HTMLElement, help: HTMLElement }} parts
 * @param {string} language @param {string} country @param {boolean} filled the host already put this country's numbers in
 * @param {(country: string, name: string) => void} chosen
 */
export function offerCountries({ select, where, change, help }, language, country, filled, chosen) {
  const anywhere = [...help.querySelectorAll('.anywhere')];
  const named = codes.split(' ').map((code) => ({ code, name: nameOf(code, language) }));
  named.sort((a, b) => a.name.localeCompare(b.name, language));
  select.append(...named.map(({ code, name }) => el('option', { value: code }, name)));
  select.value = country;
  const show = () => {
    where.textContent = select.value ? nameOf(select.value, language) : 'no country yet';
    change.textContent = select.value ? 'Change' : 'Choose';
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
}

/** The body of our own help page, as nodes. @param {string} code */
async function helpOf(code) {
  const page = await (await fetch(`/help/${code}`, { credentials: 'omit' })).text();
  const main = new DOMParser().parseFromString(page, 'text/html').querySelector('main');
  main?.querySelectorAll('h1, nav, form, script').forEach((part) => part.remove());
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

/** @param {Line} line */
export function lineCard(line) {
  const small = [line.menu, line.languages, line.source, line.confirmed === false ? 'not confirmed by us' : ''].filter(Boolean).join(' · ');
  const card = el('div', { class: 'line' }, el('p', { class: 'name' }, el('strong', {}, line.name)));
  if (line.open) card.append(el('p', { class: 'open' }, line.open));
  card.append(el('div', { class: 'ways' }, ...ways(line)));
  if (small) card.append(el('p', { class: 'small' }, small));
  return card;
}

/** @param {string[]} numbers */
export const emergencyCard = (numbers) =>
  el('div', { class: 'emergency' }, ...numbers.map((number) => el('a', { class: 'way urgent', href: dialled(number) }, `Call ${number}`)));
