import { isAbsolute, relative, sep } from 'node:path'

/**
 * Why a config file that was found, rather than named, may not give this default; undefined when it may. A
 * folder got from somebody else must neither send the token elsewhere nor overwrite files outside it.
 */
export function surprise(flag: string, value: string | boolean, folder: string): string | undefined {
  if (flag === 'base-url' && !isHubSpotOrHere(String(value))) return `would send the token to ${value}`
  if ((flag === 'rejects' || flag === 'report') && value !== '-' && isOutside(String(value), folder))
    return `would write outside this folder, to ${value}`
  return undefined
}

function isHubSpotOrHere(url: string): boolean {
  // What is no URL is refused with better words where it is used.
  if (!URL.canParse(url)) return true
  const { protocol, hostname } = new URL(url)
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return true
  return protocol === 'https:' && /(^|\.)hubapi\.com$/.test(hostname)
}

function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
