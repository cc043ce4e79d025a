import { type Answering, execute, type Step } from 'n8n-nodes-hubspot-associations/test/fake-execution.ts'
import type { TrialRow } from '../work/trial-rows.ts'
import { countsOf, maxAttempts, type RowOutcome, type Verb, type Way } from './way.ts'

/** The n8n node, bundled as it is published: the step again with all of its items, until none has failed. */
export const byN8n: Way = {
  name: 'n8n-node',
  hasActions: false,
  async carryThrough(rows, url) {
    for (let attempts = 1; attempts <= maxAttempts; attempts++) {
      const answers = await executed(rows, 'add', url)
      const codes = answers.map(codeOf)
      if (!codes.some((code) => notDone.has(code)))
        return { outcomes: { rows: answers.length, codes: countsOf(codes) }, attempts }
    }
    throw new Error(`not done after ${maxAttempts} attempts`)
  },
  async outcomesOf(rows, verb, url) {
    const answers = await executed(rows, verb, url)
    return { rows: answers.map(outcomeOf), codes: countsOf(answers.map(codeOf)) }
  },
}

// Nothing is wrong with these items; a workflow would be run again.
const notDone: ReadonlySet<string> = new Set(['NOT_CONFIRMED', 'NOT_SENT', 'READ_FAILED', 'RATE_LIMITED'])

type Json = Readonly<Record<string, unknown>>

const hubspot: Answering = { fetch: (input, init) => fetch(input, init) }

async function executed(rows: readonly TrialRow[], verb: Verb, url: string): Promise<Json[]> {
  const items = await execute(hubspot, {
    items: rows.map(({ email, company, role }) => ({ email, company, role })),
    isContinuing: true,
    credentials: { baseUrl: url },
    parameters: {
      authentication: 'accessToken',
      resource: 'association',
      operation: verb === 'unlink' ? 'delete' : 'create',
      fromObjectType: 'contacts',
      fromRecord: locator('email', 'email'),
      toObjectType: 'companies',
      toRecord: locator('property', 'company', 'erp_code='),
      labels: ({ role }: { role?: unknown }) => role,
      options: { replaceLabels: verb === 'set' },
    },
  } satisfies Step)
  return items.map(({ json }) => json)
}

function locator(mode: string, field: string, prefix = '') {
  return (item: Json): object => {
    return { __rl: true, mode, value: `${prefix}${item[field] ?? ''}` }
  }
}

function outcomeOf(json: Json): RowOutcome {
  return 'error' in json ? { status: 'rejected', code: codeOf(json) } : { status: 'done' }
}

function codeOf({ result, details }: Json): string {
  const isTrouble = typeof details === 'object' && details !== null && 'code' in details
  return String(isTrouble ? details.code : result)
}
