// The ZIP of a proof. It is stricter than ZIP is: everything but the files' bytes has one meaning only, or is refused.

class Refused extends Error {
  constructor(code, concerns = '') {
    super(`${code} ${concerns}`);
    this.code = code;
    this.concerns = concerns;
  }
}

function hex(bytes) {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function unhex(text) {
  return Uint8Array.from(text.match(/../g) || [], pair => parseInt(pair, 16));
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function latin(bytes) {
  let text = '';
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return text;
}

// The text of bytes; null when they are not UTF-8.
function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    return null;
  }
}

const MOST_ENTRIES = 20000;
const MOST_FILES = 2 * MOST_ENTRIES + 6;
const LARGEST_ARCHIVE = 256 * 2 ** 20;
const LARGEST_DIRECTORY = 16 * 2 ** 20;
const LONGEST_NAME = 64;
const HARMLESS = 0x080e;
const NUMBERED = /^(?:entries\/([0-9]{5})\.json|leaves\/([0-9]{5})\.txt)$/;

const entryFile = place => `entries/${String(place).padStart(5, '0')}.json`;
const leafFile = place => `leaves/${String(place).padStart(5, '0')}.txt`;

// Bytes that a file of that name may have, or -1 when a proof has no such file.
function largest(name) {
  switch (name) {
    case 'entries/':
    case 'leaves/':
      return 0;
    case 'manifest.json':
    case 'README.html':
    case 'verify.html':
      return 2 ** 20;
    case 'checkpoint.txt':
      return 256 * 1024;
    default: {
      const numbered = NUMBERED.exec(name);
      return numbered === null ? -1 : numbered[1] === undefined ? 8 * 1024 : 2 ** 20;
    }
  }
}

function placeOf(name) {
  const numbered = NUMBERED.exec(name);
  return numbered === null ? -1 : Number(numbered[1] === undefined ? numbered[2] : numbered[1]);
}

class Archive {
  constructor(file) {
    this.file = file;
    this.files = new Map();
  }

  static async open(file) {
    const archive = new Archive(file);
    await archive.readDirectory();
    return archive;
  }

  async bytes(from, length) {
    return new Uint8Array(await this.file.slice(from, from + length).arrayBuffer());
  }

  async readDirectory() {
    const end = this.file.size - 22;
    if (end < 0) {
      throw new Refused('ARCHIVE_UNREADABLE');
    }
    const tail = new DataView((await this.bytes(end, 22)).buffer);
    const count = tail.getUint16(10, true);
    const length = tail.getUint32(12, true);
    this.directory = tail.getUint32(16, true);
    if (tail.getUint32(0, true) !== 0x06054b50 || tail.getUint32(4, true) !== 0 || tail.getUint16(8, true) !== count
        || tail.getUint16(20, true) !== 0 || this.directory + length !== end) {
      throw new Refused('ARCHIVE_UNREADABLE');
    }
    if (count > MOST_FILES || length > LARGEST_DIRECTORY) {
      throw new Refused('ARCHIVE_TOO_LARGE');
    }
    const rows = await this.bytes(this.directory, length);
    let at = 0;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const row = this.readRow(rows.subarray(at));
      at += row.length;
      total += row.size;
      if (total > LARGEST_ARCHIVE) {
        throw new Refused('ARCHIVE_TOO_LARGE');
      }
    }
    if (at !== length) {
      throw new Refused('ARCHIVE_UNREADABLE');
    }
  }

  readRow(rows) {
    if (rows.length < 46) {
      throw new Refused('ARCHIVE_UNREADABLE');
    }
    const row = new DataView(rows.buffer, rows.byteOffset, rows.length);
    const nameLength = row.getUint16(28, true);
    const length = 46 + nameLength + row.getUint16(30, true) + row.getUint16(32, true);
    const method = row.getUint16(10, true);
    if (row.getUint32(0, true) !== 0x02014b50 || (row.getUint16(8, true) & ~HARMLESS) !== 0
        || (method !== 0 && method !== 8) || row.getUint16(34, true) !== 0 || rows.length < length) {
      throw new Refused('ARCHIVE_UNREADABLE');
    }
    const name = latin(rows.subarray(46, 46 + nameLength));
    if (largest(name) < 0) {
      throw new Refused('ARCHIVE_NAME', name.replace(/[^0-9A-Za-z./_-]/g, '?').slice(0, LONGEST_NAME));
    }
    if (this.files.has(name)) {
      throw new Refused('ARCHIVE_DUPLICATE', name);
    }
    const packed = row.getUint32(20, true);
    const size = row.getUint32(24, true);
    if (size > largest(name) || packed > 2 * largest(name) + LONGEST_NAME) {
      throw new Refused('ARCHIVE_TOO_LARGE', name);
    }
    this.files.set(name, { method, packed, size, sum: row.getUint32(16, true), header: row.getUint32(42, true) });
    return { length, size };
  }

  async read(name) {
    const file = this.files.get(name);
    if (file === undefined) {
      throw new Refused('FILE_MISSING', name);
    }
    const header = new DataView((await this.within(file.header, 30, name)).buffer);
    const nameLength = header.getUint16(26, true);
    const begin = file.header + 30 + nameLength + header.getUint16(28, true);
    if (header.getUint32(0, true) !== 0x04034b50 || nameLength !== name.length
        || latin(await this.within(file.header + 30, nameLength, name)) !== name) {
      throw new Refused('ARCHIVE_DAMAGED', name);
    }
    let bytes = await this.within(begin, file.packed, name);
    if (file.method === 8) {
      try {
        bytes = inflate(bytes, file.size);
      } catch (error) {
        throw error instanceof Damaged ? new Refused('ARCHIVE_DAMAGED', name) : error;
      }
    }
    if (bytes.length !== file.size || crc32(bytes) !== file.sum) {
      throw new Refused('ARCHIVE_DAMAGED', name);
    }
    return bytes;
  }

  async within(from, length, name) {
    if (from + length > this.directory) {
      throw new Refused('ARCHIVE_DAMAGED', name);
    }
    return this.bytes(from, length);
  }
}
