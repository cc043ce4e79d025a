import type { Category } from '../../portal/association-type.ts'

/** Why a control request was refused: what, where and what to do. */
export interface ControlProblem {
  readonly message: string
}

/** An object type as answers name it. */
export interface NamedObjectType {
  /** For example `0-1`. */
  readonly objectTypeId: string
  /** As in paths: `contacts`, `p123_vendor`. */
  readonly name: string
}

/** An association type as it reads from one side. */
export interface ControlAssociationType {
  readonly category: Category
  readonly typeId: number
  readonly label: string | null
}
