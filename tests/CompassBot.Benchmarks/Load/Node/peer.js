// Three prompts in a waterfall, over and over, on the Bot Framework SDK: the same work as CompassBot's benchmark talk.
const http = require('http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage } = require('botbuilder');
const { ChoicePrompt, DialogSet, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialogs'));
dialogs.add(new ChoicePrompt('choice'));
dialogs.add(new TextPrompt('text'));
const topics = ['They will not take my no', 'I was told no', 'Menu', 'Something feels off', 'Just learning'];
const answers = ['Sex or touch', 'Time', 'Menu', 'Something we share'];
dialogs.add(new WaterfallDialog('talk', [
  (step) => step.prompt('choice', { prompt: 'What brings you here?', choices: topics }),
  (step) => step.prompt('text', 'Which is closest to you?'),
  (step) => step.prompt('choice', { prompt: 'What was the no about?', choices: answers }),
  (step) => step.replaceDialog('talk'),
]));

class Bot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const dialog = await dialogs.createContext(context);
      const turn = await dialog.continueDialog();
      if (!context.responded && turn.status === 'empty') await dialog.beginDialog('talk');
      await next();
    });
  }

  async run(context) {
    await super.run(context);
    await state.saveChanges(context);
  }
}

const bot = new Bot();
http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    if (request.method !== 'POST') return response.writeHead(404).end();
    request.body = JSON.parse(Buffer.concat(parts).toString());
    response.status = (code) => { response.statusCode = code; return response; };
    response.send = (body) => {
      const text = body === undefined ? '' : Buffer.from(JSON.stringify(body));
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Content-Length', text.length);
      response.end(text);
    };
    response.header = (name, value) => response.setHeader(name, value);
    adapter.process(request, response, (context) => bot.run(context)).catch((error) => { console.error(error); response.destroy(); });
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
