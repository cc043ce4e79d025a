export { type ClientCoreOptions, createClientCore } from './create-client-core.ts'
export { fetchSend } from './fetch-send.ts'
// biome-ignore lint/performance/noReExportAll: the list is written by hand there, once for both entry points
export * from './surface.ts'
