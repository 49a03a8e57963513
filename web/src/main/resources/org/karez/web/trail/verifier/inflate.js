// Unpacks DEFLATE (RFC 1951).

class Damaged extends Error {}

class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.held = 0;
    this.count = 0;
  }

  take(count) {
    while (this.count < count) {
      if (this.at >= this.bytes.length) {
        throw new Damaged('the bytes end too early');
      }
      this.held |= this.bytes[this.at++] << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.count -= count;
    return value;
  }

  // Up to the next whole byte.
  skip() {
    this.held = 0;
    this.count = 0;
  }
}

// A code in which shorter words come first, and words of one length in the order of their symbols (section 3.2.2).
class Code {
  constructor(lengths) {
    this.counts = new Uint16Array(16);
    lengths.forEach(length => this.counts[length]++);
    this.symbols = [];
    for (let length = 1; length < 16; length++) {
      lengths.forEach((own, symbol) => {
        if (own === length) {
          this.symbols.push(symbol);
        }
      });
    }
    let room = 1;
    for (let length = 1; length < 16; length++) {
      room = room * 2 - this.counts[length];
      if (room < 0) {
        throw new Damaged('a code with too many words');
      }
    }
    this.isWhole = room === 0;
    this.isOneWord = this.symbols.length <= 1 && this.counts[1] === this.symbols.length;
  }

  read(bits) {
    let word = 0;
    let first = 0;
    let before = 0;
    for (let length = 1; length < 16; length++) {
      word |= bits.take(1);
      const count = this.counts[length];
      if (word - first < count) {
        return this.symbols[before + word - first];
      }
      before += count;
      first = (first + count) << 1;
      word <<= 1;
    }
    throw new Damaged('a word that the code has not');
  }
}

const FIXED = {
  letters: new Code(Array.from({ length: 288 }, (none, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  distances: new Code(new Array(30).fill(5)),
};

// The order in which the lengths of the code of lengths come (section 3.2.7).
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function readCodes(bits) {
  const letters = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const count = bits.take(4) + 4;
  if (letters > 286 || distances > 30) {
    throw new Damaged('more words than there are');
  }
  const ofLengths = new Array(19).fill(0);
  for (let i = 0; i < count; i++) {
    ofLengths[LENGTHS_ORDER[i]] = bits.take(3);
  }
  const code = new Code(ofLengths);
  if (!code.isWhole) {
    throw new Damaged('a code with too few words');
  }
  const lengths = [];
  while (lengths.length < letters + distances) {
    const symbol = code.read(bits);
    if (symbol < 16) {
      lengths.push(symbol);
      continue;
    }
    if (symbol === 16 && lengths.length === 0) {
      throw new Damaged('nothing to repeat');
    }
    const value = symbol === 16 ? lengths[lengths.length - 1] : 0;
    const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    lengths.push(...new Array(times).fill(value));
  }
  if (lengths.length > letters + distances || lengths[256] === 0) {
    throw new Damaged('lengths of no code');
  }
  const codes = { letters: new Code(lengths.slice(0, letters)), distances: new Code(lengths.slice(letters)) };
  if (!(codes.letters.isWhole || codes.letters.isOneWord) || !(codes.distances.isWhole || codes.distances.isOneWord)) {
    throw new Damaged('a code with too few words');
  }
  return codes;
}

// Symbols 257 to 284 begin at lengths that get farther apart, 285 is the longest (section 3.2.5).
function readLength(symbol, bits) {
  if (symbol < 265) {
    return symbol - 254;
  }
  if (symbol >= 285) {
    if (symbol > 285) {
      throw new Damaged('a length that there is not');
    }
    return 258;
  }
  const more = (symbol - 261) >> 2;
  return 3 + ((4 + ((symbol - 261) & 3)) << more) + bits.take(more);
}

function readDistance(symbol, bits) {
  if (symbol < 4) {
    return symbol + 1;
  }
  if (symbol > 29) {
    throw new Damaged('a distance that there is not');
  }
  const more = (symbol >> 1) - 1;
  return 1 + ((2 + (symbol & 1)) << more) + bits.take(more);
}

// Exactly that many bytes, out of exactly these.
function inflate(packed, size) {
  const bits = new Bits(packed);
  const out = new Uint8Array(size);
  let at = 0;
  const put = byte => {
    if (at === size) {
      throw new Damaged('more than was said');
    }
    out[at++] = byte;
  };
  for (let last = 0; last === 0;) {
    last = bits.take(1);
    const kind = bits.take(2);
    if (kind === 3) {
      throw new Damaged('a block of no kind');
    }
    if (kind === 0) {
      bits.skip();
      const length = bits.take(8) | (bits.take(8) << 8);
      if ((length ^ (bits.take(8) | (bits.take(8) << 8))) !== 0xffff) {
        throw new Damaged('a length that contradicts itself');
      }
      for (let i = 0; i < length; i++) {
        put(bits.take(8));
      }
      continue;
    }
    const { letters, distances } = kind === 1 ? FIXED : readCodes(bits);
    for (let symbol = letters.read(bits); symbol !== 256; symbol = letters.read(bits)) {
      if (symbol < 256) {
        put(symbol);
        continue;
      }
      const length = readLength(symbol, bits);
      const distance = readDistance(distances.read(bits), bits);
      if (distance > at) {
        throw new Damaged('from before the beginning');
      }
      for (let i = 0; i < length; i++) {
        put(out[at - distance]);
      }
    }
  }
  if (at !== size || bits.at !== packed.length) {
    throw new Damaged('another size than was said');
  }
  return out;
}

const SUMS = Int32Array.from({ length: 256 }, (none, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) {
    sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return sum;
});

function crc32(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum = SUMS[(sum ^ byte) & 255] ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}
