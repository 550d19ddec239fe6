/** Text of every YAML file by its path below the packs folder, sorted. */
export function readPacks(): Promise<Record<string, string>>;
/** Writes all compiled files below `outDir` (default `dist/data`) and returns their names. */
export function compileData(outDir?: string): Promise<string[]>;
