import { type Area, EVERY_OPERATION, EVIDENCE, type Rule, TEST_SEPARATOR } from './rule.ts'

/** What the rules are held against. */
export interface Known {
  /** The names of all operations. */
  readonly operations: readonly string[]
  /** The text of each test file, by its name without `.test.ts`. */
  readonly tests: ReadonlyMap<string, string>
}

/** Everything about the rules that does not hold: unknown names, tests that are not there, operations left out. */
export function findFaults(areas: readonly Area[], known: Known): string[] {
  const rules = areas.flatMap((area) => area.rules)
  return [
    ...rules.flatMap((rule) => faultsOf(rule, known).map((fault) => `"${rule.rule}": ${fault}`)),
    ...leftOut(rules, known),
    ...twice(rules.map(({ rule }) => rule)).map((rule) => `"${rule}": is there twice`),
  ]
}

function faultsOf({ of, evidence, source, test }: Rule, known: Known): string[] {
  const unknown = of.filter((name) => name !== EVERY_OPERATION && !known.operations.includes(name))
  return [
    ...unknown.map((name) => `there is no operation ${name}`),
    ...(of.length === 0 ? ['name at least one operation'] : []),
    ...(EVIDENCE.includes(evidence)
      ? []
      : [`evidence is "${evidence}", write one of ${EVIDENCE.join(', ')}`]),
    ...(source === '' ? ['say where it is known from'] : []),
    ...(test === undefined ? [] : testFaults(test, evidence, known)),
    ...((test === undefined) === (evidence === 'missing')
      ? []
      : ['everything needs a test, except what is missing, which has none']),
  ]
}

function testFaults(test: string, evidence: string, { tests }: Known): string[] {
  const [file = '', title = ''] = test.split(TEST_SEPARATOR)
  const text = tests.get(file)
  if (text === undefined) return [`there is no test file ${file}.test.ts`]
  const isReplayed = evidence !== 'recorded' || file.startsWith('recorded-')
  return [
    ...(hasTest(text, title) ? [] : [`${file}.test.ts has no test "${title}"`]),
    ...(isReplayed ? [] : ['what is recorded has to be replayed by a test in a recorded-… file']),
  ]
}

/** Whether a test file has a test of that title: the title as a literal, followed by the function that tests. */
function hasTest(text: string, title: string): boolean {
  const oneLine = text.replaceAll(/\s+/g, ' ').replaceAll('( ', '(')
  const literals = [`'${title}'`, `"${title}"`, `\`${title}\``]
  return literals.some((literal) =>
    ['(', 'async ('].some((start) => oneLine.includes(`(${literal}, ${start}`)),
  )
}

function leftOut(rules: readonly Rule[], { operations }: Known): string[] {
  const named = new Set(rules.flatMap(({ of }) => of))
  return operations
    .filter((operation) => !named.has(operation))
    .map((operation) => `${operation}: no rule is about this operation`)
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
