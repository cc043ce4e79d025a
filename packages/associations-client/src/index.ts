export { type AssociationsClientOptions, createAssociationsClient } from './create-associations-client.ts'
// biome-ignore lint/performance/noReExportAll: the list is written by hand there, once for both entry points
export * from './surface.ts'
export { systemClock } from './system-clock.ts'
