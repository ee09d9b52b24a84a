/**
 * Gives Node 20 the one method that PDF.js needs and that it lacks: `ArrayBuffer.prototype.transferToFixedLength`
 * (ES2024). Without it PDF.js reads no fonts, and bold type could not be told from other type.
 */
export function completeOldNode(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  // oxlint-disable-next-line no-extend-native -- it is what newer versions of Node have
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
