import type { ControlApi, Emulator, EmulatorOptions, Listening, Seed } from '@hubspot-associations/emulator'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { fileProblem } from './file-problem.ts'
import { readDocument } from './read-document.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The flags of `emulator`. */
export interface EmulatorFlags {
  readonly port: number
  readonly host: string
  readonly allowHost?: readonly string[]
  readonly db?: string
  readonly seed?: readonly string[]
  readonly plan?: EmulatorOptions['plan']
  readonly auth?: 'privateApp' | 'oauth'
  readonly tokens?: string
  readonly faults?: string
  readonly clock?: string
}

const examples = `
Examples:
  $ hubspot-associations emulator
      a HubSpot on this machine; any token will do
  $ hubspot-associations emulator --seed portal.yaml --seed contacts.csv --seed vendors=list.csv
      filled from files: JSON, YAML, records as CSV (the file's name is the object type), associations as CSV
  $ hubspot-associations emulator --db portal.sqlite --plan professional
      kept over restarts, with the quotas of a plan
`

/** Adds `emulator`: a HubSpot on this machine until Ctrl-C. */
export function addEmulatorCommand(program: Command, io: Surroundings): void {
  program
    .command('emulator')
    .description('start a HubSpot on this machine, to test against')
    .option('--port <number>', 'port to listen on; 0 for any free one', portNumber, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--allow-host <name>', 'a further name by which it may be asked; repeatable', collect)
    .option('--db <file>', 'keep everything in this SQLite file')
    .option('--seed <[type=]file>', 'fill it from a JSON, YAML or CSV file; repeatable', collect)
    .addOption(
      new Option('--plan <plan>', 'keep the quotas of a HubSpot plan').choices([
        'free',
        'professional',
        'enterprise',
        'addOn',
      ]),
    )
    .addOption(new Option('--auth <kind>', 'whose quotas').choices(['privateApp', 'oauth']))
    .option('--tokens <file>', 'accept only the tokens in this YAML or JSON file')
    .option('--faults <file>', 'make the trouble described in this YAML or JSON file')
    .option('--clock <time>', 'let time stand at this moment until it is moved')
    .addHelpText('after', examples)
    .action((flags: EmulatorFlags) => emulatorCommand(flags, io))
}

/** Runs an emulator until the user stops it. */
export async function emulatorCommand(flags: EmulatorFlags, io: Surroundings): Promise<void> {
  // Loaded here, so that the other commands do not wait for it.
  const { createEmulator, saveMemory } = await import('@hubspot-associations/emulator')
  saveMemory()
  const options = await optionsOf(flags)
  const emulator = explaining('', () => createEmulator(options))
  try {
    await prepare(emulator, flags, io)
    const server = await listen(emulator, flags)
    try {
      introduce(emulator, server, { flags, io })
      await untilStopped(io)
    } finally {
      await server.close()
    }
  } finally {
    emulator.close()
  }
  io.stderr.write('emulator stopped\n')
}

// Enough to look at; memory is for links.
const journal = { requests: 2000, bodyCharacters: 1_000_000 }

async function optionsOf(flags: EmulatorFlags): Promise<EmulatorOptions> {
  const { db, plan, auth, clock } = flags
  const tokens = flags.tokens === undefined ? undefined : await readDocument(flags.tokens)
  if (tokens !== undefined) refuseNoTokens(tokens, flags.tokens ?? '')
  return {
    journal,
    ...(db === undefined ? {} : { db }),
    ...(plan === undefined ? {} : { plan }),
    ...(auth === undefined ? {} : { auth }),
    ...(clock === undefined ? {} : { clock: { start: clock } }),
    ...(tokens === undefined ? {} : { tokens: tokens as NonNullable<EmulatorOptions['tokens']> }),
  }
}

function refuseNoTokens(value: unknown, path: string): void {
  const isObject = (it: unknown): it is Record<string, unknown> =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
  const isGood =
    isObject(value) &&
    Object.entries(value).every(
      ([key, known]) =>
        ['access', 'refresh'].includes(key) && isObject(known) && Object.values(known).every(isObject),
    )
  if (isGood) return
  throw new UsageError(`${path}: is no list of tokens; write {"access": {"my-token": {"scopes": ["…"]}}}`)
}

async function prepare(emulator: Emulator, flags: EmulatorFlags, io: Surroundings): Promise<void> {
  const { seed = [], db, faults } = flags
  if (seed.length > 0 && !isEmpty(emulator))
    io.stderr.write(`${db} holds a portal already, so --seed is left out; name another file to begin anew\n`)
  else if (seed.length > 0) await sow(emulator, seed)
  if (faults !== undefined) await makeTrouble(emulator, faults)
}

async function sow(emulator: Emulator, files: readonly string[]): Promise<void> {
  const { mergeSeeds, readSeedFile } = await import('@hubspot-associations/emulator/seed-file')
  const seeds: Seed[] = []
  for (const file of files) {
    const [, objectType, path = ''] = /^(?:([\w-]+)=)?(.+)$/.exec(file) ?? []
    seeds.push(
      await readSeedFile(path, objectType === undefined ? {} : { objectType }).catch(seedProblem(path)),
    )
  }
  explaining(files.join(', '), () => emulator.seed(mergeSeeds(seeds)))
}

function seedProblem(path: string): (error: unknown) => never {
  return (error) => {
    const isOurs = error instanceof TypeError && !('code' in error)
    throw new UsageError(isOurs ? error.message : fileProblem(path, error))
  }
}

async function makeTrouble(emulator: Emulator, path: string): Promise<void> {
  const {
    scripted = [],
    random,
    ...rest
  } = ((await readDocument(path)) ?? {}) as Partial<ControlApi.ControlFaults>
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined)
    throw new UsageError(`${path}: has the unknown key "${unknown}"; the keys are scripted and random`)
  explaining(path, () => {
    for (const { count = 1, fault, ...scope } of scripted) emulator.failNext(count, fault, scope)
    if (random !== undefined && random !== null) emulator.failAtRandom(random)
  })
}

function explaining<Value>(where: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(where === '' ? message : `${where}: ${message}`)
  }
}

async function listen(emulator: Emulator, { port, host, allowHost }: EmulatorFlags): Promise<Listening> {
  const names = allowHost === undefined ? {} : { allowedHosts: allowHost }
  return emulator.listen({ port, host, ...names }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const reasons: Record<string, string> = {
      EADDRINUSE: `port ${port} is taken; name another one with --port, or 0 for any`,
      EACCES: `port ${port} may not be used by this user; name one above 1023 with --port`,
      EADDRNOTAVAIL: `${host} is no address of this machine; leave --host out`,
      ENOTFOUND: `${host} is no address; leave --host out`,
    }
    throw new UsageError(reasons[String(code)] ?? String(error))
  })
}

function isEmpty(emulator: Emulator): boolean {
  const { objects, labels } = emulator.state()
  return (
    labels.length === 0 &&
    objects.every(({ isCustom, records, archived }) => !isCustom && records + archived === 0)
  )
}

function introduce(
  emulator: Emulator,
  { url }: Listening,
  { flags, io }: { flags: EmulatorFlags; io: Surroundings },
): void {
  const { portalId, objects, pairs } = emulator.state()
  const records = objects.reduce((sum, object) => sum + object.records, 0)
  const links = pairs.reduce((sum, pair) => sum + pair.links, 0)
  const where = flags.db === undefined ? 'in memory' : `kept in ${flags.db}`
  io.stdout.write(`HubSpot emulator: ${url}\nlook into it: ${url}/_emulator/\n`)
  io.stderr.write(`portal ${portalId}, ${records} records, ${links} links, ${where}; Ctrl-C stops it\n`)
  if (!/^(localhost|::1|127\..*)$/.test(flags.host))
    io.stderr.write(
      `warning: ${flags.host} can be reached from other machines, and whoever reaches it can do everything with it\n`,
    )
}

function untilStopped({ stopping, signal }: Surroundings): Promise<void> {
  const either = AbortSignal.any([stopping, signal])
  return new Promise((resolve) => {
    if (either.aborted) resolve()
    either.addEventListener('abort', () => resolve(), { once: true })
  })
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError('Write a number from 0 to 65535.')
}

function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value]
}
