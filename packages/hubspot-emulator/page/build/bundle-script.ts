import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** The page's program in one piece, and the files of other people's packages that went into it. */
export interface ScriptBundle {
  readonly code: string
  readonly foreignFiles: readonly string[]
}

/** Bundles the page's program; the same sources always give the same text. */
export async function bundleScript(entry: URL): Promise<ScriptBundle> {
  const bundle = await rolldown({
    input: fileURLToPath(entry),
    platform: 'browser',
    transform: { target: 'es2022' },
  })
  try {
    const { output } = await bundle.generate({ format: 'esm', minify: true })
    const [chunk, ...others] = output
    if (others.length > 0) {
      throw new Error(
        `page: ${others.length} files beside the bundle, but it must be one; import nothing dynamically`,
      )
    }
    return {
      code: chunk.code.trim(),
      foreignFiles: chunk.moduleIds.filter((id) => id.includes('/node_modules/')),
    }
  } finally {
    await bundle.close()
  }
}
