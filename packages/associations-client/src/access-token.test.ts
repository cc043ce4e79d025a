import { describe, expect, test } from 'vitest'
import { accessTokenSource } from './access-token.ts'
import { createSecrets } from './secrets.ts'

describe('a token as a text', () => {
  test('is used as it is, without the line break of the file it came from', async () => {
    const source = accessTokenSource('pat-na1-example\n', createSecrets())
    expect(await source.token()).toBe('pat-na1-example')
    expect(await source.token('pat-na1-example')).toBe('pat-na1-example')
  })

  test.each(['', '  ', 'Bearer pat-na1-example', 'pat\nna1', 'pät', undefined, 42])(
    '%s is refused',
    (token) => {
      expect(() => accessTokenSource(token as string, createSecrets())).toThrow(TypeError)
    },
  )

  test('the refusal does not show it', () => {
    expect(() => accessTokenSource('Bearer canary-token', createSecrets())).toThrow(/^(?!.*canary)/)
  })
})

describe('a function', () => {
  test('is asked every time', async () => {
    let count = 0
    const source = accessTokenSource(async () => `token-${++count}`, createSecrets())
    expect([await source.token(), await source.token()]).toEqual(['token-1', 'token-2'])
  })

  test.each([
    ['throws', () => Promise.reject(new Error('vault is sealed')), /gave no token: vault is sealed/],
    ['gives nothing', () => '', /gave no token: accessToken must be a text/],
  ])('that %s is an access error', async (_, accessToken, message) => {
    const source = accessTokenSource(accessToken, createSecrets())
    await expect(source.token()).rejects.toMatchObject({
      name: 'AccessError',
      message: expect.stringMatching(message),
    })
  })
})
