import { Level } from 'level';

export type JsonLevel = Level<string, unknown>;

/**
 * Opens a LevelDB folder of JSON values. A resolved write is in the operating system's hands, so it
 * outlives a killed process.
 */
export const openLevel = async (folder: string): Promise<JsonLevel> => {
  const level: JsonLevel = new Level<string, unknown>(folder, { valueEncoding: 'json' });
  await level.open();
  return level;
};
