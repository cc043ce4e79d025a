/** What is wrong with a value, and where inside it: `.records.contacts[3]`, empty for the value itself. */
export interface Problem {
  readonly place: string
  readonly text: string
}

/** Looks at a value; answers the first problem it finds. */
export type Check = (value: unknown) => Problem | undefined

/** A problem with the value itself. */
export const here = (text: string): Problem => ({ place: '', text })

/** The value is text. */
export const isText: Check = (value) =>
  typeof value === 'string' ? undefined : here(`is ${shown(value)}, write text in quotes`)

/** The value is one of these texts. */
export function isIn(...texts: readonly string[]): Check {
  return (value) =>
    texts.some((text) => text === value) ? undefined : here(`is ${shown(value)}, write ${texts.join(' or ')}`)
}

/** The value is a whole number of at least 0. */
export const isWhole: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0
    ? undefined
    : here(`is ${shown(value)}, write a whole number`)

/** The value is a whole number of at least 1. */
export const isCount: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) > 0
    ? undefined
    : here(`is ${shown(value)}, write a whole number above 0`)

/** The value is true or false. */
export const isFlag: Check = (value) =>
  typeof value === 'boolean' ? undefined : here(`is ${shown(value)}, write true or false`)

/** The value is a list whose items all pass. */
export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return here(`is ${shown(value)}, write a list`)
    for (const [index, item] of value.entries()) {
      const problem = check(item)
      if (problem !== undefined) return { place: `[${index}]${problem.place}`, text: problem.text }
    }
    return undefined
  }
}

/** The value is an object whose values, under whatever keys, all pass. */
export function mapOf(check: Check): Check {
  return (value) => {
    if (!isObject(value)) return here(`is ${shown(value)}, write an object`)
    return firstIn(value, () => check)
  }
}

/** The value is an object with these keys and no others; keys that end in `?` may be left out. */
export function objectWith(keys: Readonly<Record<string, Check>>): Check {
  const checks = new Map(Object.entries(keys).map(([key, check]) => [key.replace('?', ''), check]))
  const required = Object.keys(keys).filter((key) => !key.endsWith('?'))
  return (value) => {
    if (!isObject(value)) return here(`is ${shown(value)}, write an object`)
    const unknown = Object.keys(value).find((key) => !checks.has(key))
    if (unknown !== undefined) {
      return here(`has the unknown key "${unknown}"; the keys are ${[...checks.keys()].join(', ')}`)
    }
    const missing = required.find((key) => value[key] === undefined)
    if (missing !== undefined) return here(`lacks "${missing}"`)
    return firstIn(value, (key) => checks.get(key))
  }
}

function firstIn(
  value: Readonly<Record<string, unknown>>,
  checkOf: (key: string) => Check | undefined,
): Problem | undefined {
  for (const key of Object.keys(value)) {
    const problem = value[key] === undefined ? undefined : checkOf(key)?.(value[key])
    if (problem !== undefined) return { place: `.${key}${problem.place}`, text: problem.text }
  }
  return undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60)
}
