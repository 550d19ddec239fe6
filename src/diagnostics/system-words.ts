/** What the operating system's codes mean to somebody who wrote a file name. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go in a circle',
  EBUSY: 'it is in use',
  EIO: 'the disk cannot be read or written',
  ENXIO: 'it is no file that can be read',
};

/** Why a file could not be read or written, without the words of the operating system. */
export function systemWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? (code === '' ? 'something went wrong' : `the system says ${code}`);
}
