// The process that is measured: the built emulator, started as the command starts it.
const { createEmulator, saveMemory } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index.ts')

saveMemory()
const [db] = process.argv.slice(2)
const journal = { requests: 2000, bodyCharacters: 1_000_000 }
const emulator = createEmulator(db === undefined ? { journal } : { journal, db })
const { url } = await emulator.listen()
process.on('message', () => {
  process.send?.({ rss: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 })
})
// Whoever measures may end early.
process.on('disconnect', () => process.exit())
process.stdout.write(`${url}\n`)
