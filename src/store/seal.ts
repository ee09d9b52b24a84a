import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts what must not lie open in the database, and reads it again. */
export interface Seal {
  /** Encrypts a text with the newest secret. `bound` says what the text belongs to: with another it cannot be opened. */
  close(text: string, bound: string): string;
  /** Reads a sealed text; undefined where no secret opens it, it was changed, or it belongs to something else. */
  open(sealed: string, bound: string): Opened | undefined;
}

interface Opened {
  readonly text: string;
  /** Whether an older secret than the newest opened it. */
  readonly isOld: boolean;
}

/** AES-256-GCM (NIST SP 800-38D): a nonce of 12 bytes, a tag of 16. */
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Each text gets a key of its own, so a nonce that comes twice gives nothing away. */
const SALT_BYTES = 16;

/** Stands first, so that another way to seal can follow. */
const VERSION = 'v1';

/** Makes a seal of secrets, the newest first. They must be random and long: keys come from them by HKDF (RFC 5869). */
export function createSeal(secrets: readonly [string, ...string[]]): Seal {
  const [newest] = secrets;
  return {
    close(text, bound) {
      const salt = randomBytes(SALT_BYTES);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, keyOf(newest, salt), nonce);
      cipher.setAAD(Buffer.from(bound, 'utf8'));
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([salt, nonce, cipher.getAuthTag(), closed]).toString('base64url')}`;
    },
    open(sealed, bound) {
      const bytes = bytesOf(sealed);
      if (bytes === undefined) return undefined;
      for (const secret of secrets) {
        const text = opened(bytes, { secret, bound });
        if (text !== undefined) return { text, isOld: secret !== newest };
      }
      return undefined;
    },
  };
}

function bytesOf(sealed: string): Buffer | undefined {
  const [version, encoded = ''] = sealed.split('.');
  const bytes = Buffer.from(encoded, 'base64url');
  return version === VERSION && bytes.length >= SALT_BYTES + NONCE_BYTES + TAG_BYTES ? bytes : undefined;
}

function opened(bytes: Buffer, { secret, bound }: { secret: string; bound: string }): string | undefined {
  const salt = bytes.subarray(0, SALT_BYTES);
  const nonce = bytes.subarray(SALT_BYTES, SALT_BYTES + NONCE_BYTES);
  const tag = bytes.subarray(SALT_BYTES + NONCE_BYTES, SALT_BYTES + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(secret, salt), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(tag);
  try {
    const closed = bytes.subarray(SALT_BYTES + NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(closed), decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit: another secret, other bytes, or bound to something else.
    return undefined;
  }
}

function keyOf(secret: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'seloste seal v1', KEY_BYTES));
}
