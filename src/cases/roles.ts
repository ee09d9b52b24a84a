/** What is known of somebody before they may do anything with cases. */
export interface Person {
  /** A guest, a bot, somebody of another workspace, or one whose account is closed. */
  readonly isOutsider: boolean;
  /** Named in `SELOSTE_ADMINS`, or the one who installed the app. */
  readonly isAdmin: boolean;
  /** Slugs of the companies whose handlers they are. */
  readonly companies: readonly string[];
}

/** Tells whether somebody may see and change the cases of a company. Being an admin does not suffice. */
export function mayHandle({ isOutsider, companies }: Person, company: string): boolean {
  return !isOutsider && companies.includes(company);
}

/** Tells whether somebody may have cases at all. */
export function isHandler({ isOutsider, companies }: Person): boolean {
  return !isOutsider && companies.length > 0;
}

/** Tells whether somebody may name the handlers of companies. */
export function mayNameHandlers({ isOutsider, isAdmin }: Person): boolean {
  return !isOutsider && isAdmin;
}
