import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

it('shows the help of import as the program prints it', async () => {
  const { code, stdout } = await runCommand(['import', '--help'])
  expect(code).toBe(0)
  expect(readme).toContain(`\`\`\`\n${stdout.trim()}\n\`\`\``)
})
