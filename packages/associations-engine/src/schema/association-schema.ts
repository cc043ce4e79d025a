/** Labels and limits of object pairs as a file holds them: by name, so that they fit any portal. */
export interface AssociationSchema {
  readonly version: 1
  readonly pairs: readonly PairSchema[]
}

/** One object pair. A list that is left out is not spoken about; an empty one says that there is nothing. */
export interface PairSchema {
  /** Object type by name, such as `contacts`, or the name of a custom object. */
  readonly from: string
  readonly to: string
  readonly labels?: readonly LabelSchema[]
  /** How many to-records one from-record may have. */
  readonly limits?: readonly LimitSchema[]
  /** How many from-records one to-record may have; pairs of two different object types only. */
  readonly inverseLimits?: readonly LimitSchema[]
}

/** A label that the portal's users made. */
export interface LabelSchema {
  /** The text as the from-record shows it. */
  readonly label: string
  /** The text as the to-record shows it. Left out: the same. */
  readonly inverseLabel?: string
  /** The internal name, which HubSpot keeps for ever. Left out: made from the text when the label is created. */
  readonly name?: string
  /** A text that either side of the label had before, so that it is renamed instead of created anew. */
  readonly renamedFrom?: string
}

/** A limit on one label, on a type that HubSpot defines, or, naming neither, on all associations. */
export interface LimitSchema {
  /** The text of a label as this direction shows it. */
  readonly label?: string
  /** Number of a type that HubSpot defines; it is the same in every portal. */
  readonly hubspotDefined?: number
  readonly maxToObjectIds: number
}
