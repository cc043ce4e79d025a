import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../bench/workspace-packages.ts'

/** A page that people read. */
export interface Document {
  /** From the root of the repository. */
  readonly path: string
  readonly folder: string
  readonly text: string
}

/** Every page of the repository but generated ones and changelogs. */
export function documents(): Document[] {
  const patterns = ['*.md', 'openapi/*.md', 'examples/*/*.md', 'packages/*/*.md', 'packages/*/docs/*.md']
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((path) => !/(COVERAGE|BENCHMARKS|CHANGELOG)\.md$/.test(path))
    .sort()
    .map((path) => ({
      path,
      folder: dirname(join(root, path)),
      text: readFileSync(join(root, path), 'utf8'),
    }))
}

/** The blocks of code in a page: those in a language, or all. */
export function codeBlocks({ text }: Document, language?: string): string[] {
  return [...text.matchAll(/^```([^\n]*)\n(.*?)^```/gms)].flatMap(([, is, block = '']) =>
    language === undefined || is === language ? [block] : [],
  )
}

/** The lines of code in a page, fenced or within a sentence. */
export function codeLines(page: Document): string[] {
  const { text } = page
  const fenced = codeBlocks(page).flatMap((block) => block.split('\n'))
  const inline = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => code)
  return [...joined(fenced), ...inline]
}

/** Lines that a shell reads as one. */
function joined(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
}
