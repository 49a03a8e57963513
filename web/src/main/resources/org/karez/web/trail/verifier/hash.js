// SHA-256 and SHA-512 (FIPS 180-4). Their constants are the first bits of roots of primes, and are computed as the standard defines them.

function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every(prime => n % prime !== 0)) {
      found.push(n);
    }
  }
  return found;
}

// The first bits behind the point of a root.
function rootBits(number, degree, bits) {
  const shifted = BigInt(number) << BigInt(bits * degree);
  let low = 0n;
  let high = 1n << BigInt(bits + 8);
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= shifted) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return BigInt.asUintN(bits, low);
}

const ROUNDS_256 = Int32Array.from(primes(64), prime => Number(BigInt.asIntN(32, rootBits(prime, 3, 32))));
const BEGIN_256 = Int32Array.from(primes(8), prime => Number(BigInt.asIntN(32, rootBits(prime, 2, 32))));
const ROUNDS_512 = primes(80).map(prime => rootBits(prime, 3, 64));
const BEGIN_512 = primes(8).map(prime => rootBits(prime, 2, 64));

// The message, a one, zeros and its length in bits, in whole blocks.
function padded(bytes, block) {
  const length = Math.ceil((bytes.length + 1 + block / 8) / block) * block;
  const all = new Uint8Array(length);
  all.set(bytes);
  all[bytes.length] = 0x80;
  new DataView(all.buffer).setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return new DataView(all.buffer);
}

function sha256(bytes) {
  const message = padded(bytes, 64);
  const state = Int32Array.from(BEGIN_256);
  const words = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < message.byteLength; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        words[i] = message.getInt32(at + 4 * i);
      } else {
        const early = words[i - 15];
        const late = words[i - 2];
        words[i] = words[i - 16] + words[i - 7]
          + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
      }
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS_256[i] + words[i]) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] += value;
    });
  }
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((value, i) => hash.setInt32(4 * i, value));
  return new Uint8Array(hash.buffer);
}

function sha512(bytes) {
  const message = padded(bytes, 128);
  const state = [...BEGIN_512];
  const words = [];
  const whole = x => BigInt.asUintN(64, x);
  const turn = (x, n) => whole((x >> n) | (x << (64n - n)));
  for (let at = 0; at < message.byteLength; at += 128) {
    for (let i = 0; i < 80; i++) {
      if (i < 16) {
        words[i] = message.getBigUint64(at + 8 * i);
      } else {
        const early = words[i - 15];
        const late = words[i - 2];
        words[i] = whole(words[i - 16] + words[i - 7]
          + (turn(early, 1n) ^ turn(early, 8n) ^ (early >> 7n)) + (turn(late, 19n) ^ turn(late, 61n) ^ (late >> 6n)));
      }
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i++) {
      const first = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (whole(~e) & g)) + ROUNDS_512[i] + words[i];
      const second = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, whole(d + first), c, b, a, whole(first + second)];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = whole(state[i] + value);
    });
  }
  const hash = new DataView(new ArrayBuffer(64));
  state.forEach((value, i) => hash.setBigUint64(8 * i, value));
  return new Uint8Array(hash.buffer);
}
