export { mergeSeeds } from './seed/merge-seeds.ts'
export { readSeedFile, type SeedFileOptions } from './seed/read-seed-file.ts'
