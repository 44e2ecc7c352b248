import { strToU8, zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';

/** A package whose part inflates to `inflatedBytes` zeros, though the file claims no more than its packed size; the other parts are honest. */
export function bombBytes(part: string, inflatedBytes: number, others: Readonly<Record<string, string>> = {}): Buffer {
  const honest = Object.fromEntries(Object.entries(others).map(([name, text]) => [name, strToU8(text)]));
  const bomb = Buffer.from(zipSync({ ...honest, [part]: [deflateRawSync(Buffer.alloc(inflatedBytes)), { level: 0 }] }));
  // Packed before it was stored: only the method is put right, and both sizes stay those of the packed bytes.
  bomb.writeUInt16LE(8, bomb.indexOf(part) - 30 + 8);
  bomb.writeUInt16LE(8, bomb.lastIndexOf(part) - 46 + 10);
  return bomb;
}
