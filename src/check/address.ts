import type { FieldFinding } from './finding.ts';
import type { Checked } from './checked.ts';

/** Finds a street or post box without postcode or town, of the controller and, where it is another, of the contact. */
export function checkAddress({ notice }: Checked): readonly FieldFinding[] {
  const { controller, contact } = notice;
  return (['controller', 'contact'] as const).flatMap((party): readonly FieldFinding[] => {
    const { address } = notice[party];
    if (address === undefined || isComplete(address)) return [];
    if (party === 'contact' && contact.address === controller.address) return [];
    const message = `Check the address "${address}": it has no ${whatLacks(address)}. Complete it, so that a letter arrives.`;
    return [
      {
        code: 'incomplete-address',
        severity: 'warning',
        topic: party,
        message,
        source: 'GDPR Art. 13(1)(a)',
        path: [party, 'address'],
      },
    ];
  });
}

/** 00100, 001 00, SE-111 22, EC1A 1BB: any country's. */
const POSTCODE = /\b(?:\d{4,6}|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b/u;

function isComplete(address: string): boolean {
  return hasPostcode(address) && hasTown(address);
}

function hasPostcode(address: string): boolean {
  return POSTCODE.test(address);
}

/** A town follows the postcode or, in some countries, stands before it as a part of its own. */
function hasTown(address: string): boolean {
  const [before = '', after = ''] = address.split(POSTCODE);
  return /\p{L}{2}/u.test(after) || before.split(',').filter((part) => /\p{L}{2}/u.test(part)).length > 1;
}

function whatLacks(address: string): string {
  return hasPostcode(address) ? 'town' : 'postcode and town';
}
