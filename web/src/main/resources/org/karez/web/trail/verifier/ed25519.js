// Verifies Ed25519 (RFC 8032, section 5.1). Nothing here is secret, so nothing has to take the same time.

const FIELD = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

const modulo = x => ((x % FIELD) + FIELD) % FIELD;

function power(base, exponent) {
  let result = 1n;
  for (let square = base; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) {
      result = modulo(result * square);
    }
    square = modulo(square * square);
  }
  return result;
}

const inverse = x => power(x, FIELD - 2n);
const CURVE = modulo(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (FIELD - 1n) / 4n);

function littleEndian(bytes) {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

// A point has extended coordinates X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z; null when the bytes are none (section 5.1.3).
function decodePoint(bytes) {
  const sign = BigInt(bytes[31] >> 7);
  const y = littleEndian(bytes) & ((1n << 255n) - 1n);
  if (y >= FIELD) {
    return null;
  }
  const u = modulo(y * y - 1n);
  const v = modulo(CURVE * y * y + 1n);
  let x = modulo(u * v ** 3n * power(modulo(u * v ** 7n), (FIELD - 5n) / 8n));
  if (modulo(v * x * x - u) !== 0n) {
    x = modulo(x * ROOT_OF_MINUS_ONE);
  }
  if (modulo(v * x * x - u) !== 0n || (x === 0n && sign === 1n)) {
    return null;
  }
  if ((x & 1n) !== sign) {
    x = FIELD - x;
  }
  return [x, y, 1n, modulo(x * y)];
}

function encodePoint([x, y, z]) {
  const scale = inverse(z);
  let value = modulo(y * scale) | ((modulo(x * scale) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(value & 255n);
    value >>= 8n;
    return byte;
  });
}

function addPoints([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = modulo((y1 - x1) * (y2 - x2));
  const b = modulo((y1 + x1) * (y2 + x2));
  const c = modulo(2n * CURVE * t1 * t2);
  const d = modulo(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [modulo(e * f), modulo(g * h), modulo(f * g), modulo(e * h)];
}

function multiplyPoint(point, factor) {
  let result = [0n, 1n, 1n, 0n];
  for (let double = point; factor > 0n; factor >>= 1n) {
    if (factor & 1n) {
      result = addPoints(result, double);
    }
    double = addPoints(double, double);
  }
  return result;
}

const BASE = decodePoint(Uint8Array.from({ length: 32 }, (none, i) => (i === 0 ? 0x58 : 0x66)));

// The points of small order, without their sign: by them a signature can be made that verifies for many texts, or all.
const WEAK = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
];

function isSoundKey(key) {
  const unsigned = Uint8Array.from(key);
  unsigned[31] &= 0x7f;
  return !WEAK.includes(hex(unsigned)) && decodePoint(key) !== null;
}

function verifies(key, message, signature) {
  const point = decodePoint(key);
  if (point === null || signature.length !== 64) {
    return false;
  }
  const response = littleEndian(signature.subarray(32));
  if (response >= ORDER) {
    return false;
  }
  const challenge = littleEndian(sha512(joined(signature.subarray(0, 32), key, message))) % ORDER;
  const [x, y, z, t] = point;
  const commitment = addPoints(multiplyPoint(BASE, response), multiplyPoint([modulo(-x), y, z, modulo(-t)], challenge));
  return hex(encodePoint(commitment)) === hex(signature.subarray(0, 32));
}
