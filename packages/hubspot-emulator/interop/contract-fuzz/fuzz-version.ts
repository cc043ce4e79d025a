import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createEmulator, type Emulator } from '../../src/index.ts'
import type { Verdict } from '../verdict.ts'
import { failuresIn } from './failures-in.ts'
import { OPTIONS, PORTAL, TOKEN } from './portal.ts'

/** Where the fuzzer is, and where it may write. */
export interface Fuzzer {
  /** The program. */
  readonly program: string
  /** Its version. */
  readonly version: string
  /** A folder for logs. */
  readonly logs: string
}

// Enough for more than REQUESTS_AT_LEAST requests to the operations of a document.
const EXAMPLES_PER_OPERATION = 120
const REQUESTS_AT_LEAST = 5000
const SEED = 20_261_121

const here = import.meta.dirname
const HOOKS = { SCHEMATHESIS_HOOKS: 'contract_hooks', PYTHONPATH: here, PYTHONDONTWRITEBYTECODE: '1' }
const documents = join(here, '../../../openapi-contract/src/generated')

/** Tries one version's contract document on a fresh emulator. */
export async function fuzzVersion(apiVersion: string, fuzzer: Fuzzer): Promise<Verdict> {
  const emulator = createEmulator(OPTIONS)
  emulator.seed(PORTAL)
  const { url, close } = await emulator.listen()
  const document = join(documents, `${apiVersion}.json`)
  const log = join(fuzzer.logs, `${apiVersion}.log`)
  try {
    const code = await runFuzzer(fuzzer, { document, url, log })
    const text = await readFile(log, 'utf8')
    const failures = failuresIn(text)
    const ended = code === 0 || failures.length > 0 ? [] : [`the fuzzer ended with ${code}`]
    const shallow = await neverThrough(document, emulator)
    const few =
      emulator.received.length < REQUESTS_AT_LEAST ? [`fewer than ${REQUESTS_AT_LEAST} requests`] : []
    return {
      tried: `contract ${apiVersion}, by schemathesis ${fuzzer.version}`,
      count: emulator.received.length,
      requests: emulator.received.length,
      findings: [...failures, ...ended, ...shallow, ...few].map((finding) => `${finding} (${log})`),
      notes: [],
    }
  } finally {
    await close()
  }
}

interface Target {
  readonly document: string
  readonly url: string
  readonly log: string
}

async function runFuzzer({ program, logs }: Fuzzer, { document, url, log }: Target): Promise<number> {
  const output = createWriteStream(log)
  const given = ['--config-file', join(here, 'schemathesis.toml'), 'run', document, '--url', url]
  const header = ['--header', `Authorization: Bearer ${TOKEN}`]
  const amount = ['--seed', String(SEED), '--max-examples', String(EXAMPLES_PER_OPERATION)]
  const child = spawn(program, [...given, ...header, ...amount], {
    // It leaves caches where it is started.
    cwd: logs,
    env: { ...process.env, ...HOOKS },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(output, { end: false })
  child.stderr.pipe(output, { end: false })
  const [code] = await once(child, 'close')
  output.end()
  await finished(output)
  return Number(code)
}

/** Operations that never succeeded: their answers to valid requests were not judged at all. */
async function neverThrough(document: string, { received }: Emulator): Promise<string[]> {
  const succeeded = new Set(
    received.filter(({ status = 500 }) => status < 300).map(({ operation }) => operation),
  )
  const { paths } = JSON.parse(await readFile(document, 'utf8')) as {
    paths: Record<string, Record<string, { operationId?: string }>>
  }
  const operations = Object.values(paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  return operations
    .filter((operation) => operation !== undefined && !succeeded.has(operation))
    .map((operation) => `${operation}: no request was ever successful`)
}
