import { expect, it } from 'vitest'
import { parseArguments } from './parse-arguments.ts'

it.each([
  [['spec'], { command: 'spec' }],
  [
    ['write', '--config', 'c.json', '--catalog', 'k.json'],
    { command: 'write', config: 'c.json', catalog: 'k.json' },
  ],
  [
    ['--catalog=k.txt', '--config=a=b.json', 'write'],
    { command: 'write', config: 'a=b.json', catalog: 'k.txt' },
  ],
  [['check', '--config', 'c.json', '--state', 's.json', '--new'], { command: 'check', config: 'c.json' }],
])('reads %j in any order, whatever else is there', (given, expected) => {
  expect(parseArguments(given)).toMatchObject(expected)
})

it.each([
  [[], 'Name a command: spec, check, discover, write'],
  [['--help'], 'Name a command'],
  [['read'], '"read" is not a command of this connector'],
])('says what is missing in %j', (given, message) => {
  expect(() => parseArguments(given)).toThrow(message)
})
