import { describe, expect, it } from 'vitest'
import { aFile } from '../test/run-command.ts'
import { UsageError } from './usage-error.ts'
import { readYamlFile } from './yaml-file.ts'

async function refusal(text: string): Promise<string> {
  const path = await aFile('file.yaml', text)
  const error = await readYamlFile(path).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UsageError)
  return (error as UsageError).message.replace(path, 'file.yaml')
}

describe('what is wrong is named with its place', () => {
  it.each([
    ['a key twice', 'a: 1\na: 2\n', 'file.yaml, line 2, column 1: Map keys must be unique'],
    [
      'an alias of nothing',
      'a: 1\nb: *rows\n',
      'file.yaml, line 2, column 4: *rows needs an anchor &rows before it',
    ],
    [
      'an alias that comes first',
      'a: *x\nb: &x 1\n',
      'file.yaml, line 1, column 4: *x needs an anchor &x before it',
    ],
  ])('%s', async (_, text, want) => {
    expect(await refusal(text)).toBe(want)
  })

  it('aliases that multiply without end are not followed', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)
    expect(await refusal(['a0: &a0 [x]', ...levels, ''].join('\n'))).toMatch(/^file\.yaml: .*alias/)
  })
})
