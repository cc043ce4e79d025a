import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** An entry point as a user's bundler would ship it. */
export async function bundle(entry: string, external: readonly string[] = []): Promise<string> {
  const input = fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url))
  const build = await rolldown({
    input,
    platform: 'neutral',
    external: [...external],
    resolve: { mainFields: ['module', 'main'] },
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  if (output.length > 1) throw new Error(`the bundle of ${entry} has ${output.length} parts`)
  return output[0].code
}

/** How much of it travels to a browser, in bytes. */
export function gzippedSize(code: string): number {
  return gzipSync(code, { level: 9 }).length
}
