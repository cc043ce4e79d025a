import type { ApiVersion, OAuthCredentials } from '@hubspot-associations/client'

/** What the user configured, understood and with every default filled in. */
export interface Config {
  readonly credentials: { readonly accessToken: string } | { readonly oauth: OAuthCredentials }
  readonly apiVersion: ApiVersion
  readonly baseUrl: string
  readonly mappings: readonly StreamMapping[]
  readonly onReject: 'fail' | 'skip'
  /** How many rejected records a sync may have; undefined: any number. */
  readonly maxRejected: MaxRejected | undefined
  readonly rejects: RejectStorage
  readonly overwrite: 'error' | 'append' | 'mirror'
  /** The largest share of the associations that a mirror compares which it may remove, in per cent. */
  readonly maxDeletesPercent: number
  /** Longest time that records wait to be sent together with later ones. */
  readonly flushSeconds: number
  /** Records and states held in memory, in bytes of their lines. */
  readonly maxBufferBytes: number
}

/** A number of records, or a share of all. */
export type MaxRejected = { readonly records: number } | { readonly percent: number }

/** How the records of a stream are understood. */
export type StreamMapping = AssociationStream | LimitStream

/** Records that say which two HubSpot records are associated, and how. */
export interface AssociationStream extends ObjectTypes {
  readonly kind: 'association'
  /** The stream's name, or a pattern in which `*` stands for anything. */
  readonly stream: string
  readonly operation: 'associate' | 'archive' | 'replace_labels'
  readonly from: RecordField
  readonly to: RecordField
  readonly labels: LabelFields
  /** A record in which this field holds anything is gone from its source. */
  readonly deletedField: string
}

/** Records that say how many records one record may be associated with. */
export interface LimitStream extends ObjectTypes {
  readonly kind: 'limit'
  readonly stream: string
  readonly operation: 'set' | 'clear'
  readonly labelField: string
  readonly typeIdField: string
  readonly categoryField: string
  readonly maxField: string
  readonly deletedField: string
}

/** The two object types: the same for all records, or a field that names them. */
export interface ObjectTypes {
  readonly fromObjectType: ObjectTypeSource
  readonly toObjectType: ObjectTypeSource
}

/** An object type, or the field that holds it. */
export type ObjectTypeSource = { readonly constant: string } | { readonly field: string }

/** The field that identifies a HubSpot record: its id, or the value of a property. */
export interface RecordField {
  readonly field: string
  readonly property?: string
}

/** Where labels come from. `auto`: the field `label` if the stream has it, else the association type fields. */
export type LabelFields =
  | { readonly by: 'auto' | 'none' }
  | { readonly by: 'constant'; readonly labels: readonly string[] }
  | { readonly by: 'field'; readonly field: string; readonly separator: string }
  | { readonly by: 'association_type'; readonly typeIdField: string; readonly categoryField: string }

/** Where rejected records go. */
export type RejectStorage =
  | { readonly type: 'None' }
  | { readonly type: 'Local'; readonly path: string }
  | {
      readonly type: 'S3'
      readonly bucket: string
      readonly region: string
      readonly path: string
      readonly endpoint: string | undefined
      readonly accessKeyId: string
      readonly secretAccessKey: string
    }
