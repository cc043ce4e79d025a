import { UsageError } from './usage-error.ts'

/** How much a user allows: a number, or a share of all there is. */
export type Amount = { readonly number: number } | { readonly percent: number }

/** Reads `N` or `N%`; `what` is counted, for the message. */
export function parseAmount(flag: string, text: string, what: string): Amount {
  const [, digits = '', sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim()) ?? []
  const value = Number(digits)
  if (digits !== '' && sign === '%' && value <= 100) return { percent: value }
  if (digits !== '' && sign === '' && Number.isInteger(value)) return { number: value }
  throw new UsageError(
    `${flag} "${text}" is neither a number of ${what}, such as 20, nor a share, such as 5%`,
  )
}

/** The number that an amount comes to. */
export function amountOf(amount: Amount, total: number): number {
  return 'number' in amount ? amount.number : (total * amount.percent) / 100
}

/** An amount as people read it. */
export function amountText(amount: Amount): string {
  return 'number' in amount ? `${amount.number}` : `${amount.percent} %`
}
