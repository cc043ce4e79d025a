import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strangersEnvironment } from '../processes/strangers-environment.ts'

const execute = promisify(execFile)

/** A way to install packages. */
export interface PackageManager {
  readonly name: string
  /** Adds packages to a project. */
  readonly add: readonly string[]
  /** Runs a file with what the project has installed. */
  readonly run: readonly string[]
  /** Its settings, by file. */
  readonly settings: (place: Place) => Readonly<Record<string, string>>
}

/** Where packages come from and go to. */
export interface Place {
  readonly folder: string
  readonly registry: string
  /** Whether packages may use what they do not declare. */
  readonly isSloppy: boolean
}

/** Those that strangers have. Yarn keeps what a package does not declare out of its reach. */
export const managers: readonly PackageManager[] = [
  {
    name: 'npm',
    add: ['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts'],
    run: ['node'],
    settings: ({ registry }) => ({ '.npmrc': `registry=${registry}\n` }),
  },
  {
    name: 'pnpm',
    add: ['npx', '-y', 'pnpm@10.34.8', 'add', '--ignore-scripts'],
    run: ['node'],
    settings: ({ registry }) => ({
      '.npmrc': `registry=${registry}\n`,
      // A project of its own, whatever lies around it.
      'pnpm-workspace.yaml': 'packages: []\n',
    }),
  },
  {
    name: 'yarn',
    add: ['npx', '-y', '-p', '@yarnpkg/cli-dist@4.18.1', 'yarn', 'add'],
    run: ['npx', '-y', '-p', '@yarnpkg/cli-dist@4.18.1', 'yarn', 'node'],
    settings: ({ registry, isSloppy }) => ({
      '.yarnrc.yml': [
        ...(isSloppy ? ['nodeLinker: node-modules'] : []),
        `npmRegistryServer: "${registry}"`,
        'unsafeHttpWhitelist: ["127.0.0.1"]',
        'enableTelemetry: false',
        'enableScripts: false',
        'enableGlobalCache: false',
        'npmMinimalAgeGate: 0',
        '',
      ].join('\n'),
      'yarn.lock': '',
    }),
  },
]

/** An empty project with packages installed in it. */
export interface Project {
  readonly folder: string
  /** Runs a file of the project; gives what it prints. */
  run(file: string, text: string): Promise<string>
}

/** Makes a project and installs packages there as a stranger would. */
export async function createProject(
  manager: PackageManager,
  packages: readonly string[],
  place: Place,
): Promise<Project> {
  const { folder } = place
  mkdirSync(folder, { recursive: true })
  const files = { 'package.json': '{ "name": "stranger", "private": true }\n', ...manager.settings(place) }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  await inFolder(folder, [...manager.add, ...packages])
  return {
    folder,
    run(file, text) {
      writeFileSync(join(folder, file), text)
      return inFolder(folder, [...manager.run, file])
    },
  }
}

/** Runs a command; gives what it prints, and throws all of it when the command fails. */
export async function inFolder(folder: string, [program = '', ...argv]: readonly string[]): Promise<string> {
  try {
    return (await execute(program, argv, { cwd: folder, env: strangersEnvironment(), timeout: 300_000 }))
      .stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${argv.join(' ')} failed: ${stderr.slice(-2000)}${stdout.slice(-2000)}`)
  }
}
