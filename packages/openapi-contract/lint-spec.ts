import { formatProblems, getTotals, lint, loadConfig, type NormalizedProblem } from '@redocly/openapi-core'
import { API_VERSIONS } from './generator/api-versions.ts'
import { inOpenapiFolder } from './generator/openapi-folder.ts'

const config = await loadConfig({ configPath: inOpenapiFolder('.redocly.yaml') })
const problems: NormalizedProblem[] = []
// One after the other: the linter keeps one validator for all documents and would mix up their references.
for (const version of API_VERSIONS) {
  problems.push(...(await lint({ ref: inOpenapiFolder(`${version}.yaml`), config })))
}
formatProblems(problems, { format: 'codeframe', totals: getTotals(problems), version: '' })
if (problems.length > 0) process.exitCode = 1
