/** HubSpot's API versions that carry associations. One client speaks one of them. */
export type ApiVersion = 'v4' | '2025-09' | '2026-03' | '2026-09'

/** Every version that the client speaks, oldest first. */
export const API_VERSIONS: readonly ApiVersion[] = ['v4', '2025-09', '2026-03', '2026-09']

/** The version that is spoken when none is asked for. */
export const DEFAULT_API_VERSION: ApiVersion = '2026-03'

/** Documented in HubSpot's changelog entry "deprecating support for HubSpot v4 APIs". */
const V4_NOTICE =
  'HubSpot stops supporting API v4 on 30 March 2027. ' +
  "Pass apiVersion: '2026-03' or newer; the calls and results stay the same."

/** What a user of this version should know now, or undefined when there is nothing to say. */
export function versionNotice(version: ApiVersion): string | undefined {
  return version === 'v4' ? V4_NOTICE : undefined
}
