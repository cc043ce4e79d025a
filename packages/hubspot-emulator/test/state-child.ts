import { createEmulator } from '../src/index.ts'

// A process to be killed: an emulator that keeps its state in the file it is given.
const emulator = createEmulator({ db: process.argv[2] ?? '' })
const { url } = await emulator.listen()
process.stdout.write(`${url}\n`)
