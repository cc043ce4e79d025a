// More would fill the error view of the editor.
const mostShown = 8

/** Item indexes in ascending order as a short text: `0–479, 481, 483`. */
export function itemRanges(items: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const item of items) {
    const range = ranges.at(-1)
    if (range !== undefined && range[1] === item - 1) range[1] = item
    else ranges.push([item, item])
  }
  const shown = ranges
    .slice(0, mostShown)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  return ranges.length > mostShown ? `${shown.join(', ')}, …` : shown.join(', ')
}
