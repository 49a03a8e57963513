// Canonical JSON (RFC 8785), as far as entries have it: texts, 32-bit integers, truth values, lists, maps. Any other spelling is refused.

class NotCanonical extends Error {}

class CanonicalReader {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.depth = 0;
  }

  // The members of an object, as a Map.
  static members(bytes) {
    const text = utf8(bytes);
    if (text === null) {
      throw new NotCanonical('not UTF-8');
    }
    const reader = new CanonicalReader(text);
    const members = reader.map();
    if (reader.at < text.length) {
      throw reader.refusal();
    }
    return members;
  }

  value() {
    switch (this.peek()) {
      case '"':
        return this.string();
      case '{':
        return this.map();
      case '[':
        return this.list();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      default:
        return this.integer();
    }
  }

  map() {
    const members = new Map();
    let last = null;
    this.enter('{');
    while (this.peek() !== '}') {
      if (last !== null) {
        this.take(',');
      }
      const name = this.string();
      if (last !== null && last >= name) {
        throw this.refusal();
      }
      this.take(':');
      members.set(name, this.value());
      last = name;
    }
    this.leave('}');
    return members;
  }

  list() {
    const elements = [];
    this.enter('[');
    while (this.peek() !== ']') {
      if (elements.length > 0) {
        this.take(',');
      }
      elements.push(this.value());
    }
    this.leave(']');
    return elements;
  }

  integer() {
    const start = this.at;
    if (this.peek() === '-') {
      this.at++;
    }
    while (this.text[this.at] >= '0' && this.text[this.at] <= '9') {
      this.at++;
    }
    const digits = this.text.slice(start, this.at);
    const number = Number(digits);
    if (digits === '' || String(number) !== digits || number !== (number | 0)) {
      throw this.refusal();
    }
    return number;
  }

  word(word, meaning) {
    if (!this.text.startsWith(word, this.at)) {
      throw this.refusal();
    }
    this.at += word.length;
    return meaning;
  }

  string() {
    this.take('"');
    let string = '';
    for (let c = this.peek(); c !== '"'; c = this.peek()) {
      if (c < ' ') {
        throw this.refusal();
      }
      this.at++;
      string += c === '\\' ? this.escaped() : c;
    }
    this.at++;
    return string;
  }

  escaped() {
    const c = this.peek();
    this.at++;
    const plain = { '"': '"', '\\': '\\', b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };
    if (Object.hasOwn(plain, c)) {
      return plain[c];
    }
    // Only control characters without a short escape are written by their number.
    const digits = this.text.slice(this.at, this.at + 4);
    const control = /^00[01][0-9a-f]$/.test(digits) ? String.fromCharCode(parseInt(digits, 16)) : '\b';
    if (c !== 'u' || '\b\t\n\f\r'.includes(control)) {
      throw this.refusal();
    }
    this.at += 4;
    return control;
  }

  enter(bracket) {
    this.take(bracket);
    if (++this.depth > 16) {
      throw this.refusal();
    }
  }

  leave(bracket) {
    this.take(bracket);
    this.depth--;
  }

  peek() {
    if (this.at >= this.text.length) {
      throw this.refusal();
    }
    return this.text[this.at];
  }

  take(wanted) {
    if (this.peek() !== wanted) {
      throw this.refusal();
    }
    this.at++;
  }

  refusal() {
    return new NotCanonical(`not canonical JSON at character ${this.at}`);
  }
}
