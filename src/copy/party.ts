import type { Party } from '../notices/notice.ts';

/** Joins what a notice prints of a contact to one line; empty where it prints nothing. */
export function partyLine({ name, phone, email, address }: Party): string {
  return [name, phone, email, address].filter((part) => part !== undefined && part !== '').join(', ');
}
