// The shapes the chat page works with, for the type check only; nothing of this is served.

/** A helpline as the server describes it. */
interface Line {
  id?: string;
  name: string;
  text?: string;
  number?: string;
  dial?: string;
  smsNumber?: string;
  smsKeyword?: string;
  whatsApp?: string;
  chat?: string;
  web?: string;
  open?: string;
  menu?: string;
  languages?: string;
  source?: string;
  confirmed?: boolean;
}

interface Choice {
  id: string;
  label: string;
  action?: boolean;
}

/** What lets this page draw a message better than its text alone. */
interface Compass {
  kind?: 'say' | 'crisis';
  place?: string;
  choices?: Choice[];
  pickSeveral?: boolean;
  scale?: { low: string; high: string };
  ownWords?: boolean;
  summary?: boolean;
  lines?: Line[];
  emergency?: string[];
  numbersFor?: string;
  ask?: string;
}

/** A tapped answer or a fixed button. */
interface Answer {
  place?: string;
  choices?: string[];
  action?: string;
}

/** The Bot Framework message, as far as this page looks into it. */
interface Activity {
  type: string;
  id?: string;
  text?: string;
  locale?: string;
  from?: { id?: string; role?: string };
  value?: Answer;
  channelData?: { clientActivityID?: string; compass?: Compass };
}

interface Frame {
  activities?: Activity[];
  watermark?: string;
}

type State = 'starting' | 'online' | 'reconnecting' | 'unreachable' | 'gone' | 'closed';

/** A message on its way out. */
interface Item {
  id: string;
  activity: Activity;
  after: number;
  tries: number;
  moved: boolean;
}

/** The page around the chat, when there is one. */
interface Host {
  framed: boolean;
  tell: (what: string, more?: Record<string, string>) => void;
}

type FromHost = 'hello' | 'shown' | 'leave' | 'end';

// What the parts of the page tell each other.

interface OutboxEvents {
  answered: (id: string, answer: any) => void;
  waiting: (id: string, seconds: number) => void;
  refused: (id: string, status: number, help: Activity[]) => void;
  gone: (help: Activity[]) => void;
}

interface ViewEvents {
  stands: string;
  say: (text: string, value: Answer, touched: boolean) => void;
  country: () => void;
  leave: () => void;
  again: (id: string) => void;
  told: (text: string) => void;
}

interface WritingEvents {
  say: (text: string) => void;
  typed: () => void;
  tooLong: () => void;
}

interface QuietEvents {
  warn: () => void;
  calm: () => void;
  wipe: () => void;
  refresh: (present: boolean) => void;
  running: () => boolean;
}

interface LeaveParts {
  link: HTMLAnchorElement;
  status: HTMLElement;
  end: () => void;
  host: Host;
}

interface CountryParts {
  select: HTMLSelectElement;
  where: HTMLElement;
  change: HTMLElement;
  help: HTMLElement;
}
