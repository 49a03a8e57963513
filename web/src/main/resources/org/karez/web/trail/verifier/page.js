// What people see. All of it is written as text: a proof comes from strangers.

const WORDS = JSON.parse(document.getElementById('words').textContent);
const $ = id => document.getElementById(id);

let language = navigator.language.startsWith('ru') ? 'ru' : 'en';
let chosen = null;
let running = 0;

// Control characters and those that turn the direction of writing.
const harmless = text => String(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');

function say(key, ...values) {
  return WORDS[language].sentences[key].replace(/\{([0-9])\}/g, (none, i) => harmless(values[i])).trim();
}

const event = name => WORDS[language].events[name] ?? name;
const kind = name => WORDS[language].kinds[name] ?? name;
const time = text => `${text.slice(0, 10)} ${text.slice(11, 19)} UTC`;

function element(tag, text, parent) {
  const made = document.createElement(tag);
  made.textContent = text;
  parent.append(made);
  return made;
}

function translate() {
  document.documentElement.lang = language;
  document.title = say('page.title');
  document.querySelectorAll('[data-say]').forEach(each => {
    each.textContent = say(each.dataset.say);
  });
  document.querySelectorAll('[data-language]').forEach(each => {
    each.setAttribute('aria-pressed', String(each.dataset.language === language));
  });
}

// Writes down what holds, in the order in which it is checked.
class Report {
  constructor() {
    this.entries = 0;
    this.last = null;
    $('checks').replaceChildren();
    $('rows').replaceChildren();
    $('results').hidden = false;
    $('entries').hidden = true;
  }

  good(...sentence) {
    this.last = element('li', say(...sentence), $('checks'));
    this.last.className = 'good';
  }

  more(...sentence) {
    element('div', say(...sentence), this.last);
  }

  archive(files) {
    this.good('archive', files);
  }

  manifest(manifest) {
    this.proof = manifest;
    this.good('manifest', say(`scope.${manifest.scope}`), manifest.entries, time(manifest.made));
    for (const subject of manifest.subjects) {
      this.more('subject', kind(subject.kind), subject.label, subject.id, subject.first, subject.first + subject.entries - 1);
    }
  }

  key(key, successions, expected) {
    for (const { from, to } of successions) {
      this.good('key.handover', from, to);
    }
    if (expected === null) {
      this.good('key.taken', key);
      this.more('page.key.compare');
    } else {
      this.good(expected === key ? 'key.expected' : 'key.followed', key);
    }
  }

  checkpoint(checkpoint) {
    this.good('checkpoint', checkpoint.origin, checkpoint.size, hex(checkpoint.root));
  }

  witnesses(seen, expected) {
    this.good('witnesses', seen.length, seen.filter(one => one.counts).length);
    for (const one of seen) {
      this.more(one.counts ? 'witness.counts' : 'witness.other', one.key, time(one.at));
    }
    if (!expected && seen.length > 0) {
      this.more('page.witnesses.compare');
    }
  }

  entry(entry, leaf) {
    this.entries++;
    $('entries').hidden = false;
    const row = document.createElement('tr');
    const subject = this.proof.subjects.find(each => each.id === entry.subject);
    element('td', `${kind(entry.kind)} ${harmless(subject.label)}`, row);
    element('td', entry.number, row);
    element('td', time(entry.at), row);
    element('td', event(entry.event), row);
    element('td', `${this.named(entry.officer)}, ${this.named(entry.authority)}`, row);
    element('td', leaf, row);
    element('td', harmless([...entry.state].map(([field, value]) => `${field}: ${value}`).join('; ')), row);
    $('rows').append(row);
  }

  named(id) {
    const name = this.proof.names.get(id);
    return name === undefined ? id : `${harmless(name)} (${id})`;
  }

  end() {
    verdict('good', 'OK', '', `${say('holds', this.entries)} ${say('claims')} ${say('later')}`);
  }

  refused({ code, concerns }) {
    element('li', say(code), $('checks')).className = 'bad';
    verdict('bad', code, concerns, say(code) + (concerns === '' ? '' : ` (${harmless(concerns)})`));
  }
}

// For people, and as data for programs that steer this page.
function verdict(tone, code, concerns, text) {
  $('verdict').className = tone;
  $('verdict').textContent = text;
  $('code').textContent = code === '' ? '' : `karez-proof: ${code} ${harmless(concerns)}`.trim();
  document.body.dataset.code = code;
  document.body.dataset.concerns = concerns;
}

function expectation() {
  const read = (text, type) => {
    try {
      return parseKey(text, type);
    } catch (error) {
      if (error instanceof NotProven) {
        throw new Refused('page.malformed', text);
      }
      throw error;
    }
  };
  const lines = $('witness-keys').value.split('\n').map(line => line.trim()).filter(line => line !== '');
  const key = $('key').value.trim();
  return {
    key: key === '' ? null : read(key, LOG),
    witnessKeys: lines.map(line => read(line, WITNESS)),
    witnesses: Number($('witnesses').value) || 0,
  };
}

async function check() {
  if (chosen === null) {
    return;
  }
  const turn = ++running;
  verdict('', '', '', say('page.working'));
  let expected;
  try {
    expected = expectation();
  } catch (error) {
    $('results').hidden = true;
    verdict('bad', 'MISUSED', '', error instanceof Refused ? say(error.code, error.concerns) : say('page.failed', error));
    return;
  }
  const report = new Report();
  // Another proof that was chosen meanwhile has the page.
  const heard = new Proxy(report, { get: (same, name) => (...values) => turn === running && same[name](...values) });
  try {
    await new Check(expected, heard).run(chosen);
    heard.end();
  } catch (error) {
    if (error instanceof Refused) {
      heard.refused(error);
    } else {
      verdict('bad', 'FAILED', '', say('page.failed', error));
    }
  }
}

function computesRightly() {
  const key = unhex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
  const signature = unhex('92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da'
    + '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00');
  return hex(sha256(UTF8.encode('abc'))) === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    && hex(sha512(UTF8.encode('abc'))) === 'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a'
      + '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f'
    && verifies(key, new Uint8Array([0x72]), signature) && !verifies(key, new Uint8Array([0x73]), signature);
}

function begin() {
  document.querySelectorAll('[data-language]').forEach(each => each.addEventListener('click', () => {
    language = each.dataset.language;
    translate();
    check();
  }));
  translate();
  // The vectors of FIPS 180-4 and RFC 8032.
  if (!computesRightly()) {
    verdict('bad', 'FAILED', '', say('page.broken'));
    return;
  }
  const choose = files => {
    chosen = files[0] ?? chosen;
    check();
  };
  $('file').addEventListener('change', () => choose($('file').files));
  $('check').addEventListener('click', check);
  document.addEventListener('dragover', drag => drag.preventDefault());
  document.addEventListener('drop', drop => {
    drop.preventDefault();
    choose(drop.dataTransfer.files);
  });
  document.body.dataset.ready = 'true';
}

begin();
