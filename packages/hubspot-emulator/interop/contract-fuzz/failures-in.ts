const OPERATION = /^_* ((?:GET|PUT|POST|PATCH|DELETE|TRACE|OPTIONS|QUERY) \S+) _*$/
const FAILURE = /^- ((?:ST\d+ )?\S.+)$/

/** The failures in the fuzzer's report, each with its operation. */
export function failuresIn(report: string): string[] {
  const failures: string[] = []
  let operation: string | undefined
  for (const line of report.split('\n')) {
    // The summary at the end has lists of its own.
    if (/^=+ (SUMMARY|WARNINGS) =+$/.test(line)) break
    operation = OPERATION.exec(line)?.[1] ?? operation
    const failure = FAILURE.exec(line)?.[1]
    if (operation !== undefined && failure !== undefined) failures.push(`${operation}: ${failure}`)
  }
  return failures
}
