import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { pageHtml, pagePolicy } from '../../src/page/generated/page-html.ts'
import { licenceTexts } from './licence-texts.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('base64')
const between = (start: string, end: string): string =>
  pageHtml.slice(pageHtml.indexOf(start) + start.length, pageHtml.indexOf(end))

test('the policy admits exactly the script and the style that the page holds', () => {
  expect(pagePolicy).toContain(`script-src 'sha256-${hash(between('<script type="module">', '</script>'))}'`)
  expect(pagePolicy).toContain(`style-src 'sha256-${hash(between('<style>', '</style>'))}'`)
  expect(pageHtml.split('</script>')).toHaveLength(2)
})

test('the page needs nothing from elsewhere and stays small', () => {
  expect(pageHtml).not.toMatch(/(src|href)="?https?:/)
  expect(pageHtml).not.toMatch(/@import|url\(/)
  expect(Buffer.byteLength(pageHtml)).toBeLessThan(150 * 1024)
})

test('the licences of what was bundled travel with it', () => {
  for (const name of ['preact', 'd3-force', 'd3-quadtree']) expect(pageHtml).toContain(`\n${name}\n`)
  expect(pageHtml).toContain('The MIT License')
})

test('a bundled file that belongs to no package is refused, because its licence is unknown', async () => {
  await expect(licenceTexts(['/somewhere/else.js'])).rejects.toThrow(
    '/somewhere/else.js belongs to no package',
  )
})
