import v202509 from '@hubspot-associations/openapi-contract/2025-09.json' with { type: 'json' }
import v202603 from '@hubspot-associations/openapi-contract/2026-03.json' with { type: 'json' }
import v202609 from '@hubspot-associations/openapi-contract/2026-09.json' with { type: 'json' }
import v4 from '@hubspot-associations/openapi-contract/v4.json' with { type: 'json' }

/** One of the contract's documents: a HubSpot version with its paths and schemas. */
export type ContractDocument = typeof v4

/** A version that the contract describes. */
export type ContractVersion = 'v4' | '2025-09' | '2026-03' | '2026-09'

/** The contract per version. */
export const contract: Readonly<Record<ContractVersion, ContractDocument>> = {
  v4,
  '2025-09': v202509,
  '2026-03': v202603,
  '2026-09': v202609,
}
