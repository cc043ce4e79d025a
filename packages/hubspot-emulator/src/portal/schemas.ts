import type { ObjectType } from './object-type.ts'

/** The definition of a custom object. */
export interface CustomSchema {
  readonly objectType: ObjectType
  /** The bare name, which HubSpot has not accepted in paths since 24 June 2025. */
  readonly name: string
  readonly labels: { readonly singular: string; readonly plural: string }
  readonly primaryDisplayProperty: string | null
  readonly requiredProperties: readonly string[]
  readonly searchableProperties: readonly string[]
  readonly createdAt: number
}
