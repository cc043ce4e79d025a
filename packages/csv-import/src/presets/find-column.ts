/** The column of a header that goes by one of these names; signs, blanks and letter case do not count. */
export function findColumn(columns: readonly string[], ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const wanted = fold(name)
    const found = columns.find((column) => fold(column) === wanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** Tells whether a header has all of these columns. */
export function hasColumns(columns: readonly string[], ...names: readonly string[]): boolean {
  return names.every((name) => findColumn(columns, name) !== undefined)
}

/** The columns of a header that go by these names, which {@link hasColumns} has found. */
export function theColumn(columns: readonly string[], ...names: readonly string[]): string {
  const found = findColumn(columns, ...names)
  if (found === undefined) throw new Error(`the header has no column ${names[0]}`)
  return found
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
