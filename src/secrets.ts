/** Variables of a process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables whose value nobody may see. */
const SECRET_NAME = /^(?:SLACK|SELOSTE)_.*(?:TOKEN|SECRET|KEY|PASSWORD)/u;

/** Anything shorter is a word that may stand in a sentence. */
const SHORTEST_SECRET = 6;

/** Finds the values that must never be printed: tokens, secrets, keys, and the password within an address. */
export function secretsIn(environment: Environment): readonly string[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    return SECRET_NAME.test(name) && text !== '' ? [text] : addressSecrets(text);
  });
}

/** An address with a password in it is secret as a whole, and so is the password by itself. */
function addressSecrets(value: string): string[] {
  if (!URL.canParse(value)) return [];
  const { password, searchParams } = new URL(value);
  const passwords = [password, searchParams.get('password') ?? ''].filter((one) => one !== '');
  return passwords.length === 0 ? [] : [value, ...passwords];
}

/** Takes secrets out of a text, whatever an error or somebody else's answer may have brought in. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).toSorted((a, b) => b.length - a.length);
  return known.reduce((left, secret) => left.replaceAll(secret, '…'), text);
}
