/** A mistake in the command or in a file that it names. The message says what, where and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError' as const
}
