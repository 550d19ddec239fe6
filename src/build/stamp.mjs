import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A digest of everything that the build reads: the sources, the lockfile and the manifest.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function stampOf(root) {
  const below = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const sources = below.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = [...sources, join(root, 'package.json'), join(root, 'package-lock.json'), join(root, 'tsconfig.json')];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(file.slice(root.length));
    hash.update(await readFile(file).catch(() => ''));
  }
  return `${hash.digest('hex')}\n`;
}
