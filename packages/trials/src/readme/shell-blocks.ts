import { codeBlocks, type Document } from './documents.ts'

/** One command of a page, as it stands there. */
export interface ShownCommand {
  readonly shown: string
  /** What is run in its place: with values where the page has dots, and without the comment. */
  readonly command: string
}

/** What stands for the dots that pages put where it was said before which column means what. */
const flags = '--from contacts:email=Email --to companies=CompanyId --label Role'

/** The commands of a page, block by block; those of a block share their folder and their variables. */
export function shellBlocks(page: Document): ShownCommand[][] {
  return codeBlocks(page, 'sh').map((block) =>
    block
      .replaceAll(/\\\n\s*/g, ' ')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((shown) => ({ shown: shown.trim(), command: runnable(shown) })),
  )
}

function runnable(line: string): string {
  return line
    .replace(/\s+# .*$/, '')
    .replaceAll('=…', '=token')
    .replaceAll('…', flags)
    .replace(/^curl -N/, 'timeout 1 curl -N')
}
