import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { UsageError } from './usage-error.ts'

/** What a YAML or JSON file holds, and where. JSON is YAML, so one reader serves both. */
export interface YamlFile {
  readonly path: string
  readonly data: unknown
  /** The line of a key, or of the nearest one above it that is there. */
  lineOf(keys: readonly (string | number)[]): number
}

/** Reads a text; faults are named with path, line and column. */
export function parseYaml(path: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { prettyErrors: true, lineCounter: lines, logLevel: 'error' })
  const [fault] = document.errors
  if (fault !== undefined) {
    const at = fault.linePos?.[0]
    const where = at === undefined ? path : `${path}, line ${at.line}, column ${at.col}`
    throw new UsageError(
      `${where}: ${fault.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
    )
  }
  const contents = document.contents as Node | null
  return {
    path,
    data: dataOf(document, path, lines),
    lineOf: (keys) => lines.linePos(offsetOf(contents, keys)).line,
  }
}

/** What a document means; aliases are followed only here. */
function dataOf(document: Document, path: string, lines: LineCounter): unknown {
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      const { line, col } = lines.linePos(alias.range?.[0] ?? 0)
      const { source } = alias
      throw new UsageError(
        `${path}, line ${line}, column ${col}: *${source} needs an anchor &${source} before it`,
      )
    },
  })
  try {
    return document.toJS()
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function offsetOf(root: Node | null, keys: readonly (string | number)[]): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const key of keys) {
    const found = childOf(node, key)
    if (found === undefined) break
    offset = found.offset
    node = found.value
  }
  return offset
}

function childOf(node: unknown, key: string | number): { offset: number; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(key)]
    return value === undefined ? undefined : { value, offset: (value as Node).range?.[0] ?? 0 }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key))
  return pair === undefined ? undefined : { value: pair.value, offset: (pair.key as Node).range?.[0] ?? 0 }
}
