/** A colour: an escape sequence that ends in m. */
const COLOR = /\p{Cc}\[[\d;]*m/gu;
/** East Asian wide and emoji blocks, which take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns that text takes at a terminal, colours aside. */
export function displayWidth(text: string): number {
  const plain = text.replace(COLOR, '');
  if (/^[ -~]*$/.test(plain)) return plain.length;
  let width = 0;
  for (const character of plain) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // Latin letters, dashes and quotes, and the lines and blocks that tables and charts are made of.
  if (code < 0x300 || (code >= 0x2010 && code < 0x2028) || (code >= 0x2190 && code < 0x2600)) return 1;
  return NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The text cut to a width, with a mark where it was cut. */
export function truncate(text: string, width: number, mark: string): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (displayWidth(cut + character) > width - displayWidth(mark)) break;
    cut += character;
  }
  return cut.trimEnd() + mark;
}

/** Lines of at most a width, broken between words; a word that is too long is broken, after a mark where it has one. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) <= width) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (displayWidth(word) > width) {
      const head = headOf(word, width);
      if (head === '') break;
      lines.push(head);
      word = word.slice(head.length);
    }
    line = word;
  }
  lines.push(line);
  return lines;
}

/** As much of a long word as fits, up to its last mark when that leaves a fair part of the line. */
function headOf(word: string, width: number): string {
  const cut = truncate(word, width, '');
  const mark = Math.max(...['.', '/', '_', '-', ','].map((character) => cut.lastIndexOf(character))) + 1;
  return mark > width / 3 ? cut.slice(0, mark) : cut;
}
