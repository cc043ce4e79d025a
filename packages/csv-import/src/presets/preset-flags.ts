import type { Command } from 'commander'
import { collect } from '../commands/shared-flags.ts'
import { UsageError } from '../usage-error.ts'
import { objectTypeNamed } from './object-type-named.ts'
import type { PresetOptions } from './preset.ts'

/** The flags that belong to presets. */
export interface PresetFlags {
  readonly preset?: string
  readonly objects?: string
  readonly externalId?: readonly string[]
}

/** Adds the flags that belong to presets. */
export function addPresetFlags(command: Command): Command {
  return command
    .option(
      '--preset <name>',
      'read the file as one of the kinds that the command presets lists; none turns recognition off',
    )
    .option('--objects <from[,to]>', 'object types of the records, where a preset cannot tell them')
    .option(
      '--external-id <[object=]property>',
      "property of HubSpot that holds the other system's ids; repeatable",
      collect,
    )
}

/** What the flags say to a preset. */
export function presetOptions({ objects, externalId }: PresetFlags): PresetOptions {
  return {
    ...(objects === undefined ? {} : { objects: parseObjects(objects) }),
    ...(externalId === undefined ? {} : { externalIds: parseExternalIds(externalId) }),
  }
}

function parseObjects(text: string): string[] {
  const objects = text.split(',').map((name) => objectTypeNamed(name.trim()))
  if (objects.length <= 2 && objects.every((name) => name !== '')) return objects
  throw new UsageError(
    `--objects "${text}" is not of the form FROM or FROM,TO, for example contacts,companies`,
  )
}

function parseExternalIds(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    entries.map((entry) => {
      const { object, property } = /^(?:(?<object>[^=]+)=)?(?<property>[^=]+)$/.exec(entry)?.groups ?? {}
      if (property !== undefined)
        return [object === undefined ? '' : objectTypeNamed(object.trim()), property.trim()]
      throw new UsageError(
        `--external-id "${entry}" is not of the form [OBJECT=]PROPERTY, for example contacts=salesforce_id`,
      )
    }),
  )
}
