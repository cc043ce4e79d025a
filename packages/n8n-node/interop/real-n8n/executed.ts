import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IDataObject, INodeExecutionData, IRun } from 'n8n-workflow'
import type { Instance } from './instance.ts'

/** What executions of workflows gave. */
export interface Executed {
  /** The items of a node's output, usually the first one. */
  items(workflowId: string, node: string, output?: number): readonly INodeExecutionData[]
  /** The fields of those items. */
  fields(workflowId: string, node: string, output?: number): readonly IDataObject[]
}

interface Summary {
  readonly executions: readonly {
    readonly workflowId: string
    readonly executionStatus: string
    readonly error?: string
  }[]
}

/** Executes workflows by `execute-batch`, all of which have to succeed. */
export async function executeBatch(n8n: Instance, ids: readonly string[]): Promise<Executed> {
  const snapshots = join(n8n.folder, 'snapshots')
  const summary = join(n8n.folder, 'summary.json')
  await mkdir(snapshots, { recursive: true })
  const flags = [`--ids=${ids.join(',')}`, '--retries=0', `--snapshot=${snapshots}`, `--output=${summary}`]
  const { code, output } = await n8n.command('execute-batch', ...flags)
  if (code !== 0) throw new Error(`execute-batch ended with ${code}: ${output.slice(-3000)}`)
  const { executions }: Summary = JSON.parse(await readFile(summary, 'utf8'))
  const failed = executions.filter(({ executionStatus }) => executionStatus !== 'success')
  if (failed.length > 0) throw new Error(`did not succeed: ${JSON.stringify(failed)}`)
  if (executions.length !== ids.length) throw new Error(`${executions.length} of ${ids.length} were executed`)
  const runs = new Map<string, IRun>()
  for (const id of ids)
    runs.set(id, JSON.parse(await readFile(join(snapshots, `${id}-snapshot.json`), 'utf8')))
  const items: Executed['items'] = (workflowId, node, output = 0) =>
    runs.get(workflowId)?.data.resultData.runData[node]?.[0]?.data?.main?.[output] ?? []
  return { items, fields: (...where) => items(...where).map(({ json }) => json) }
}
