// The checks, in the one order that every program makes them in. What is wrong first ends them, as a Refused.

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KIND = /^[A-Z][A-Z_]{0,39}$/;
const EVENT = /^[A-Za-z][A-Za-z0-9.]{0,199}$/;
const TIME = /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{3}|[0-9]{6}))?Z$/;
const LEAF = /^(?:0|[1-9][0-9]{0,17})\n(?:[0-9a-f]{64}\n){0,63}$/;
const HASH = /^(?:[0-9a-f]{64})?$/;
const LARGEST_NUMBER = 2 ** 31 - 1;
const YEAR_10000 = 253402300800n;

class Malformed extends Error {}

function demand(holds) {
  if (!holds) {
    throw new Malformed();
  }
}

// An object with these members and no others.
function object(map, ...names) {
  demand(map instanceof Map && map.size === names.length && names.every(name => map.has(name)));
  return Object.fromEntries(map);
}

const isText = value => typeof value === 'string';
const isNumber = value => typeof value === 'number';
const isTexts = value => value instanceof Map && [...value.values()].every(isText);
const matches = (pattern, value) => isText(value) && pattern.test(value);

// A moment in its one spelling: no day that there is not, and no zeros at the end of the fraction.
function isTime(value) {
  const parts = isText(value) ? TIME.exec(value) : null;
  if (parts === null || (parts[2] !== undefined && parts[2].endsWith('000'))) {
    return false;
  }
  const date = new Date(`${parts[1]}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(parts[1]);
}

function parseManifest(bytes) {
  const manifest = object(CanonicalReader.members(bytes),
    'format', 'key', 'made', 'names', 'origin', 'scope', 'subjects', 'successions', 'witnesses');
  demand(manifest.format === 'karez-proof/1' && isText(manifest.key) && isText(manifest.origin));
  demand(isTime(manifest.made) && isTexts(manifest.names));
  for (const texts of [manifest.successions, manifest.witnesses]) {
    demand(Array.isArray(texts) && texts.every(isText) && texts.length <= 63);
  }
  demand(new Set(manifest.witnesses).size === manifest.witnesses.length);
  demand(Array.isArray(manifest.subjects) && manifest.subjects.length > 0);
  manifest.subjects = manifest.subjects.map(parseSubject);
  demand(new Set(manifest.subjects.map(({ kind, id }) => `${kind} ${id}`)).size === manifest.subjects.length);
  manifest.entries = manifest.subjects.reduce((sum, subject) => sum + subject.entries, 0);
  demand(manifest.entries <= MOST_ENTRIES);
  checkScope(manifest.scope, manifest.subjects);
  return manifest;
}

function parseSubject(map) {
  const subject = object(map, 'entries', 'first', 'id', 'kind', 'label');
  demand(matches(ID, subject.id) && matches(KIND, subject.kind) && isText(subject.label));
  demand(isNumber(subject.first) && isNumber(subject.entries) && subject.first >= 1 && subject.entries >= 1);
  demand(subject.first <= LARGEST_NUMBER - subject.entries);
  return subject;
}

function checkScope(scope, subjects) {
  demand(['ENTRY', 'SUBJECT', 'CASE'].includes(scope));
  demand(scope === 'CASE' || subjects.length === 1);
  demand(scope === 'ENTRY' ? subjects[0].entries === 1 : subjects.every(subject => subject.first === 1));
  demand(scope !== 'CASE' || subjects.every(({ kind }, i) => kind === (i === 0 ? 'CASE_FILE' : 'ASSET')));
}

function parseEntry(map) {
  const entry = object(map, 'v', 'kind', 'subject', 'owner', 'number', 'previous', 'at', 'officer', 'authority', 'event',
    'details', 'state', ...(map instanceof Map && map.has('parts') ? ['parts'] : []));
  demand(entry.parts === undefined || (isTexts(entry.parts) && entry.parts.size > 0));
  demand(entry.v === 1 && isNumber(entry.number) && entry.number >= 1);
  demand(matches(KIND, entry.kind) && matches(EVENT, entry.event) && matches(HASH, entry.previous) && isTime(entry.at));
  demand([entry.subject, entry.owner, entry.officer, entry.authority].every(id => matches(ID, id)));
  demand(entry.details instanceof Map && isTexts(entry.state));
  return entry;
}

// What these throw is a flaw of the proof; anything else is one of this page.
function orRefuse(code, concerns, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Malformed || error instanceof NotCanonical || error instanceof NotProven) {
      throw new Refused(code, concerns);
    }
    throw error;
  }
}

class Check {
  constructor(expected, heard) {
    this.expected = expected;
    this.heard = heard;
  }

  async run(file) {
    this.archive = await Archive.open(file);
    this.heard.archive(this.archive.files.size);
    const bytes = await this.archive.read('manifest.json');
    const manifest = orRefuse('MANIFEST_UNREADABLE', 'manifest.json', () => parseManifest(bytes));
    this.checkFiles(manifest);
    this.heard.manifest(manifest);
    const note = await this.archive.read('checkpoint.txt');
    const checkpoint = this.checkStatement(manifest, note);
    let place = 0;
    for (const subject of manifest.subjects) {
      await this.checkChain(subject, place, checkpoint);
      place += subject.entries;
    }
  }

  checkFiles(manifest) {
    const require = name => {
      if (!this.archive.files.has(name)) {
        throw new Refused('FILE_MISSING', name);
      }
    };
    require('checkpoint.txt');
    for (let place = 1; place <= manifest.entries; place++) {
      require(entryFile(place));
      require(leafFile(place));
    }
    for (const name of this.archive.files.keys()) {
      if (placeOf(name) > manifest.entries || placeOf(name) === 0) {
        throw new Refused('FILE_SURPLUS', name);
      }
    }
  }

  checkStatement(manifest, bytes) {
    const key = (text, type) => orRefuse('KEY_MALFORMED', 'manifest.json', () => parseKey(text, type));
    const log = key(manifest.key, LOG);
    const named = manifest.witnesses.map(text => key(text, WITNESS));
    const successions = orRefuse('SUCCESSION_INVALID', 'manifest.json', () => manifest.successions.map(parseSuccession));
    const keys = orRefuse('SUCCESSION_INVALID', 'manifest.json', () => leadingKeys(successions, log.text));
    const expected = this.expected.key === null ? null : this.expected.key.text;
    if (expected !== null && !keys.includes(expected)) {
      throw new Refused('KEY_UNEXPECTED', manifest.key);
    }
    this.heard.key(log.text, successions, expected);
    const note = orRefuse('CHECKPOINT_UNREADABLE', 'checkpoint.txt', () => parseNote(bytes));
    orRefuse('CHECKPOINT_SIGNATURE', 'checkpoint.txt', () => verifyNote(note, log));
    const checkpoint = orRefuse('CHECKPOINT_UNREADABLE', 'checkpoint.txt', () => parseCheckpoint(note.text));
    if (checkpoint.origin !== log.name || checkpoint.origin !== manifest.origin) {
      throw new Refused('CHECKPOINT_ORIGIN', 'checkpoint.txt');
    }
    this.heard.checkpoint(checkpoint);
    const seen = this.checkWitnesses(note, named);
    if (seen.filter(one => one.counts).length < this.expected.witnesses) {
      throw new Refused('WITNESSES_TOO_FEW', 'checkpoint.txt');
    }
    this.heard.witnesses(seen, this.expected.witnessKeys.length > 0);
    return checkpoint;
  }

  // Those whom the proof names and those who were asked for: nobody's signature may be wrong.
  checkWitnesses(note, named) {
    const counting = (this.expected.witnessKeys.length > 0 ? this.expected.witnessKeys : named).map(key => key.text);
    const known = new Map([...named, ...this.expected.witnessKeys].map(key => [key.text, key]));
    const seen = [];
    for (const witness of known.values()) {
      try {
        const time = cosignedAt(verifyNote(note, witness).bytes);
        if (time >= YEAR_10000) {
          throw new NotProven('COSIGNATURE_FORM');
        }
        seen.push({ key: witness.text, at: new Date(Number(time) * 1000).toISOString(), counts: counting.includes(witness.text) });
      } catch (error) {
        if (!(error instanceof NotProven)) {
          throw error;
        }
        if (error.flaw !== 'UNSIGNED') {
          throw new Refused('WITNESS_SIGNATURE', witness.text);
        }
      }
    }
    return seen;
  }

  async checkChain(subject, before, checkpoint) {
    let last = null;
    let lastLeaf = -1n;
    for (let i = 0; i < subject.entries; i++) {
      const file = entryFile(before + i + 1);
      const bytes = await this.archive.read(file);
      const members = orRefuse('ENTRY_NOT_CANONICAL', file, () => CanonicalReader.members(bytes));
      const entry = orRefuse('ENTRY_UNREADABLE', file, () => parseEntry(members));
      if (entry.kind !== subject.kind || entry.subject !== subject.id) {
        throw new Refused('ENTRY_MISPLACED', file);
      }
      if (entry.number !== subject.first + i) {
        throw new Refused('CHAIN_GAP', file);
      }
      // The first of a chain names none before it; of the first that is proven of a later stretch, any hash will do.
      if (last === null ? (entry.previous === '') !== (entry.number === 1) : entry.previous !== hex(sha256(last))) {
        throw new Refused('CHAIN_BROKEN', file);
      }
      lastLeaf = await this.checkLeaf(leafFile(before + i + 1), bytes, lastLeaf, checkpoint);
      this.heard.entry(entry, lastLeaf);
      last = bytes;
    }
  }

  async checkLeaf(file, entry, lastLeaf, checkpoint) {
    const text = latin(await this.archive.read(file));
    if (!LEAF.test(text)) {
      throw new Refused('LEAF_UNREADABLE', file);
    }
    const [position, ...path] = text.slice(0, -1).split('\n');
    const leaf = BigInt(position);
    if (!isIncluded(hashLeaf(entry), leaf, checkpoint.size, path.map(unhex), checkpoint.root)) {
      throw new Refused('LEAF_NOT_IN_TREE', file);
    }
    if (leaf <= lastLeaf) {
      throw new Refused('LEAF_ORDER', file);
    }
    return leaf;
  }
}
