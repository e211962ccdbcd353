import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashBytes, hashText } from "./hash.ts";

describe("hashText", () => {
  it("matches published MurmurHash3_x86_128 digests", () => {
    expect(hashText("")).toBe("00000000000000000000000000000000");
    expect(hashText("The quick brown fox jumps over the lazy dog")).toBe("2f1583c3ecee2c675d7bf66ce5e91d2c");
    expect(hashText("I will not buy this tobacconist's, it is scratched.")).toBe(
      "9b5b7ba2ef3f7866889adeaf00f3f98e",
    );
  });

  it("hashes the UTF-8 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const bytes = Uint8Array.from(Buffer.from(text, "utf8"));
        expect(hashText(text)).toBe(hashBytes(bytes.buffer));
      }),
    );
    expect(hashText("a\ud800b")).toBe(hashText("a\ufffdb"));
    expect(hashText("조선 → €")).toBe(hashBytes(Uint8Array.from(Buffer.from("조선 → €")).buffer));
  });
});

describe("hashBytes", () => {
  const bytes = fc.uint8Array({ minLength: 0, maxLength: 100 });

  it("equals the byte-wise reference for every length and offset", () => {
    fc.assert(
      fc.property(bytes, fc.nat(9), (content, offset) => {
        const buffer = new ArrayBuffer(offset + content.length + 5);
        new Uint8Array(buffer).fill(0xee).set(content, offset);
        expect(hashBytes(buffer, offset, content.length)).toBe(reference(content));
      }),
      { numRuns: 1000 },
    );
  });

  it("reads shared buffers, and to the end by default", () => {
    const shared = new SharedArrayBuffer(40);
    new Uint8Array(shared).set([1, 2, 3], 8);
    const plain = new Uint8Array(shared).slice();
    expect(hashBytes(shared)).toBe(hashBytes(plain.buffer));
    expect(hashBytes(shared, 8)).toBe(reference(plain.subarray(8)));
    expect(hashBytes(shared, 9, 5)).toBe(reference(plain.subarray(9, 14)));
  });

  it("changes with any one bit and with trailing zeros", () => {
    const base = new Uint8Array(37);
    const seen = new Set([
      hashBytes(base.buffer),
      hashBytes(new ArrayBuffer(38)),
      hashBytes(new ArrayBuffer(36)),
    ]);
    for (let bit = 0; bit < 37 * 8; bit++) {
      const changed = base.slice();
      changed[bit >> 3] ^= 1 << (bit & 7);
      seen.add(hashBytes(changed.buffer));
    }
    expect(seen.size).toBe(3 + 37 * 8);
  });

  it("is pinned on a column of doubles", () => {
    expect(hashBytes(Float64Array.from({ length: 1001 }, (_, i) => i / 8 - 50).buffer)).toBe(
      "e9d6ab4a8f0ef2ab6119fef70b3044cf",
    );
  });
});

/** Computes MurmurHash3_x86_128 a byte at a time, in BigInt: the naive twin. */
function reference(data: Uint8Array): string {
  const m = 0xffffffffn;
  const turn = (x: bigint, r: bigint) => ((x << r) | (x >> (32n - r))) & m;
  const c = [0x239b961bn, 0xab0e9789n, 0x38b34ae5n, 0xa1e38b93n];
  const add = [0x561ccd1bn, 0x0bcaa747n, 0x96cd1c35n, 0x32ac3b17n];
  const h = [0n, 0n, 0n, 0n];
  const absorb = (word: bigint, lane: number) => {
    h[lane] ^= (turn((word * c[lane]) & m, 15n + BigInt(lane)) * c[(lane + 1) % 4]) & m;
  };
  const whole = data.length - (data.length % 16);
  for (let i = 0; i < data.length; i += 4) {
    let word = 0n;
    for (let b = 0; b < 4; b++) word |= BigInt(data[i + b] ?? 0) << BigInt(8 * b);
    const lane = (i / 4) % 4;
    absorb(word, lane);
    if (i < whole)
      h[lane] = (((turn(h[lane], 19n - 2n * BigInt(lane)) + h[(lane + 1) % 4]) & m) * 5n + add[lane]) & m;
  }
  const spread = () => {
    h[0] = (h[0] + h[1] + h[2] + h[3]) & m;
    for (let lane = 1; lane < 4; lane++) h[lane] = (h[lane] + h[0]) & m;
  };
  for (let lane = 0; lane < 4; lane++) h[lane] ^= BigInt(data.length);
  spread();
  for (let lane = 0; lane < 4; lane++) {
    h[lane] = ((h[lane] ^ (h[lane] >> 16n)) * 0x85ebca6bn) & m;
    h[lane] = ((h[lane] ^ (h[lane] >> 13n)) * 0xc2b2ae35n) & m;
    h[lane] ^= h[lane] >> 16n;
  }
  spread();
  return h.map((x) => x.toString(16).padStart(8, "0")).join("");
}
