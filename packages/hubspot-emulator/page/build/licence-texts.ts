import { readFile } from 'node:fs/promises'

/** The licences of the packages that these files belong to, as they have to travel with their code. */
export async function licenceTexts(files: readonly string[]): Promise<string> {
  const folders = [...new Set(files.map(packageFolder))].sort((one, other) =>
    packageName(one).localeCompare(packageName(other), 'en'),
  )
  const texts = await Promise.all(
    folders.map(async (folder) => `${packageName(folder)}\n\n${await licenceOf(folder)}`),
  )
  return texts.join('\n\n')
}

function packageFolder(file: string): string {
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? []
  if (folder === undefined) throw new Error(`page: ${file} belongs to no package, so its licence is unknown`)
  return folder
}

function packageName(folder: string): string {
  return folder.slice(folder.lastIndexOf('/node_modules/') + '/node_modules/'.length)
}

async function licenceOf(folder: string): Promise<string> {
  const text = await readFile(`${folder}/LICENSE`, 'utf8')
  if (text.includes('--')) throw new Error(`page: the licence in ${folder} cannot stand in an HTML comment`)
  return text.trim()
}
