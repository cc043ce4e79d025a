import type { Call, CallOptions } from './call.ts'
import { given } from './given.ts'
import type { AccountDetails, AssociationDefinition, ObjectProperty, ObjectSchema } from './lookup-shapes.ts'
import { type Loose, looseId, looseList, looseObject, looseText } from './loose-json.ts'
import { requireObjectType } from './record-id.ts'

/** Lookups that associations need. */
export interface Lookups {
  readonly schemas: {
    /** The portal's custom objects. */
    list(options?: CallOptions): Promise<readonly ObjectSchema[]>
    /** One object, also of HubSpot's own. */
    get(objectType: string, options?: CallOptions): Promise<ObjectSchema>
  }
  readonly properties: {
    list(objectType: string, options?: CallOptions): Promise<readonly ObjectProperty[]>
  }
  readonly account: { details(options?: CallOptions): Promise<AccountDetails> }
}

/** Binds the lookups that associations need to one client. `onAccount` hears what account.details found. */
export function createLookups(call: Call, onAccount: (account: AccountDetails) => void): Lookups {
  return {
    schemas: {
      list: async (options) =>
        looseList(looseObject((await call('schemas.list', {}, options)).body).results).map(readSchema),
      get: async (objectType, options) => {
        const parameters = { objectType: requireObjectType(objectType, 'objectType') }
        return readSchema(looseObject((await call('schemas.get', { parameters }, options)).body))
      },
    },
    properties: {
      list: async (objectType, options) => {
        const parameters = { objectType: requireObjectType(objectType, 'objectType') }
        const { body } = await call('properties.list', { parameters }, options)
        return looseList(looseObject(body).results).map(readProperty)
      },
    },
    account: {
      details: async (options) => {
        const account = readAccount(looseObject((await call('account.details', {}, options)).body))
        onAccount(account)
        return account
      },
    },
  }
}

function readSchema(wire: Loose): ObjectSchema {
  const labels = looseObject(wire.labels)
  const primaryDisplayProperty = looseText(wire.primaryDisplayProperty)
  return {
    objectTypeId: looseId(wire.objectTypeId) ?? '',
    fullyQualifiedName: looseText(wire.fullyQualifiedName) ?? '',
    name: looseText(wire.name) ?? '',
    labels: given({ singular: looseText(labels.singular), plural: looseText(labels.plural) }),
    ...given({ primaryDisplayProperty }),
    associations: looseList(wire.associations).map(readDefinition),
  }
}

function readDefinition(wire: Loose): AssociationDefinition {
  return {
    id: looseId(wire.id) ?? '',
    fromObjectTypeId: looseId(wire.fromObjectTypeId) ?? '',
    toObjectTypeId: looseId(wire.toObjectTypeId) ?? '',
    name: looseText(wire.name) ?? '',
  }
}

function readProperty(wire: Loose): ObjectProperty {
  return {
    name: looseText(wire.name) ?? '',
    label: looseText(wire.label) ?? '',
    type: looseText(wire.type) ?? '',
    hasUniqueValue: wire.hasUniqueValue === true,
  }
}

function readAccount(wire: Loose): AccountDetails {
  return {
    portalId: looseId(wire.portalId) ?? '',
    accountType: looseText(wire.accountType) ?? '',
    timeZone: looseText(wire.timeZone) ?? '',
    uiDomain: looseText(wire.uiDomain) ?? '',
    dataHostingLocation: looseText(wire.dataHostingLocation) ?? '',
  }
}
