/** The version in package.json; a test keeps the two equal. It is a constant so that starting reads no file. */
export const VERSION = '0.1.0';
