/** Ways to rewrite a value before a record is looked up by it. */
export const normalisations = ['trim', 'case', 'www', 'email-domain', 'salesforce-id'] as const

/**
 * - `trim`: runs of blanks become one, invisible characters go
 * - `case`: lower case
 * - `www`: a web address becomes its domain, without `www.`
 * - `email-domain`: an e-mail address becomes its domain
 * - `salesforce-id`: an id of 15 characters becomes the one of 18 that means the same
 */
export type Normalisation = (typeof normalisations)[number]

/** Rewrites a value. */
export type Normalise = (value: string) => string

const steps: Readonly<Record<Normalisation, Normalise>> = {
  trim: (value) => value.replace(invisible, '').replace(blanks, ' ').trim(),
  case: (value) => value.toLowerCase(),
  www: (value) => (webAddress.exec(value)?.[1] ?? value).toLowerCase(),
  'email-domain': (value) => value.slice(value.lastIndexOf('@') + 1).toLowerCase(),
  'salesforce-id': longSalesforceId,
}

// Zero-width spaces and joiners, direction marks, soft hyphens, byte order marks: copied from web pages unseen.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/g
const blanks = /\s+/g
// A `www.` goes only where a domain stays: of `www.com` nothing would.
const webAddress = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#\s]*@)?(?:www\d?\.(?=[^/?#:\s]*\.))*([^/?#:\s]+)/i

/** All steps in one function, in the order of {@link normalisations}; undefined when there are none. */
export function normaliser(wanted: readonly Normalisation[] = []): Normalise | undefined {
  const chosen = normalisations.filter((name) => wanted.includes(name)).map((name) => steps[name])
  if (chosen.length === 0) return undefined
  return (value) => chosen.reduce((text, step) => step(text), value)
}

const shortId = /^[a-z0-9]{15}$/i
const checkCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/**
 * Salesforce's reports show ids of 15 characters, in which case matters; its exports have 18. The last three
 * tell which of the others are capitals, one for every five (documented by Salesforce).
 */
function longSalesforceId(id: string): string {
  if (!shortId.test(id)) return id
  let check = ''
  for (let start = 0; start < 15; start += 5) {
    let capitals = 0
    for (let at = 0; at < 5; at++) if (isCapital(id.charCodeAt(start + at))) capitals += 1 << at
    check += checkCharacters.charAt(capitals)
  }
  return id + check
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}
