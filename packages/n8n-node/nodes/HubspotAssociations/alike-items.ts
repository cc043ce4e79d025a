/** Items that ask for the same options, which an engine takes for all that it does. */
export interface AlikeItems<Item, Options> {
  readonly options: Options
  readonly items: readonly Item[]
}

/** Groups items by what they ask for, in the order in which they come; nearly always it is one group. */
export function alikeItems<Item, Options extends object>(
  asked: readonly { readonly item: Item; readonly options: Options }[],
): readonly AlikeItems<Item, Options>[] {
  const groups = new Map<string, { readonly options: Options; readonly items: Item[] }>()
  for (const { item, options } of asked) {
    const key = JSON.stringify(options)
    const group = groups.get(key) ?? { options, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()]
}
