import { useEffect, useState } from 'preact/hooks'

/** The record that the address names. */
export interface RecordAddress {
  readonly objectType: string
  readonly id: string
}

/** The address of a record within the page. */
export function addressOf({ objectType, id }: RecordAddress): string {
  return `#/${encodeURIComponent(objectType)}/${encodeURIComponent(id)}`
}

/** Reads an address; undefined if it names no record. */
export function parseAddress(hash: string): RecordAddress | undefined {
  const [, objectType, id] = /^#\/([^/]+)\/([^/]+)$/.exec(hash) ?? []
  if (objectType === undefined || id === undefined) return undefined
  try {
    return { objectType: decodeURIComponent(objectType), id: decodeURIComponent(id) }
  } catch {
    return undefined
  }
}

/** The record that the address bar names now. */
export function useAddress(): RecordAddress | undefined {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return parseAddress(hash)
}
