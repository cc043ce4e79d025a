import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { bundleScript } from './bundle-script.ts'
import { joinStyles } from './join-styles.ts'
import { licenceTexts } from './licence-texts.ts'

const STYLES = ['tokens', 'base', 'controls', 'layout', 'picture', 'lists', 'requests']

/** Builds the module that holds the page as one text, and the policy that lets only this text run. */
export async function pageModule(folder: URL): Promise<string> {
  const [template, script, style] = await Promise.all([
    readFile(new URL('index.html', folder), 'utf8'),
    bundleScript(new URL('main.tsx', folder)),
    joinStyles(STYLES.map((name) => new URL(`styles/${name}.css`, folder))),
  ])
  // In a script element only this sequence could end the text too early.
  const code = script.code.replaceAll('</script', '<\\/script')
  const parts = {
    style: `<style>${style}</style>`,
    script: `<script type="module">${code}</script>`,
    licences: `<!--\n${await licenceTexts(script.foreignFiles)}\n-->`,
  }
  const html = template.replaceAll(
    /<!-- (style|script|licences) -->/g,
    (_, name: keyof typeof parts) => parts[name],
  )
  return [
    '// Generated from packages/hubspot-emulator/page by "pnpm generate". Do not edit.',
    '/** The page, complete in itself. */',
    `export const pageHtml: string = ${JSON.stringify(html)}`,
    '/** What the page may do: run and style itself, and ask the emulator it came from. */',
    `export const pagePolicy: string = ${JSON.stringify(policyFor(style, code))}`,
    '',
  ].join('\n')
}

function policyFor(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64')
}
