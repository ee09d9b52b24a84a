/** A channel of a workspace. */
export interface ChannelKey {
  readonly team: string;
  readonly channel: string;
}

/** What is set for a channel. */
export interface ChannelSettings {
  /** Slug of the company that is meant where a question names none; undefined where none is set. */
  findCompany(key: ChannelKey): Promise<string | undefined>;
  /** Sets it, or with undefined forgets it. */
  setCompany(key: ChannelKey, company: string | undefined): Promise<void>;
}

/** Makes channel settings that last as long as the process. */
export function createMemoryChannelSettings(): ChannelSettings {
  const companies = new Map<string, string>();
  return {
    findCompany: async (key) => companies.get(mapKey(key)),
    setCompany: async (key, company) => {
      if (company === undefined) companies.delete(mapKey(key));
      else companies.set(mapKey(key), company);
    },
  };
}

function mapKey({ team, channel }: ChannelKey): string {
  return `${team}/${channel}`;
}
