/**
 * How the learned weights are stored: a JSON header, then typed arrays, little-endian. The weights stand feature after
 * feature, each with the classes it speaks for, as whole numbers from -127 to 127 times the class's scale.
 */
interface StoredModel {
  readonly fingerprint: string;
  readonly classes: readonly string[];
  /** Ascending. */
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  readonly biases: Float32Array;
  readonly scales: Float32Array;
  /** Where each feature's weights start; one more entry than features. */
  readonly starts: Uint32Array;
  readonly classOf: Uint16Array;
  readonly weights: Int8Array;
}

interface Learned {
  readonly fingerprint: string;
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  readonly classes: readonly { readonly name: string; readonly bias: number; readonly weights: Float64Array }[];
  /** Weights below this share of the class's largest are dropped. */
  readonly smallest: number;
}

const MAGIC = 'seloste-model-1\n';
const STEPS = 127;

/** Packs learned weights, without those too small to matter and the features that have none left. */
export function encodeModel({ fingerprint, hashes, idf, classes, smallest }: Learned): Uint8Array {
  const scales = Float32Array.from(classes, ({ weights }) => largest(weights, hashes.length) / STEPS);
  const keptHashes: number[] = [];
  const keptIdf: number[] = [];
  const starts = [0];
  const classOf: number[] = [];
  const quantized: number[] = [];
  for (let column = 0; column < hashes.length; column += 1) {
    classes.forEach(({ weights }, index) => {
      const steps = Math.round((weights[column] ?? 0) / (scales[index] ?? 1));
      if (Math.abs(steps) < smallest * STEPS) return;
      classOf.push(index);
      quantized.push(steps);
    });
    if (classOf.length === starts.at(-1)) continue;
    keptHashes.push(hashes[column] ?? 0);
    keptIdf.push(idf[column] ?? 0);
    starts.push(classOf.length);
  }
  return pack({
    fingerprint,
    classes: classes.map(({ name }) => name),
    hashes: Uint32Array.from(keptHashes),
    idf: Float32Array.from(keptIdf),
    biases: Float32Array.from(classes, ({ bias }) => bias),
    scales,
    starts: Uint32Array.from(starts),
    classOf: Uint16Array.from(classOf),
    weights: Int8Array.from(quantized),
  });
}

/** Reads a stored model; throws where the bytes are none. */
export function decodeModel(bytes: Uint8Array): StoredModel {
  const headerStart = MAGIC.length + 4;
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new Error('This file is no model of Seloste. Make it anew with `npm run train`.');
  }
  const aligned = bytes.slice();
  if (bytes.length < headerStart) throw new Error('The model is cut off. Make it anew with `npm run train`.');
  const headerLength = new DataView(aligned.buffer).getUint32(MAGIC.length, true);
  const header: unknown = JSON.parse(
    new TextDecoder().decode(aligned.subarray(headerStart, headerStart + headerLength)),
  );
  const { fingerprint, classes, features, entries } = readHeader(header);
  let at = headerStart + headerLength;
  const expected = at + 12 * features + 4 + 8 * classes.length + 3 * entries;
  if (bytes.length !== expected) throw new Error('The model is cut off. Make it anew with `npm run train`.');
  const take = (size: number): ArrayBuffer => {
    at += size;
    return aligned.buffer.slice(at - size, at);
  };
  return {
    fingerprint,
    classes,
    hashes: new Uint32Array(take(4 * features)),
    idf: new Float32Array(take(4 * features)),
    biases: new Float32Array(take(4 * classes.length)),
    scales: new Float32Array(take(4 * classes.length)),
    starts: new Uint32Array(take(4 * (features + 1))),
    classOf: new Uint16Array(take(2 * entries)),
    weights: new Int8Array(take(entries)),
  };
}

function readHeader(header: unknown): { fingerprint: string; classes: string[]; features: number; entries: number } {
  if (typeof header === 'object' && header !== null && 'fingerprint' in header && 'classes' in header) {
    const { fingerprint, classes } = header;
    const features = 'features' in header ? header.features : undefined;
    const entries = 'entries' in header ? header.entries : undefined;
    if (
      typeof fingerprint === 'string' &&
      Array.isArray(classes) &&
      typeof features === 'number' &&
      typeof entries === 'number'
    ) {
      return { fingerprint, classes: classes.map(String), features, entries };
    }
  }
  throw new Error('The header of the model is damaged. Make it anew with `npm run train`.');
}

function pack(model: StoredModel): Uint8Array {
  const { fingerprint, classes, hashes, classOf } = model;
  const header = JSON.stringify({ fingerprint, classes, features: hashes.length, entries: classOf.length });
  const headerBytes = new TextEncoder().encode(header);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, headerBytes.length, true);
  const arrays = [model.hashes, model.idf, model.biases, model.scales, model.starts, classOf, model.weights];
  const parts = [
    new TextEncoder().encode(MAGIC),
    length,
    headerBytes,
    ...arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  ];
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

function largest(weights: Float64Array, count: number): number {
  let most = 1e-9;
  for (let at = 0; at < count; at += 1) most = Math.max(most, Math.abs(weights[at] ?? 0));
  return most;
}

/** Finds the column of a hash among ascending ones by halving: a `Map` of 200,000 would cost 15 MB. */
export function columnOf(hash: number, hashes: Uint32Array): number | undefined {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
