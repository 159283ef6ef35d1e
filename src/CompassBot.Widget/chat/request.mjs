// One request to our own origin, and what may go wrong with it.

/** A request that did not succeed. Status 0: nothing answered. */
export class Refused extends Error {
  /** @param {number} status @param {number} retryAfter seconds @param {Activity[]} activities */
  constructor(status, retryAfter = 0, activities = []) {
    super(`refused ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
    this.activities = activities;
  }

  /** The room is over: expired, erased, or never ours. */
  get over() { return [401, 403, 404].includes(this.status); }
}

/** Grows to 15 s; the random part spreads clients out after a restart. @param {number} attempt */
export const backoff = (attempt) => Math.min(15000, 500 * 2 ** attempt) * (0.6 + 0.8 * Math.random());

/**
 * @param {string} method @param {string} path @param {string} token @param {unknown} [body]
 * @returns {Promise<any>} throws {@link Refused} and nothing else
 */
export async function request(method, path, token, body, timeout = 12000) {
  /** @type {Record<string, string>} */
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  if (body) headers['content-type'] = 'application/json';
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  try {
    const response = await fetch(path, {
      method, headers, body: body ? JSON.stringify(body) : undefined,
      cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', signal: stop.signal,
    });
    if (response.ok) return await response.json();
    const said = await response.json().catch(() => null);
    throw new Refused(response.status, Number(response.headers.get('retry-after')) || 0, said?.activities);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(0);
  } finally {
    clearTimeout(timer);
  }
}
