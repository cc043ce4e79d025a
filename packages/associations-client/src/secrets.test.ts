import { describe, expect, test } from 'vitest'
import { createSecrets, scrubError } from './secrets.ts'

describe('scrub', () => {
  test('blots out every secret, everywhere', () => {
    const secrets = createSecrets()
    secrets.add('first-secret')
    secrets.add('other-secret')
    expect(secrets.scrub('a first-secret b other-secret c first-secret')).toBe(
      'a [secret removed] b [secret removed] c [secret removed]',
    )
  })

  test('leaves words alone that are too short to be secrets', () => {
    const secrets = createSecrets()
    secrets.add('name')
    secrets.add('')
    expect(secrets.scrub('{"name":"x"}')).toBe('{"name":"x"}')
  })

  test('does not remember tokens for ever', () => {
    const secrets = createSecrets()
    for (let index = 0; index < 20; index++) secrets.add(`secret-token-${index}.`)
    expect(secrets.scrub('secret-token-19.')).toBe('[secret removed]')
    expect(secrets.scrub('secret-token-0.')).toBe('secret-token-0.')
  })
})

describe('scrubError', () => {
  const secrets = createSecrets()
  secrets.add('pat-na1-canary')

  test('keeps name, code and causes', () => {
    const cause = Object.assign(new Error('inner pat-na1-canary'), { code: 'ECONNRESET' })
    const copy = scrubError(new TypeError('outer pat-na1-canary', { cause }), secrets)
    expect(copy).toMatchObject({ name: 'TypeError', message: 'outer [secret removed]' })
    expect(copy.cause).toMatchObject({ message: 'inner [secret removed]', code: 'ECONNRESET' })
    expect(`${copy.stack}${(copy.cause as Error).stack}`).not.toContain('canary')
  })

  test('ends with a cause that leads back to itself', () => {
    const error = new Error('round')
    error.cause = error
    expect(scrubError(error, secrets).message).toBe('round')
  })

  test.each([
    ['a text', 'pat-na1-canary failed', '[secret removed] failed'],
    ['nothing', undefined, 'undefined'],
  ])('makes an error of %s', (_, thrown, message) => {
    expect(scrubError(thrown, secrets).message).toBe(message)
  })
})
