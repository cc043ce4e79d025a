/** The versions of HubSpot's API that have a document in /openapi. */
export const API_VERSIONS = ['v4', '2025-09', '2026-03', '2026-09'] as const

/** One of the described versions. */
export type ApiVersion = (typeof API_VERSIONS)[number]
