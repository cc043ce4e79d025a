import { createEmulator } from '@hubspot-associations/emulator'
import { report } from '@hubspot-associations/figures'
import { execute } from '../test/fake-execution.ts'
import { onAssociations } from '../test/parameters.ts'

// One step with 10,000 items: how many requests it makes of HubSpot, and how long it takes.

const ITEMS = 10_000
const ids = Array.from({ length: ITEMS }, (_, index) => String(index + 1))

const emulator = createEmulator()
emulator.seed({
  records: { contacts: ids.map((id) => ({ id })), companies: ids.slice(0, 100).map((id) => ({ id })) },
  labels: [{ from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' }],
})
const items = ids.map((id, index) => ({ from: id, to: String((index % 100) + 1), labels: 'Billing contact' }))

const startedAt = performance.now()
const output = await execute(emulator, { parameters: onAssociations('create'), items })
const seconds = (performance.now() - startedAt) / 1_000

const applied = output.filter(({ json }) => json.status === 'applied').length
if (applied !== ITEMS) throw new Error(`${applied} of ${ITEMS} items were applied`)
const requests = emulator.received
const writes = requests.filter(({ path }) => path.endsWith('/batch/create')).length
report({ name: '10,000 items: create calls', value: writes, unit: 'calls', atMost: 5 })
report({ name: '10,000 items: calls of all kinds', value: requests.length, unit: 'calls', atMost: 25 })
report({ name: '10,000 items: time, HubSpot in the same process', value: seconds, unit: 's' })
