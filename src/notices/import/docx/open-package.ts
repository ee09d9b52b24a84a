import { Buffer } from 'node:buffer';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** The parts of a Word file, inflated; or why they cannot be had. */
type OpenedPackage =
  | { readonly kind: 'ok'; readonly partOf: (name: string) => Promise<string | undefined> }
  | { readonly kind: 'broken' | 'bomb' };

/** Parts of an ordinary file: some twenty, pictures aside. */
const MAX_ENTRIES = 3000;
/** Bytes of one part; 2,500 words have half a megabyte. */
const MAX_PART_BYTES = 25_000_000;
/** A part grows by some twenty times; XML that is all alike by a hundred. */
const MAX_GROWTH = 250;

/** Opens a Word file. Nothing is inflated that is not asked for, and never more than {@link MAX_PART_BYTES}. */
export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage> {
  const zip = await openZip(bytes);
  if (zip === undefined) return { kind: 'broken' };
  if (zip.entryCount > MAX_ENTRIES) return { kind: 'bomb' };
  const entries = await entriesOf(zip);
  if (entries === undefined) return { kind: 'broken' };
  const isBomb = [...entries.values()].some((entry) => entry.fileName.endsWith('.xml') && growsTooMuch(entry));
  if (isBomb) return { kind: 'bomb' };
  return {
    kind: 'ok',
    partOf: async (name) => {
      const entry = entries.get(name);
      return entry === undefined ? undefined : inflate(zip, entry);
    },
  };
}

function growsTooMuch({ uncompressedSize, compressedSize }: Entry): boolean {
  const isSmall = uncompressedSize < 1_000_000;
  return uncompressedSize > MAX_PART_BYTES || (!isSmall && uncompressedSize > compressedSize * MAX_GROWTH);
}

function openZip(bytes: Uint8Array): Promise<ZipFile | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve) => {
    // The sizes that an entry states are checked while it inflates: one that lies is cut off.
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      resolve(error === null ? zip : undefined);
    });
  });
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry> | undefined> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => resolve(undefined));
    zip.readEntry();
  });
}

/** The text of a part; undefined where it is damaged or encrypted. */
function inflate(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  return new Promise((resolve) => {
    if (entry.isEncrypted()) return resolve(undefined);
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return resolve(undefined);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('error', () => resolve(undefined));
      stream.on('end', () => resolve(new TextDecoder('utf-8').decode(Buffer.concat(chunks))));
    });
  });
}
