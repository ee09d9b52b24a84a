import type { Channel, Person } from '../page/protocol.ts';

export const TEAM = { id: 'T0PLAYGROUND', domain: 'playground' } as const;
export const APP_ID = 'A0SELOSTE';
export const BOT_ID = 'B0SELOSTE';
/** Nobody checks it: the token never leaves the process. */
export const BOT_TOKEN = 'xoxb-playground';

export const ME: Person = { id: 'U0NEWCOMER', name: 'You', isApp: false };
export const BOT: Person = { id: 'U0SELOSTE', name: 'Seloste', isApp: true };
/** Who tells that a command is unknown or has failed. */
export const SLACKBOT: Person = { id: 'USLACKBOT', name: 'Slackbot', isApp: true };
export const COLLEAGUE: Person = { id: 'U0COLLEAGUE', name: 'Mikko', isApp: false };
export const PEOPLE: readonly Person[] = [ME, BOT, SLACKBOT, COLLEAGUE];

export const DM: Channel = { id: 'D0SELOSTE', name: 'Seloste', kind: 'dm' };
export const CUSTOMER_CHANNEL: Channel = { id: 'C0CUSTOMERS', name: 'asiakaspalvelu', kind: 'channel' };
export const CHANNELS: readonly Channel[] = [DM, CUSTOMER_CHANNEL];
