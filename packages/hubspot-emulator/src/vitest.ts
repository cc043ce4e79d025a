import { afterEach, beforeEach } from 'vitest'
import { createEmulator, type Emulator } from './create-emulator.ts'
import type { EmulatorOptions } from './emulator-options.ts'
import type { Listening } from './listen.ts'
import type { Seed } from './seed/seed.ts'

/** The emulator of the test that runs. */
export interface TestEmulator {
  readonly emulator: Emulator
  /** Where it answers over HTTP. */
  readonly url: string
  /** Answers in this process; a path alone will do. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>
}

/**
 * Gives every test of the file or `describe` block a fresh emulator with this seed, and closes it afterwards. Read
 * `url` and `emulator` inside tests and hooks, not beside them.
 */
export function useEmulator(seed: Seed = {}, options: EmulatorOptions = {}): TestEmulator {
  let running: { readonly emulator: Emulator; readonly server: Listening } | undefined

  beforeEach(async () => {
    const emulator = createEmulator(options)
    emulator.seed(seed)
    running = { emulator, server: await emulator.listen() }
  })

  afterEach(async () => {
    const ended = running
    running = undefined
    await ended?.server.close()
    ended?.emulator.close()
  })

  function current(): NonNullable<typeof running> {
    if (running !== undefined) return running
    throw new Error('useEmulator: there is no emulator outside of a test; read url and emulator inside one')
  }

  return {
    get emulator(): Emulator {
      return current().emulator
    },
    get url(): string {
      return current().server.url
    },
    fetch: (input, init) => {
      const { emulator, server } = current()
      return emulator.fetch(input instanceof Request ? input : new URL(input, server.url), init)
    },
  }
}
