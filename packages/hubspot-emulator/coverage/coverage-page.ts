import { type Area, EVIDENCE, type Evidence, type Rule } from './rule.ts'

const INTRODUCTION = `# What the emulator covers

<!-- Generated from coverage/rules.yaml by "pnpm generate". Do not edit. -->

Rule by rule: what HubSpot does, how that is known, and the test that shows the emulator doing it.

| Word       | Meaning                                                                                              |
| ---------- | ---------------------------------------------------------------------------------------------------- |
| documented | HubSpot says so, in its guides, its reference, its list of changes or its OpenAPI documents          |
| recorded   | seen in answers of the live service that others recorded; the test replays the recording             |
| inferred   | nobody says so; chosen to fit what is known, and mostly an option where one may expect something else |
| missing    | not modelled                                                                                         |

Where a whole body was recorded it is compared whole, with the same fields and words and no others; only what is
another in every answer is left open, such as ids and times. Where only the status or the message was noted, that is
compared. Nothing here was tried on a live portal by us.

Besides these tests two judges that are not ours try the emulator: HubSpot's official client for Node, unchanged, and
schemathesis, which makes thousands of requests of every API version out of our contract documents and holds each
answer against them (\`interop/run.ts\`).
`

/** The page that shows the rules. */
export function coveragePage(areas: readonly Area[]): string {
  return [INTRODUCTION, summary(areas), ...areas.map(section)].join('\n')
}

function summary(areas: readonly Area[]): string {
  const counts = (rules: readonly Rule[]): string[] =>
    EVIDENCE.map((evidence) => String(rules.filter((rule) => rule.evidence === evidence).length))
  const all = areas.flatMap(({ rules }) => rules)
  return table(
    ['Area', ...EVIDENCE],
    [...areas.map(({ area, rules }) => [area, ...counts(rules)]), ['All', ...counts(all)]],
  )
}

function section({ area, rules }: Area): string {
  const rows = rules
    .toSorted((one, other) => rank(one.evidence) - rank(other.evidence))
    .map(({ rule, of, evidence, source, test }) => [
      rule,
      of.map((name) => (name.includes(' ') ? name : `\`${name}\``)).join(', '),
      evidence,
      source,
      test ?? '',
    ])
  return `## ${area}\n\n${table(['Rule', 'Operations', 'Evidence', 'Source', 'Test'], rows)}`
}

// What is missing comes last; the others stay in the order in which they were written.
const rank = (evidence: Evidence): number => (evidence === 'missing' ? 1 : 0)

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line), ''].join('\n')
}
