/** Item indexes in ascending order as a short text, `0–479, 481, 483`, cut off after some ranges if asked for. */
export function itemRanges(items: readonly number[], most?: number): string {
  const ranges: [first: number, last: number][] = []
  for (const item of items) {
    const range = ranges.at(-1)
    if (range !== undefined && range[1] === item - 1) range[1] = item
    else ranges.push([item, item])
  }
  const shown = ranges
    .slice(0, most)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  return shown.length < ranges.length ? `${shown.join(', ')}, …` : shown.join(', ')
}
