/**
 * Characters that could drive a terminal or reorder what is read: control codes (escape sequences start with one),
 * and marks that change the direction of text.
 */
const ACTIVE = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text without characters that act; line breaks and tabs stay. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ACTIVE, '');
}

/** The same on one line: runs of white space become a space. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}

/** JSON text with the active characters that JSON.stringify leaves as they are escaped; it means the same. */
export function cleanJson(json: string): string {
  return json.replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
