/** The fields of HubSpot's error envelope besides status, message and correlationId. */
export interface RefusalDetails {
  readonly category?: string
  readonly subCategory?: string
  readonly context?: Readonly<Record<string, readonly string[]>>
  readonly links?: Readonly<Record<string, string>>
  readonly errors?: readonly object[]
}

/** A request that HubSpot would refuse as a whole; it carries the status and the envelope's fields. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal'
  readonly status: number
  readonly details: RefusalDetails

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message)
    this.status = status
    this.details = details
  }
}

/** Writes a refusal as HubSpot's error envelope. */
export function errorBody(refusal: Refusal, correlationId: string): object {
  const { category, ...rest } = refusal.details
  return {
    status: 'error',
    message: refusal.message,
    correlationId,
    ...rest,
    ...(category === undefined ? {} : { category }),
  }
}
