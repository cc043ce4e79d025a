import { type Command, Option } from 'commander'
import { logFormats } from '../event-log.ts'

/** Adds the flags of commands that carry something out and report it. */
export function addOutput(command: Command): Command {
  return addConnection(
    command
      .option('--rejects <file>', 'where rows with problems go (default: beside the input, .rejects.csv)')
      .option(
        '--max-rejects <number|share>',
        'write nothing when more rows than this are rejected: 20, or 5%',
      )
      .option('--report <file>', 'also write a page with pictures, such as report.html')
      .option('--json', 'report as one line of JSON'),
  )
}

/** Adds the flags that say which HubSpot to talk to, and how to tell of it. */
export function addConnection(command: Command): Command {
  return command
    .option('--token-file <file>', 'file that holds the access token')
    .option('--base-url <url>', 'another HubSpot, also HUBSPOT_BASE_URL')
    .addOption(
      new Option('--log <format>', 'tell each event on standard error, instead of progress').choices(
        logFormats,
      ),
    )
    .option(
      '--config <file>',
      'mappings and defaults (default: hubspot-associations.yaml, where there is one)',
    )
    .option('--no-config', 'read no config file')
}

/** The same, and an emulator that holds what a file says. */
export function addPortal(command: Command): Command {
  return addConnection(command).option(
    '--emulator-seed <file>',
    'run against an emulator filled from a YAML or JSON file',
  )
}

/** What --max-removals does, wherever it is taken. */
export const maxRemovalsText =
  'with --mirror: write nothing when more than this would be removed: 20, or 5% of what is there'

/** Gathers the values of a flag that may be repeated. */
export function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value]
}
