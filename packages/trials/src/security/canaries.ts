import { randomBytes } from 'node:crypto'

/** Texts that no other text holds, so that wherever one turns up, it has leaked. */
export interface Canaries {
  readonly token: string
  /** The e-mail address of a row that is applied. */
  readonly applied: string
  /** The e-mail address of a row that is rejected. */
  readonly rejected: string
}

/** Fresh ones. */
export function createCanaries(): Canaries {
  const word = (): string => randomBytes(12).toString('hex')
  return {
    token: `pat-na1-${word()}`,
    applied: `${word()}@example.com`,
    rejected: `${word()}@example.com`,
  }
}

/** Tells whether bytes hold a text, plainly or as encodings would write it. */
export function holds(bytes: Buffer, text: string): boolean {
  const forms = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '')),
    Buffer.from(encodeURIComponent(text)),
  ]
  return forms.some((form) => bytes.includes(form))
}
