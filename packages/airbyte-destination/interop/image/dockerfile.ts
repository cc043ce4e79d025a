import { readFile } from 'node:fs/promises'

/** What a Dockerfile says that counts for whoever starts the image. */
export interface ImageFacts {
  readonly env: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly user: string
  readonly entryPoint: readonly string[]
  /** Files that are copied into it, and where to. */
  readonly copies: readonly { readonly from: string; readonly to: string }[]
}

/** Reads the few instructions that our Dockerfile has. */
export async function readDockerfile(path: string): Promise<ImageFacts> {
  const text = (await readFile(path, 'utf8')).replaceAll(/\\\n\s*/g, '')
  const lines = text.split('\n').filter((line) => /^[A-Z]+ /.test(line))
  const all = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1).trim())
  return {
    env: Object.fromEntries(all('ENV').map(assignment)),
    labels: Object.fromEntries(all('LABEL').map(assignment)),
    user: all('USER').at(-1) ?? 'root',
    entryPoint: JSON.parse(all('ENTRYPOINT').at(-1) ?? '[]'),
    copies: all('COPY').map((line) => {
      const [from = '', to = ''] = line.split(/\s+/).filter((word) => !word.startsWith('--'))
      return { from, to }
    }),
  }
}

function assignment(text: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([^=\s]+)="?(.*?)"?$/.exec(text) ?? []
  return [name, value]
}
