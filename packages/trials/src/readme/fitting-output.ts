/** What the first page shows of the demo. */
export function demoBlock(text: string): string {
  const [, block = ''] = /^```\n(\$ hubspot-associations import.*?)^```/ms.exec(text) ?? []
  if (block === '') throw new Error('the first page shows no demo any more')
  return block
}

/** The lines of a block that a program did not print, but for times, names of runs and lines cut short. */
export function misfits(block: string, printed: string): string[] {
  const there = new Set(printed.split('\n').map(alike))
  return block.split('\n').filter((line) => !line.endsWith('…') && !there.has(alike(line)))
}

function alike(line: string): string {
  return line
    .replaceAll(/\d{8}-\d{6}/g, 'RUN')
    .replaceAll(/\d+\.\d s/g, 'TIME')
    .trim()
}
