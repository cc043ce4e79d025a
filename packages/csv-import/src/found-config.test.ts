import { describe, expect, it } from 'vitest'
import { surprise } from './found-config.ts'

const folder = '/srv/of-others'

describe('a config file that was found', () => {
  it.each([
    ['base-url', 'http://127.0.0.1:8080'],
    ['base-url', 'http://localhost:1'],
    ['base-url', 'http://[::1]:1'],
    ['base-url', 'https://api.hubapi.com'],
    ['base-url', 'https://api-eu1.hubapi.com/'],
    ['base-url', 'no URL at all'],
    ['rejects', '/srv/of-others/out/rejects.csv'],
    ['report', '/srv/of-others/..report.html'],
    ['report', '-'],
    ['token-file', '/home/ada/token'],
    ['emulator', true],
  ])('may set %s to %s', (flag, value) => {
    expect(surprise(flag, value, folder)).toBeUndefined()
  })

  it.each([
    ['base-url', 'https://hubapi.com.example.com', /token to https/],
    ['base-url', 'https://nothubapi.com', /token/],
    ['base-url', 'http://api.hubapi.com', /token/],
    ['base-url', 'https://user@example.com', /token/],
    ['rejects', '/srv/rejects.csv', /outside this folder, to \/srv\/rejects\.csv/],
    ['report', '/srv/of-others-2/report.html', /outside/],
    ['report', '/etc/passwd', /outside/],
  ])('may not set %s to %s', (flag, value, want) => {
    expect(surprise(flag, value, folder)).toMatch(want)
  })
})
