import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Mapping, MappingError, parseMapping, suggestion } from '@hubspot-associations/engine'
import { type DefaultValue, defaultKinds, parseDefault } from './config-defaults.ts'
import { surprise } from './found-config.ts'
import type { YamlFile } from './parse-yaml.ts'
import { UsageError } from './usage-error.ts'
import { keysNamedIn, placeIn, readYamlFile } from './yaml-file.ts'

/** What a config file says. */
export interface Config {
  readonly path: string
  /** Values of flags by their names, for commands that have the flag and were not given it. */
  readonly defaults: ReadonlyMap<string, DefaultValue>
  /** Spellings in any input, and the label each of them stands for. */
  readonly labelMap: Readonly<Record<string, string>>
  /** Mappings that `--mapping` can name. */
  readonly mappings: ReadonlyMap<string, Mapping>
}

/** What a config file is called where it is looked for. */
export const configFileNames = ['hubspot-associations.yaml', 'hubspot-associations.yml'] as const

/** The config file that was named, or the one in the folder; undefined when there is none. */
export async function findConfig(cwd: string, named: string | undefined): Promise<Config | undefined> {
  if (named !== undefined) return readConfig(named)
  const name = configFileNames.find((each) => existsSync(join(cwd, each)))
  if (name === undefined) return undefined
  const config = await readConfig(join(cwd, name))
  refuseSurprises(config)
  return config
}

/** Nobody has asked for a file that was only found. */
function refuseSurprises({ path, defaults }: Config): void {
  for (const [flag, value] of defaults) {
    const reason = surprise(flag, value, dirname(path))
    if (reason !== undefined)
      throw new UsageError(
        `${path}: defaults.${flag} ${reason}; if that is meant, name the file: --config ${basename(path)}`,
      )
  }
}

const keys = ['defaults', 'labelMap', 'mappings']

/** Reads a config file. What is wrong is named with file, line and key. */
export async function readConfig(path: string): Promise<Config> {
  const file = await readYamlFile(path)
  const fields = section(file, [], file.data ?? {})
  for (const key of Object.keys(fields))
    if (!keys.includes(key)) fault(file, [key], `there is no key "${key}"; ${suggestion(key, keys)}`)
  return {
    path,
    defaults: new Map(
      entriesIn(file, fields, 'defaults').map(([flag, value]) => [flag, flagDefault(file, flag, value)]),
    ),
    labelMap: Object.fromEntries(
      entriesIn(file, fields, 'labelMap').map(([from, to]) => [from, labelOf(file, from, to)]),
    ),
    mappings: new Map(
      entriesIn(file, fields, 'mappings').map(([name, value]) => [name, mappingOf(file, name, value)]),
    ),
  }
}

type Keys = readonly string[]

function fault(file: YamlFile, at: Keys, message: string): never {
  throw new UsageError(`${placeIn(file, at)}: ${message}`)
}

function section(file: YamlFile, at: Keys, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  const name = at.length === 0 ? 'the file' : at.join('.')
  return fault(file, at, `${name} must be keys with values, one per line`)
}

function entriesIn(
  file: YamlFile,
  fields: Readonly<Record<string, unknown>>,
  key: string,
): [string, unknown][] {
  return Object.entries(section(file, [key], fields[key] ?? {}))
}

function flagDefault(file: YamlFile, flag: string, value: unknown): DefaultValue {
  const at = ['defaults', flag]
  const kind = defaultKinds.get(flag)
  if (kind === undefined) {
    const hint = suggestion(flag, [...defaultKinds.keys()])
    return fault(file, at, `defaults.${flag} is not a flag that can have a default; ${hint}`)
  }
  const parsed = parseDefault(kind, value)
  if (parsed === undefined)
    return fault(file, at, `defaults.${flag} must be ${kind === 'switch' ? 'true or false' : 'a text'}`)
  // A path in a file is seen from that file, wherever the command is started.
  return kind === 'path' && parsed !== '-' ? resolve(dirname(file.path), String(parsed)) : parsed
}

function labelOf(file: YamlFile, spelling: string, label: unknown): string {
  if (typeof label === 'string' && label !== '') return label
  return fault(file, ['labelMap', spelling], `labelMap.${spelling} must be the text of a label`)
}

function mappingOf(file: YamlFile, name: string, value: unknown): Mapping {
  try {
    return parseMapping(value)
  } catch (error) {
    if (!(error instanceof MappingError)) throw error
    return fault(
      file,
      ['mappings', name, ...keysNamedIn(error.message)],
      `mappings.${name}: ${error.message}`,
    )
  }
}
