import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts'
import { asking, linkOf } from './ask.ts'
import { controlling } from './control.ts'
import { dump } from './portal-dump.ts'
import { anyMove, busySeed } from './portal-moves.ts'

const BASE = '/crm/associations/2026-03/contacts/companies'

let folder: string
let db: string
let open: Emulator[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  db = join(folder, 'state.sqlite')
  open = []
})

afterEach(() => {
  for (const emulator of open) emulator.close()
  rmSync(folder, { recursive: true })
})

const start = (options: EmulatorOptions = {}): Emulator => {
  const emulator = createEmulator({ clock: { start: 0 }, db, ...options })
  open.push(emulator)
  return emulator
}

const restart = (emulator: Emulator, options: EmulatorOptions = {}): Emulator => {
  emulator.close()
  open.splice(open.indexOf(emulator), 1)
  return start(options)
}

test('whatever was done, another emulator on the same file goes on as if nothing had happened', {
  timeout: 60_000,
}, async () => {
  const moves = fc.array(anyMove, { minLength: 1, maxLength: 15 })
  let run = 0
  await fc.assert(
    fc.asyncProperty(moves, moves, async (before, after) => {
      const options = { ids: 'counted', db: join(folder, `${run++}.sqlite`) } as const
      const inMemory = createEmulator({ clock: { start: 0 } })
      let kept = start(options)
      for (const emulator of [inMemory, kept]) emulator.seed(busySeed)
      for (const round of [before, after]) {
        for (const move of round) for (const emulator of [inMemory, kept]) await move(emulator)
        kept = restart(kept, options)
        expect(await dump(kept)).toEqual(await dump(inMemory))
      }
    }),
    { numRuns: 10 },
  )
})

describe('a process killed in the middle of its work', () => {
  const BATCH = 50
  const inputs = (batch: number): object[] =>
    Array.from({ length: BATCH }, (_, index) =>
      linkOf(String(1000 + index), String(2000 + batch), ['USER_DEFINED', 1], ['HUBSPOT_DEFINED', 279]),
    )

  test('has lost nothing that it answered, and did no batch by halves', { timeout: 60_000 }, async () => {
    const seeded = start()
    seeded.seed({
      records: {
        contacts: Array.from({ length: BATCH }, (_, index) => ({ id: String(1000 + index) })),
        companies: Array.from({ length: 4000 }, (_, index) => ({ id: String(2000 + index) })),
      },
      labels: [{ from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' }],
    })
    seeded.close()
    open = []
    const child = spawn(process.execPath, [fileURLToPath(new URL('state-child.ts', import.meta.url)), db], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const url = String(line).trim()

    const answered = new Set<number>()
    const undone = new Set<number>()
    let next = 0
    // Four clients write, and take every third batch back, until the process is gone.
    const write = async (batch: number): Promise<boolean> => {
      const isDone = await send(url, 'batch/create', { inputs: inputs(batch) })
      if (!isDone || batch % 3 !== 0) return isDone
      // Without an answer it may have happened or not.
      if (!(await send(url, 'batch/archive', { inputs: archives(batch) }))) return false
      undone.add(batch)
      return true
    }
    const client = async (): Promise<void> => {
      for (let batch = next++; await write(batch); batch = next++) {
        answered.add(batch)
        if (answered.size === 120) child.kill('SIGKILL')
      }
    }
    await Promise.all([client(), client(), client(), client()])
    const [, signal] = await ended
    expect(signal).toBe('SIGKILL')

    const links = start().links('contacts', 'companies')
    const byCompany = Map.groupBy(links, ({ to }) => Number(to) - 2000)
    for (let batch = 0; batch < next; batch++) {
      const found = byCompany.get(batch) ?? []
      if (answered.has(batch)) expect(found).toHaveLength(undone.has(batch) ? 0 : BATCH)
      else expect([0, BATCH]).toContain(found.length)
      const froms = new Set(found.map(({ from }) => from))
      expect(froms.size).toBe(found.length)
      for (const { labels } of found) expect(labels).toEqual(['Billing contact'])
    }
    expect(answered.size).toBeGreaterThanOrEqual(120)
  })

  const archives = (batch: number): object[] =>
    Array.from({ length: BATCH }, (_, index) => ({
      from: { id: String(1000 + index) },
      to: [{ id: String(2000 + batch) }],
    }))

  const send = async (url: string, path: string, body: object): Promise<boolean> => {
    try {
      const answer = await fetch(`${url}${BASE}/${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer any' },
        body: JSON.stringify(body),
      })
      await answer.text()
      if (!answer.ok) throw new Error(`answered ${answer.status}`)
      return true
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }
})

test('a write whose answer was lost is kept, one that was not done is not', async () => {
  const emulator = start()
  emulator.seed({ records: { contacts: [{ id: '1' }, { id: '2' }], companies: [{ id: '9' }] } })
  emulator.failNext(1, { kind: 'drop', when: 'afterWrite' })
  emulator.failNext(1, { kind: 'drop', when: 'beforeWrite' })
  for (const id of ['1', '2']) {
    const put = asking(emulator)(
      'PUT',
      `/crm/objects/2026-03/contacts/${id}/associations/default/companies/9`,
    )
    await expect(put).rejects.toThrow('fetch failed')
  }
  expect(restart(emulator).links('contacts', 'companies')).toMatchObject([{ from: '1', to: '9' }])
})

test('reset empties the file, restore brings it back, a refused seed leaves nothing in it', async () => {
  let emulator = start()
  emulator.seed(busySeed)
  const before = await dump(emulator)
  emulator.snapshot()
  emulator.seed({ records: { deals: [{}] } })
  emulator.restore()
  expect(() =>
    emulator.seed({ records: { deals: [{}] }, labels: [{ from: 'x', to: 'y', name: 'n', label: 'N' }] }),
  ).toThrow('seed, labels[0]')
  emulator = restart(emulator)
  expect(await dump(emulator)).toEqual(before)
  emulator.reset()
  emulator = restart(emulator)
  expect(await dump(emulator)).toEqual(await dump(createEmulator({ clock: { start: 0 } })))
})

test('access tokens that were handed out go on being good', async () => {
  const tokens = {
    refresh: { 'refresh-1': { scopes: ['crm.objects.contacts.read', 'crm.objects.companies.read'] } },
  }
  const grant = async (emulator: Emulator): Promise<string> => {
    const text = 'grant_type=refresh_token&refresh_token=refresh-1'
    return (await asking(emulator)('POST', '/oauth/v1/token', undefined, { text })).body.access_token
  }
  const first = start({ tokens })
  const token = await grant(first)
  const second = restart(first, { tokens })
  const path = '/crm/associations/2026-03/contacts/companies/labels'
  expect((await asking(second)('GET', path, undefined, { token })).status).toBe(200)
  expect(await grant(second)).not.toBe(token)
})

test('the health check names the file', async () => {
  expect((await controlling(start())('GET /health')).body.db).toBe(db)
})

describe('a file that cannot be used', () => {
  test('because another emulator has it', () => {
    start()
    expect(() => start()).toThrow(
      `the state file ${db} cannot be used: another emulator has it; stop that one or name another file`,
    )
  })

  test('because it is something else', () => {
    writeFileSync(db, 'id,email\n'.repeat(100))
    expect(() => start()).toThrow('it is no file of the emulator; name another one')
  })

  test('because its folder is missing', () => {
    expect(() => start({ db: join(folder, 'missing', 'state.sqlite') })).toThrow(
      'cannot be used: unable to open',
    )
  })

  test('because another version wrote it', () => {
    const database = new DatabaseSync(db)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => start()).toThrow('has the form 99, this emulator writes 1; name another file')
  })
})

test('an object pair that the file keeps the other way round is read as what it is', async () => {
  const first = start()
  first.seed(busySeed)
  const before = await dump(first)
  first.close()
  open = []
  const database = new DatabaseSync(db)
  // As an emulator would have written that puts companies before contacts.
  const { number } =
    database.prepare("SELECT number FROM pairs WHERE first = '0-1' AND second = '0-2'").get() ?? {}
  database.exec(`UPDATE pairs SET first = '0-2', second = '0-1' WHERE number = ${Number(number)}`)
  database.exec(`CREATE TABLE turned AS SELECT * FROM links WHERE pair = ${Number(number)}`)
  database.exec(`DELETE FROM links WHERE pair = ${Number(number)}`)
  database.exec('INSERT INTO links SELECT pair, second, first, type_set FROM turned; DROP TABLE turned')
  const turn: Record<string, string> = { '=279': '=280', '=1': '=2', '=2': '=1' }
  for (const { number: set, members } of database
    .prepare(
      `SELECT * FROM type_sets WHERE number IN (SELECT type_set FROM links WHERE pair = ${Number(number)})`,
    )
    .all()) {
    const turned = String(members).replaceAll(/=(279|1|2)\b/g, (key) => turn[key] ?? key)
    database.prepare('UPDATE type_sets SET members = ? WHERE number = ?').run(turned, Number(set))
  }
  database.close()
  let emulator = start()
  expect(await dump(emulator)).toEqual(before)
  await asking(emulator)('DELETE', '/crm/objects/2026-03/contacts/101/associations/companies/201')
  emulator = restart(emulator)
  expect(emulator.links('contacts', 'companies')).toMatchObject([{ from: '102', to: '201' }])
})
