/** Evaluates the expressions of the tornado cases: numbers, names, `+ - * / ^` and brackets. */

const TOKEN = /\s*(\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+|[A-Za-z_]\w*|[-+*/^()])/y;

/**
 * Returns an expression as a function of its named values. A sign binds tighter than a power and powers group from the
 * left, because the reference values come from a spreadsheet.
 */
export function formula(text: string): (values: Readonly<Record<string, number>>) => number {
  const tokens = tokensOf(text);
  return (values) => {
    let position = 0;
    const accept = (...wanted: string[]): string | undefined => {
      const token = tokens[position];
      if (token === undefined || !wanted.includes(token)) return undefined;
      position++;
      return token;
    };
    const sum = (): number => {
      let value = product();
      for (let sign = accept('+', '-'); sign; sign = accept('+', '-')) value += sign === '+' ? product() : -product();
      return value;
    };
    const product = (): number => {
      let value = power();
      for (let sign = accept('*', '/'); sign; sign = accept('*', '/')) {
        const factor = power();
        value = sign === '*' ? value * factor : value / factor;
      }
      return value;
    };
    const power = (): number => {
      let value = signed();
      while (accept('^')) value **= signed();
      return value;
    };
    const signed = (): number => {
      if (accept('-')) return -signed();
      return accept('+') ? signed() : atom();
    };
    const atom = (): number => {
      if (accept('(')) {
        const value = sum();
        if (!accept(')')) throw new Error(`a bracket is not closed in ${text}`);
        return value;
      }
      const token = tokens[position++];
      const value = token === undefined ? undefined : /^[\d.]/.test(token) ? Number(token) : values[token];
      if (value === undefined) throw new Error(`no value for ${token ?? 'the end'} in ${text}`);
      return value;
    };
    const result = sum();
    if (position < tokens.length) throw new Error(`unexpected ${tokens[position]} in ${text}`);
    return result;
  };
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; text.slice(end).trim() !== ''; end = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`cannot read ${text.slice(end)}`);
    tokens.push(match[1] ?? '');
  }
  return tokens;
}
