import { existsSync } from 'node:fs'
import { type Mapping, MappingError, parseMapping, suggestion } from '@hubspot-associations/engine'
import type { Config } from './config-file.ts'
import { readDocument } from './read-document.ts'
import { UsageError } from './usage-error.ts'

/** The mapping that `--mapping` names: one of the config file, or a file of its own. */
export async function namedMapping(name: string, config: Config | undefined): Promise<Mapping> {
  const known = config?.mappings.get(name)
  if (known !== undefined) return known
  if (config !== undefined && config.mappings.size > 0 && !existsSync(name))
    throw new UsageError(
      `${config.path} has no mapping "${name}" (${suggestion(name, [...config.mappings.keys()])}), and there is no file of that name`,
    )
  const document = await readDocument(name)
  try {
    return parseMapping(document)
  } catch (error) {
    if (error instanceof MappingError) throw new UsageError(`${name}: ${error.message}`)
    throw error
  }
}
