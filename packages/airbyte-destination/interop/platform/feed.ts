/** Records and states of a source, from a state on. */
export interface Feed {
  readonly lines: Iterable<string>
  /** The id of its first state. */
  readonly firstId: number
  /** What the state with an id holds of its stream. */
  streamStateOf(id: number): object
}

/** Contacts and companies of the portal that the records link. */
export const recordCount = 24_000
export const companyCount = 200

/** A state follows so many records. */
export const stateEvery = 1_000

const fields = ['from_object_type', 'from_id', 'to_object_type', 'to_id', 'label']

/** The catalog of the connection: names with its prefix, and no generations, as custom connectors get it. */
export const catalog: object = {
  streams: [
    {
      stream: {
        name: 'crm_roles',
        json_schema: { type: 'object', properties: Object.fromEntries(fields.map((field) => [field, {}])) },
        supported_sync_modes: ['full_refresh', 'incremental'],
      },
      sync_mode: 'incremental',
      destination_sync_mode: 'append_dedup',
      primary_key: [['from_id'], ['to_id']],
      generation_id: null,
      minimum_generation_id: null,
      sync_id: null,
    },
  ],
}

/** Every contact has a company, and every second company again with another label: later records add to earlier ones. */
function record(n: number): string {
  const contact = n % 2 === 0 ? n - 1 : n
  const data = {
    from_object_type: 'contacts',
    from_id: contact,
    to_object_type: 'companies',
    to_id: `${1_000_000 + (contact % companyCount)}`,
    label: n % 2 === 0 ? 'Advisor' : 'Billing contact',
  }
  return `${JSON.stringify({ type: 'RECORD', record: { stream: 'crm_roles', data, emitted_at: 1_767_225_600_000 } })}\n`
}

/** A feed that goes on after a state; the platform stamps each state with an id of its own. */
export function feedFrom(lastId: number): Feed {
  const streamStateOf = (id: number): object => ({
    stream_descriptor: { name: 'crm_roles' },
    stream_state: { seq: id * stateEvery, big: '9007199254740993' },
  })
  function* lines(): Generator<string> {
    for (let n = lastId * stateEvery + 1; n <= recordCount; n++) {
      yield record(n)
      if (n % stateEvery !== 0) continue
      const id = n / stateEvery
      const state = {
        type: 'STREAM',
        stream: streamStateOf(id),
        sourceStats: { recordCount: stateEvery },
        id,
      }
      yield `${JSON.stringify({ type: 'STATE', state })}\n`
    }
  }
  return { lines: lines(), firstId: lastId + 1, streamStateOf }
}
