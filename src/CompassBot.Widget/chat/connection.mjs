// Direct Line 3.0 as this page needs it. The token lives in this object and nowhere else.
import { Refused, backoff, request } from './request.mjs';

export class Connection {
  #token = '';
  #base = '';
  #conversation = '';
  #watermark = '';
  /** Ids already shown: a reconnect may replay them. @type {Set<string>} */ #seen = new Set();
  /** @type {WebSocket | null} */ #socket = null;
  /** Rises when the room is closed or replaced; loops of an older room stop. */ #run = 0;
  #wake = () => {};
  /** @type {State} */ state = 'closed';

  /**
   * @param {() => Record<string, string>} about language, country and organisation for a new room
   * @param {(activity: Activity) => void} onActivity
   * @param {(state: State) => void} onState
   */
  constructor(about, onActivity, onState) {
    this.about = about;
    this.onActivity = onActivity;
    this.onState = onState;
    addEventListener('online', () => this.nudge());
  }

  get ready() { return this.#conversation !== ''; }

  async open() {
    const run = this.#reset();
    this.#become('starting');
    for (let attempt = 0; run === this.#run; attempt++) {
      try {
        const room = await this.#call('POST', '/api/webchat/token', this.about());
        if (run !== this.#run) return;
        this.#token = room.token;
        // Always our own origin, whatever a proxy made the host believe about its address.
        this.#base = new URL(room.domain ?? '/v3/directline', location.href).pathname.replace(/\/$/, '');
        const started = await this.#call('POST', `${this.#base}/conversations`, {});
        if (run !== this.#run) return;
        this.#token = started.token ?? this.#token;
        this.#conversation = started.conversationId ?? room.conversationId;
        void this.#follow(run, started.streamUrl);
        return;
      } catch (error) {
        if (run !== this.#run) return;
        this.#token = '';
        this.#become('unreachable');
        await this.#pause(Math.max(backoff(attempt), 1000 * (error instanceof Refused ? error.retryAfter : 0)));
      }
    }
  }

  /** Ends the room on the server. Works while the page is going away. */
  end() {
    if (!this.#token) return this.#close('closed');
    const body = new Blob([JSON.stringify({ token: this.#token })], { type: 'application/json' });
    if (!navigator.sendBeacon('/api/webchat/end', body)) {
      fetch('/api/webchat/end', { method: 'POST', body, keepalive: true }).catch(() => {});
    }
    this.#close('closed');
  }

  forget() { this.#close('closed'); }

  nudge() {
    this.#socket?.close();
    this.#wake();
  }

  /** @param {Activity} activity @param {number} timeout @returns {Promise<any>} */
  async post(activity, timeout) {
    const run = this.#run;
    const answer = await this.#call('POST', this.#path('/activities'), activity, timeout);
    // Accepted but not echoed: the socket is dead and nobody told us.
    setTimeout(() => {
      if (run === this.#run && answer.id && !answer.activities && !this.#seen.has(answer.id)) this.nudge();
    }, 5000);
    return answer;
  }

  /** A fresh token; with somebody there, the room's quiet time begins again too. @param {boolean} present */
  async refresh(present) {
    const run = this.#run;
    const { token } = await this.#call('POST', `${this.#base}/tokens/refresh`);
    if (run !== this.#run) return;
    this.#token = token ?? this.#token;
    if (present) await this.#call('POST', this.#path('/activities'), { type: 'typing' });
  }

  /** @param {number} run @param {string | undefined} streamUrl */
  async #follow(run, streamUrl) {
    for (let attempt = 0; run === this.#run;) {
      const socket = streamUrl ? await this.#connect(run, streamUrl) : null;
      if (run !== this.#run) return;
      if (socket) {
        const since = Date.now();
        this.#become('online');
        await new Promise((done) => socket.addEventListener('close', done));
        if (Date.now() - since > 5000) attempt = 0;
      } else if (streamUrl) {
        // Requests get through and the socket does not: some networks block sockets.
        await this.#poll(run);
      }
      if (run !== this.#run) return;
      this.#become('reconnecting');
      await this.#pause(backoff(attempt++));
      if (run !== this.#run) return;
      streamUrl = await this.#resume(run);
    }
  }

  /** @param {number} run @returns {Promise<string | undefined>} a fresh stream address */
  async #resume(run) {
    try {
      const room = await this.#call('GET', this.#path('', this.#watermark || '0'));
      this.#token = room.token ?? this.#token;
      return room.streamUrl;
    } catch (error) {
      if (run === this.#run) this.#goneIf(error);
      return undefined;
    }
  }

  /** @param {number} run @param {string} streamUrl @returns {Promise<WebSocket | null>} */
  #connect(run, streamUrl) {
    const url = new URL(streamUrl, location.href);
    return new Promise((done) => {
      let socket;
      try {
        socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${url.pathname}${url.search}`);
      } catch {
        return done(null);
      }
      const open = socket;
      const late = setTimeout(() => open.close(), 4000);
      const beat = setInterval(() => open.readyState === WebSocket.OPEN && open.send(''), 20000);
      open.onmessage = ({ data }) => run === this.#run && this.#take(data);
      open.onopen = () => {
        clearTimeout(late);
        this.#socket = open;
        done(open);
      };
      open.onclose = () => {
        clearTimeout(late);
        clearInterval(beat);
        done(null);
      };
    });
  }

  /** Asks every second; now and then looks whether a socket works after all. @param {number} run */
  async #poll(run) {
    for (let tries = 0; run === this.#run; tries++) {
      try {
        this.#receive(await this.#call('GET', this.#path('/activities', this.#watermark)));
      } catch (error) {
        if (run === this.#run) this.#goneIf(error);
        return;
      }
      if (run !== this.#run) return;
      this.#become('online');
      if (tries % 120 === 119) return;
      await this.#pause(document.hidden ? 5000 : 1000);
    }
  }

  /** @param {string} data */
  #take(data) {
    if (data === '') return;
    try {
      this.#receive(JSON.parse(data));
    } catch {
      this.nudge();
    }
  }

  /** @param {Frame} frame */
  #receive(frame) {
    for (const activity of frame.activities ?? []) this.show(activity);
    this.#watermark = frame.watermark || this.#watermark;
  }

  /** Shows an activity once, however often it comes. @param {Activity} activity */
  show(activity) {
    if (activity.id && this.#seen.has(activity.id)) return;
    if (activity.id) this.#seen.add(activity.id);
    this.onActivity(activity);
  }

  /** @param {unknown} error */
  #goneIf(error) {
    if (error instanceof Refused && error.over) this.#close('gone');
  }

  /** @param {string} rest @param {string} [watermark] */
  #path(rest, watermark) {
    const query = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
    return `${this.#base}/conversations/${encodeURIComponent(this.#conversation)}${rest}${query}`;
  }

  /** @param {string} method @param {string} path @param {unknown} [body] @param {number} [timeout] */
  #call(method, path, body, timeout) { return request(method, path, this.#token, body, timeout); }

  /** @param {number} ms */
  async #pause(ms) {
    await new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.#wake = () => { clearTimeout(timer); done(undefined); };
    });
  }

  #reset() {
    this.#token = this.#conversation = this.#watermark = '';
    this.#seen.clear();
    this.#socket?.close();
    this.#socket = null;
    return ++this.#run;
  }

  /** @param {State} state */
  #close(state) {
    this.#reset();
    this.#wake();
    this.#become(state);
  }

  /** @param {State} state */
  #become(state) {
    if (state === this.state) return;
    this.state = state;
    this.onState(state);
  }
}
