// Keys, notes and checkpoints of C2SP (signed-note, tlog-checkpoint, tlog-cosignature), successions of keys, and proofs of RFC 9162, section 2.1.

class NotProven extends Error {
  constructor(flaw) {
    super(flaw);
    this.flaw = flaw;
  }
}

const UTF8 = new TextEncoder();
const LOG = 1;
const WITNESS = 4;
const SUCCESSION = 'karez-log-succession/1';
const LONGEST_NOTE = 256 * 1024;

function base64(text) {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text) || btoa(atob(text)) !== text) {
    throw new NotProven('BASE64');
  }
  return Uint8Array.from(atob(text), c => c.charCodeAt(0));
}

function checkKeyName(name) {
  if (name === '' || /[\p{Z}\u0085\0-\x1f+]/u.test(name)) {
    throw new NotProven('KEY_NAME');
  }
}

function parseKey(text, type) {
  const afterName = text.indexOf('+');
  const afterId = text.indexOf('+', afterName + 1);
  if (afterName < 0 || afterId < 0) {
    throw new NotProven('KEY_TEXT');
  }
  const name = text.slice(0, afterName);
  const id = text.slice(afterName + 1, afterId);
  checkKeyName(name);
  const typeAndKey = base64(text.slice(afterId + 1));
  if (typeAndKey.length !== 33 || typeAndKey[0] !== type || !/^[0-9a-f]{8}$/.test(id)) {
    throw new NotProven('KEY_TEXT');
  }
  if (hex(sha256(joined(UTF8.encode(`${name}\n`), typeAndKey)).subarray(0, 4)) !== id) {
    throw new NotProven('KEY_ID');
  }
  const bytes = typeAndKey.subarray(1);
  if (!isSoundKey(bytes)) {
    throw new NotProven('KEY_WEAK');
  }
  return { text, name, id, type, bytes };
}

function parseNote(bytes) {
  if (bytes.length > LONGEST_NOTE) {
    throw new NotProven('NOTE_TOO_LONG');
  }
  const note = utf8(bytes) ?? '';
  const textEnd = note.lastIndexOf('\n\n') + 1;
  if (!note.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(note) || textEnd === 0 || textEnd + 1 === note.length) {
    throw new NotProven('NOTE_FORM');
  }
  const lines = note.slice(textEnd + 1, -1).split('\n');
  if (lines.length > 64) {
    throw new NotProven('NOTE_TOO_LONG');
  }
  return { text: note.slice(0, textEnd), signatures: lines.map(parseSignature) };
}

function parseSignature(line) {
  const afterName = line.indexOf(' ', 2);
  if (!line.startsWith('\u2014 ') || afterName < 0) {
    throw new NotProven('NOTE_FORM');
  }
  const name = line.slice(2, afterName);
  const bytes = base64(line.slice(afterName + 1));
  checkKeyName(name);
  if (bytes.length <= 4) {
    throw new NotProven('NOTE_FORM');
  }
  return { name, id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

const isOf = (signature, key) => signature.name === key.name && signature.id === key.id;

// The first of the key's signatures; every one of them must hold.
function verifyNote(note, key) {
  const own = note.signatures.filter(signature => isOf(signature, key));
  for (const { bytes } of own) {
    let signed = note.text;
    let signature = bytes;
    if (key.type === WITNESS) {
      signed = `cosignature/v1\ntime ${cosignedAt(bytes)}\n${note.text}`;
      signature = bytes.subarray(8);
    }
    if (!verifies(key.bytes, UTF8.encode(signed), signature)) {
      throw new NotProven('SIGNATURE_WRONG');
    }
  }
  if (own.length === 0) {
    throw new NotProven('UNSIGNED');
  }
  return own[0];
}

// That a key of a log hands over to another one of its name: signed by the two, the old one first, and by nobody else.
function parseSuccession(text) {
  const note = parseNote(UTF8.encode(text));
  const lines = note.text.slice(0, -1).split('\n');
  if (lines.length !== 3 || lines[0] !== SUCCESSION) {
    throw new NotProven('SUCCESSION_FORM');
  }
  const from = parseKey(lines[1], LOG);
  const to = parseKey(lines[2], LOG);
  if (from.name !== to.name || from.name === SUCCESSION || from.id === to.id) {
    throw new NotProven('SUCCESSION_KEYS');
  }
  if (note.signatures.length !== 2 || !isOf(note.signatures[0], from) || !isOf(note.signatures[1], to)) {
    throw new NotProven('SUCCESSION_FORM');
  }
  verifyNote(note, from);
  verifyNote(note, to);
  return { from: from.text, to: to.text };
}

// The keys that lead to the last one, the oldest first: each hands over to the next, and none comes back.
function leadingKeys(successions, last) {
  const keys = [...successions.map(({ from }) => from), last];
  if (successions.some(({ to }, i) => to !== keys[i + 1]) || new Set(keys).size !== keys.length) {
    throw new NotProven('SUCCESSION_BROKEN');
  }
  return keys;
}

// In seconds since 1970.
function cosignedAt(bytes) {
  if (bytes.length !== 72 || bytes[0] > 127) {
    throw new NotProven('COSIGNATURE_FORM');
  }
  return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
}

function parseCheckpoint(text) {
  const lines = text.slice(0, -1).split('\n');
  if (lines.length < 3 || lines.includes('') || !/^(?:0|[1-9][0-9]{0,18})$/.test(lines[1])) {
    throw new NotProven('CHECKPOINT_FORM');
  }
  const root = base64(lines[2]);
  const size = BigInt(lines[1]);
  if (root.length !== 32 || size >= 1n << 63n) {
    throw new NotProven('CHECKPOINT_FORM');
  }
  return { origin: lines[0], size, root };
}

const bitLength = x => (x === 0n ? 0 : x.toString(2).length);
const ones = x => x.toString(2).replaceAll('0', '').length;

function hashLeaf(entry) {
  return sha256(joined(new Uint8Array([0]), entry));
}

// Whether the path leads from the leaf to the root of a tree of that size.
function isIncluded(leaf, index, size, path, root) {
  if (index >= size) {
    return false;
  }
  const full = bitLength(index ^ (size - 1n));
  if (path.length !== full + ones(index >> BigInt(full))) {
    return false;
  }
  const node = new Uint8Array([1]);
  const led = path.reduce(
    (below, beside, step) => step >= full || (index >> BigInt(step)) & 1n
      ? sha256(joined(node, beside, below)) : sha256(joined(node, below, beside)),
    leaf);
  return hex(led) === hex(root);
}
