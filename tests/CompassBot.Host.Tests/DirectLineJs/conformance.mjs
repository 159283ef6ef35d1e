// The real client against a running host: node conformance.mjs http://127.0.0.1:5080 websocket|polling
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';

const require = createRequire(import.meta.url);
const [address, way] = process.argv.slice(2);
const sockets = [];

globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = class extends require('ws') {
  constructor(...given) {
    super(...given);
    sockets.push(this);
  }
};
Math.random = () => 0; // the client waits 3 s before it reconnects, not up to 15
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const until = async (what, holds) => {
  for (const end = Date.now() + 25000; Date.now() < end; await new Promise((go) => setTimeout(go, 25))) if (holds()) return;
  assert.fail(`waited in vain for ${what}`);
};

const open = (options) => {
  const client = new DirectLine({ domain: `${address}/v3/directline`, webSocket: way === 'websocket', pollingInterval: 200, ...options });
  const page = { client, heard: [], status: [], failed: null };
  client.connectionStatus$.subscribe((status) => page.status.push(status));
  client.activity$.subscribe((activity) => page.heard.push(activity), (error) => { page.failed = error; });
  return page;
};

const say = (page, text) => new Promise((done, fail) => page.client.postActivity({
  type: 'message', text, from: { id: 'anyone' }, channelData: { clientActivityID: `client ${text}` },
}).subscribe(done, fail));

const echoOf = (page, text) => page.heard.filter((activity) => activity.channelData?.clientActivityID === `client ${text}`);
const repliesTo = (page, id) => page.heard.filter((activity) => activity.replyToId === id);

const token = async () => (await fetch(`${address}/api/webchat/token`, { method: 'POST' })).json();

const room = await token();
const page = open({ token: room.token });
await until('the greeting', () => page.heard.length > 0);
assert.equal(page.heard[0].from.role, 'bot');

const first = await say(page, 'first');
await until('a reply', () => repliesTo(page, first).length > 0);
const [echo] = echoOf(page, 'first');
assert.equal(echo.id, first, 'the echo carries the id of the answer');
assert.equal(echo.from.id, room.userId);
assert.ok(page.heard.indexOf(echo) < page.heard.indexOf(repliesTo(page, first)[0]), 'the echo comes before the reply');
assert.ok(page.heard.every((activity, i, all) => i === 0 || all[i - 1].timestamp < activity.timestamp), 'times grow');

if (way === 'websocket') {
  for (const socket of sockets) socket.terminate();
  const missed = await say(page, 'said while the socket was lost');
  await until('what was missed', () => repliesTo(page, missed).length > 0);
}

const seen = page.heard.length;
const { streamUrl, token: fresh, conversationId } = { ...page.client, token: page.client.token, conversationId: room.conversationId };
assert.ok(way === 'polling' || streamUrl);

const reloaded = open({ token: fresh, conversationId, watermark: '0' });
await until('everything from the beginning', () => reloaded.heard.length >= seen);
assert.deepEqual(reloaded.heard.map(({ id }) => id), page.heard.map(({ id }) => id));

const last = Number(page.heard.at(-1).id.split('|')[1]);
const resumed = open({ token: fresh, conversationId, watermark: String(last) });
await until('the resumed client to be online', () => resumed.status.includes(ConnectionStatus.Online));
const second = await say(page, 'second');
for (const each of [page, reloaded, resumed]) {
  await until('the reply on every client', () => repliesTo(each, second).length > 0);
  assert.equal(echoOf(each, 'second').length, 1, 'nothing comes twice');
}
assert.equal(resumed.heard[0].id, second, 'a resumed client gets only what is new');

const ended = await fetch(`${address}/api/webchat/end`, { method: 'POST', body: page.client.token });
assert.equal(ended.status, 204);
await until('the client to learn that the conversation ended', () =>
  page.failed !== null || page.status.includes(ConnectionStatus.Ended));

console.log(`ok: ${page.heard.length} activities over ${way}`);
process.exit(0);
