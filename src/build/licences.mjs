import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licence texts of the packages that a bundle carries, in the order of their names: their authors ask for that.
 * @param {string} root folder of the project
 * @param {Iterable<string>} inputs files of the bundle, as esbuild names them
 */
export async function bundledLicences(root, inputs) {
  const names = new Set();
  for (const input of inputs) {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name) names.add(name);
  }
  const texts = await Promise.all([...names].sort().map((name) => licenceOf(join(root, 'node_modules', name), name)));
  return `${texts.join('\n\n')}\n`;
}

async function licenceOf(folder, name) {
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const text = file ? (await readFile(join(folder, file), 'utf8')).trim() : `Licence: ${license}`;
  return `== ${name} ${version}\n\n${text}`;
}
