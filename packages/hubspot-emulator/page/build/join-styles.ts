import { readFile } from 'node:fs/promises'

/** Joins style sheets in this order, without comments and indentation. */
export async function joinStyles(files: readonly URL[]): Promise<string> {
  const sheets = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return sheets.map(condense).join('')
}

function condense(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
