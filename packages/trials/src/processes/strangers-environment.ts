/** The environment without what this repository's own package manager tells the processes that it starts. */
export function strangersEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|YARN_)/i.test(name))
  return Object.fromEntries(own)
}
