/** A memory that forgets: the oldest entry where it is full, each one when its time is over. */
interface Recent<Value> {
  /** Finds what was remembered less than its lifetime ago. Times are milliseconds since 1970. */
  find(key: string, now: number): Value | undefined;
  remember(key: string, value: Value, now: number): void;
  /** Forgets what stands under a key that begins so. */
  forget(beginning: string): void;
}

/** Makes a memory of at most `limit` entries, each of which lasts `lifetimeMs`. */
export function createRecent<Value>({ limit, lifetimeMs }: { limit: number; lifetimeMs: number }): Recent<Value> {
  const entries = new Map<string, { readonly value: Value; readonly at: number }>();
  return {
    find(key, now) {
      const entry = entries.get(key);
      return entry !== undefined && now - entry.at < lifetimeMs ? entry.value : undefined;
    },
    forget(beginning) {
      for (const key of entries.keys()) if (key.startsWith(beginning)) entries.delete(key);
    },
    remember(key, value, now) {
      // A map keeps the order of insertion: taken out first, a renewed entry becomes the youngest.
      entries.delete(key);
      entries.set(key, { value, at: now });
      for (const [oldest, { at }] of entries) {
        if (entries.size <= limit && now - at < lifetimeMs) break;
        entries.delete(oldest);
      }
    },
  };
}
