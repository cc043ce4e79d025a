import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { report } from '@hubspot-associations/figures'

const million = 1_000_000
const statesEvery = 10_000
const folder = mkdtempSync(join(tmpdir(), 'airbyte-bench-'))
async function measure(): Promise<void> {
  const server = fork(join(import.meta.dirname, 'null-server.ts'))
  const [url] = await once(server, 'message')
  try {
    const { seconds, cpuMs, peakBytes, longestStateSeconds, states } = await sync(String(url))
    if (states !== million / statesEvery) throw new Error(`${states} states came back`)
    report({
      name: 'records in canonical form',
      value: million / seconds,
      unit: 'records/s',
      atLeast: 50_000,
    })
    report({ name: 'CPU time of the connector', value: (cpuMs * 1_000) / million, unit: 'µs/record' })
    report({ name: 'memory at its highest', value: peakBytes / 1024 / 1024, unit: 'MB', atMost: 256 })
    report({ name: 'longest wait for a state', value: longestStateSeconds, unit: 's', atMost: 60 })
  } finally {
    server.disconnect()
  }
}

interface Sync {
  readonly seconds: number
  readonly cpuMs: number
  readonly peakBytes: number
  readonly longestStateSeconds: number
  readonly states: number
}

/** One sync by the built connector, from its start to its end. */
async function sync(baseUrl: string): Promise<Sync> {
  const credentials = { auth_type: 'private_app', access_token: 'bench' }
  const config = file('config.json', { credentials, base_url: baseUrl })
  const catalog = file('catalog.json', { streams: [stream] })
  const bin = join(import.meta.dirname, '../dist/bin.js')
  const tellUsage = join(import.meta.dirname, 'tell-usage.ts')
  const startedAt = performance.now()
  // As users start it: by its first line, which says how much memory Node may take.
  const child = spawn(bin, ['write', '--config', config, '--catalog', catalog], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--import ${tellUsage}` },
  })
  const sent: number[] = []
  const [, returned, usage, [code]] = await Promise.all([
    pipeline(records(sent), child.stdin as Writable),
    stateTimes(child.stdout as Readable),
    text(child.stdio[3] as Readable),
    once(child as ChildProcess, 'close'),
  ])
  if (code !== 0) throw new Error(`the connector ended with ${code}`)
  const waits = returned.map((at, index) => at - (sent[index] ?? 0))
  return {
    seconds: (performance.now() - startedAt) / 1000,
    ...(JSON.parse(usage) as Pick<Sync, 'cpuMs' | 'peakBytes'>),
    longestStateSeconds: Math.max(...waits) / 1000,
    states: returned.length,
  }
}

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

const fields = ['from_object_type', 'from_id', 'to_object_type', 'to_id', 'label']
const stream = {
  stream: {
    name: 'links',
    json_schema: { type: 'object', properties: Object.fromEntries(fields.map((field) => [field, {}])) },
    supported_sync_modes: ['incremental'],
  },
  sync_mode: 'incremental',
  destination_sync_mode: 'append',
}

/** The lines, in chunks; notes when each state was sent. */
function* records(sent: number[]): Generator<string, void, undefined> {
  let chunk = ''
  for (let n = 1; n <= million; n++) {
    chunk += `{"type":"RECORD","record":{"stream":"links","data":{"from_object_type":"contacts","from_id":"${n}","to_object_type":"companies","to_id":"${5_000_000 + (n % 90_000)}","label":"Billing contact"},"emitted_at":1767225600000}}\n`
    if (n % statesEvery === 0) {
      chunk += `{"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"links"},"stream_state":{"seq":${n}}},"sourceStats":{"recordCount":${statesEvery}.0},"id":${n / statesEvery}}}\n`
      sent.push(performance.now())
    }
    if (n % 500 !== 0) continue
    yield chunk
    chunk = ''
  }
}

async function stateTimes(stdout: Readable): Promise<number[]> {
  const times: number[] = []
  let rest = ''
  for await (const chunk of stdout.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.includes('"STATE"')) times.push(performance.now())
  }
  return times
}

async function text(stream: Readable): Promise<string> {
  return (await Array.fromAsync(stream.setEncoding('utf8'))).join('')
}

try {
  await measure()
} finally {
  rmSync(folder, { recursive: true })
}
