import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Executed, execute } from '../execute.ts'
import { assembleRoot } from '../image/assemble-root.ts'
import { type ImageFacts, readDockerfile } from '../image/dockerfile.ts'
import { configOf, differences, linkTexts, records, startPortal } from '../portal.ts'
import type { Judge, Verdict } from '../verdict.ts'

const packageFolder = join(import.meta.dirname, '../..')
const dockerfile = join(packageFolder, 'Dockerfile')

/** The image: its Dockerfile by a linter, its facts against the metadata, and its entry point in its own root folder. */
export const judgeImage: Judge = async ({ python, folder }) => {
  const facts = await readDockerfile(dockerfile)
  const lint = await execute(join(python, 'hadolint'), [dockerfile], { mayFail: true })
  const linted = lint.code === 0 ? [] : lint.stdout.trim().split('\n')
  return [
    { tried: 'Dockerfile, by hadolint', count: 1, findings: linted },
    { tried: 'image against metadata.yaml', count: 1, findings: await factFindings(facts) },
    ...(process.getuid?.() === 0 ? [await judgeRoot(facts, folder)] : []),
  ]
}

async function factFindings({ env, labels, user, entryPoint }: ImageFacts): Promise<string[]> {
  const { data } = parse(await readFile(join(packageFolder, 'metadata.yaml'), 'utf8'))
  const entry = env.AIRBYTE_ENTRYPOINT ?? ''
  return [
    ...(labels['io.airbyte.version'] === data.dockerImageTag
      ? []
      : ['its version is not that of metadata.yaml']),
    ...(labels['io.airbyte.name'] === data.dockerRepository ? [] : ['its name is not that of metadata.yaml']),
    ...(user === '1000' ? [] : [`it runs as ${user}`]),
    ...(/^exec \//.test(entry) ? [] : ['AIRBYTE_ENTRYPOINT does not begin with exec and an absolute path']),
    ...(entry === `exec ${entryPoint.join(' ')}` ? [] : ['AIRBYTE_ENTRYPOINT is not the ENTRYPOINT']),
  ]
}

/** Starts the entry point as the platform does, in a root folder that holds what the image holds. */
async function judgeRoot(facts: ImageFacts, folder: string): Promise<Verdict> {
  const root = join(folder, 'root')
  await mkdir(root)
  await assembleRoot(root, facts, packageFolder)
  const portal = await startPortal({ records: { contacts: records([1]), companies: records([2]) } })
  const data = { from_object_type: 'contacts', from_id: 1, to_object_type: 'companies', to_id: 2 }
  const stream = { name: 'links', json_schema: { properties: data } }
  const catalog = { streams: [{ stream, destination_sync_mode: 'append' }] }
  const record = { type: 'RECORD', record: { stream: 'links', data, emitted_at: 1 } }
  await writeFile(join(root, 'dest/connectorConfig.json'), JSON.stringify(configOf(portal.url)))
  await writeFile(join(root, 'dest/catalog.json'), JSON.stringify(catalog))
  for (const path of [folder, root]) await chmod(path, 0o755)
  const start = (command: string, stdin = ''): Promise<Executed> => startIn(root, facts, { command, stdin })
  try {
    const spec = await start('spec')
    const check = await start('check --config /dest/connectorConfig.json')
    const line = `${JSON.stringify(record)}\n`
    const write = await start('write --config /dest/connectorConfig.json --catalog /dest/catalog.json', line)
    const findings = [
      ...(spec.stdout.startsWith('{"type":"SPEC"') ? [] : [`spec: ${spec.stdout}${spec.stderr}`]),
      ...(check.stdout.includes('SUCCEEDED') ? [] : [`check: ${check.stdout}${check.stderr}`]),
      ...(write.code === 0 ? [] : [`write: ${write.stdout}${write.stderr}`]),
      ...differences(linkTexts(portal.emulator), ['1-2']),
    ]
    return { tried: 'entry point in the root folder of the image, as uid 1000; commands', count: 3, findings }
  } finally {
    await portal.close()
  }
}

function startIn(
  root: string,
  { env }: ImageFacts,
  { command, stdin }: { readonly command: string; readonly stdin: string },
): Promise<Executed> {
  const script = `cd /dest && eval "$AIRBYTE_ENTRYPOINT ${command}"`
  const argv = ['--userspec=1000:1000', root, '/bin/sh', '-c', script]
  return execute('chroot', argv, {
    env: { ...env, PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    stdin,
    mayFail: true,
  })
}
