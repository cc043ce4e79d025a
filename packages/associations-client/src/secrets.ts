/** Keeps tokens out of everything that people may see. */
export interface Secrets {
  /** Remembers a secret. */
  add(secret: string): void
  /** The text with every remembered secret blotted out. */
  scrub(text: string): string
}

const BLOT = '[secret removed]'
// A shorter "secret" would blot out ordinary words of an answer; real tokens have 36 characters and more.
const SHORTEST = 8
// Access tokens are renewed every 30 minutes; those before the last few no longer work.
const REMEMBERED = 8

/** Creates an empty set of secrets. */
export function createSecrets(): Secrets {
  let secrets: readonly string[] = []
  return {
    add: (secret) => {
      if (secret.length < SHORTEST || secrets.includes(secret)) return
      secrets = [...secrets, secret].slice(-REMEMBERED)
    },
    scrub: (text) => secrets.reduce((clean, secret) => clean.replaceAll(secret, BLOT), text),
  }
}

/**
 * A copy of whatever was thrown, reduced to name, message, code and causes, without secrets.
 * Errors of HTTP libraries carry the whole request, token included, so the original is not kept.
 */
export function scrubError(thrown: unknown, secrets: Secrets, depth = 3): Error {
  if (!(thrown instanceof Error)) return new Error(secrets.scrub(String(thrown)))
  const copy = new Error(secrets.scrub(thrown.message))
  copy.name = thrown.name
  if (thrown.stack !== undefined) copy.stack = secrets.scrub(thrown.stack)
  const { code } = thrown as { code?: unknown }
  if (typeof code === 'string') Object.assign(copy, { code })
  if (thrown.cause !== undefined && depth > 0) copy.cause = scrubError(thrown.cause, secrets, depth - 1)
  return copy
}
