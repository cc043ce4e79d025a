import type { FaultScope } from './fault.ts'

/** A request as faults choose by it. */
export interface FaultTarget {
  readonly method: string
  readonly path: string
  readonly operation: string
}

/** Makes the test whether a request is within a scope. */
export function scopeMatcher({ operation, route }: FaultScope): (target: FaultTarget) => boolean {
  const matchesRoute = route === undefined ? () => true : routeMatcher(route)
  return (target) => (operation === undefined || target.operation === operation) && matchesRoute(target)
}

function routeMatcher(route: string): (target: FaultTarget) => boolean {
  const [, method, path = ''] = /^(?:([A-Za-z]+) +)?(\/.*)$/.exec(route.trim()) ?? []
  if (path === '') {
    throw new TypeError(
      `route "${route}" is not a path: write "/crm/objects/*", with a method before it if need be`,
    )
  }
  const pattern = new RegExp(
    `^${path
      .split(/(\*|\{\w+\})/)
      .map(part)
      .join('')}$`,
  )
  const wanted = method?.toUpperCase()
  return (target) => (wanted === undefined || target.method === wanted) && pattern.test(target.path)
}

function part(text: string): string {
  if (text === '*') return '.*'
  return /^\{\w+\}$/.test(text) ? '[^/]+' : text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
}
