import type { AssociationType } from './association-type.ts'
import { readAssociationLabel } from './association-type-wire.ts'
import type { EntryKey } from './batch-entry.ts'
import type { Call, CallOptions } from './call.ts'
import type { Answer } from './exchange.ts'
import { leftOut } from './fate.ts'
import type { BatchSizes } from './hubspot-numbers.ts'
import type { InputResult } from './input-result.ts'
import { createLimitsTrackingApi, type LimitsTrackingApi } from './limits-tracking.ts'
import { type Loose, looseList, looseNumber, looseObject } from './loose-json.ts'
import type { Ends } from './named-subjects.ts'
import { endParameters, endsOf } from './record-pair.ts'
import { runBatch } from './run-batch.ts'
import type { BatchRoute } from './settle-items.ts'

/** Association limits of the portal. One result per input, in the order of the inputs. */
export interface LimitsApi {
  listAll(options?: CallOptions): Promise<readonly AssociationLimit[]>
  list(
    fromObjectType: string,
    toObjectType: string,
    options?: CallOptions,
  ): Promise<readonly AssociationLimit[]>
  createBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly LimitInput[],
    options?: CallOptions,
  ): Promise<readonly InputResult<LimitInput, AssociationLimit>[]>
  updateBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly LimitInput[],
    options?: CallOptions,
  ): Promise<readonly InputResult<LimitInput, AssociationLimit>[]>
  /** Removes limits. Harmless where none is set. */
  purgeBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly AssociationType[],
    options?: CallOptions,
  ): Promise<readonly InputResult<AssociationType, AssociationType>[]>
  /** The limits of the subscription, which hold whatever limits are configured. */
  readonly tracking: LimitsTrackingApi
}

/** The limit of one association type of a pair and direction; null where the portal sets none. */
export interface AssociationLimit extends AssociationType {
  readonly maxToObjectIds: number | null
  readonly label: string | null
}

/** A limit to set: how many records one record may be associated with under this type. */
export interface LimitInput extends AssociationType {
  readonly maxToObjectIds: number
}

/** Binds the operations on limits to one client. */
export function createLimitsApi(call: Call, { limits: size }: BatchSizes): LimitsApi {
  const setting = (from: string, to: string, options: CallOptions | undefined): LimitsCall => ({
    call,
    size,
    ends: endsOf(from, to),
    options,
  })
  return {
    listAll: async (options) => readLimits(await call('limits.listAll', {}, options)),
    list: async (from, to, options) => {
      const parameters = endParameters(endsOf(from, to))
      return readLimits(await call('limits.list', { parameters }, options))
    },
    createBatch: async (from, to, inputs, options) =>
      setLimits('limits.createBatch', setting(from, to, options), inputs),
    updateBatch: async (from, to, inputs, options) =>
      setLimits('limits.updateBatch', setting(from, to, options), inputs),
    purgeBatch: async (from, to, inputs, options) => purgeLimits(setting(from, to, options), inputs),
    tracking: createLimitsTrackingApi(call),
  }
}

interface LimitsCall {
  readonly call: Call
  readonly size: number
  readonly ends: Ends
  readonly options: CallOptions | undefined
}

/** Two different limits for one type go out in two requests, in the order of the inputs: the last one holds. */
function setLimits(
  name: 'limits.createBatch' | 'limits.updateBatch',
  setting: LimitsCall,
  inputs: readonly LimitInput[],
): Promise<readonly InputResult<LimitInput, AssociationLimit>[]> {
  const { call, options } = setting
  const parameters = endParameters(setting.ends)
  return runBatch<LimitInput, LimitInput, AssociationLimit>(inputs, {
    size: setting.size,
    toItem: (input) => ({ ...requireType(input), maxToObjectIds: input.maxToObjectIds }),
    route: {
      ...limitsRoute(setting),
      send: (inputs) => call(name, { parameters, body: { inputs: [...inputs] } }, options),
      isSame: (one, other) => one.maxToObjectIds === other.maxToObjectIds,
      keyOfResult: ({ category, typeId }) => [category, typeId],
      readValue: (result, { category, typeId, maxToObjectIds }) => {
        const { label = null, maxToObjectIds: limit } = readLimit(result) ?? {}
        return { category, typeId, label, maxToObjectIds: limit ?? maxToObjectIds }
      },
      unmentioned: leftOut,
    },
  })
}

function purgeLimits(
  setting: LimitsCall,
  inputs: readonly AssociationType[],
): Promise<readonly InputResult<AssociationType, AssociationType>[]> {
  const { call, options } = setting
  const parameters = endParameters(setting.ends)
  return runBatch<AssociationType, AssociationType, AssociationType>(inputs, {
    size: setting.size,
    toItem: requireType,
    route: {
      ...limitsRoute(setting),
      send: (inputs) => call('limits.purgeBatch', { parameters, body: { inputs: [...inputs] } }, options),
      keyOfResult: ({ category, typeId }) => [category, typeId],
      readValue: (_, type) => type,
      unmentioned: (value) => ({ status: 'done', value }),
    },
  })
}

function limitsRoute({
  ends,
}: LimitsCall): Pick<BatchRoute<AssociationType, never>, 'keyOf' | 'subjectOf' | 'ends' | 'writes'> {
  return { ends, writes: true, keyOf: limitKey, subjectOf: (type) => ({ types: [type] }) }
}

function limitKey({ category, typeId }: AssociationType): EntryKey {
  return [category, String(typeId)]
}

function readLimits({ body }: Answer): readonly AssociationLimit[] {
  return looseList(looseObject(body).results)
    .map(readLimit)
    .filter((limit) => limit !== undefined)
}

function readLimit(wire: Loose): AssociationLimit | undefined {
  const type = readAssociationLabel(wire)
  if (type === undefined) return undefined
  const { category, typeId, label } = type
  return { category, typeId, label, maxToObjectIds: looseNumber(wire.userEnforcedMaxToObjectIds) ?? null }
}

function requireType({ category, typeId }: AssociationType): AssociationType {
  if (typeof category === 'string' && Number.isSafeInteger(typeId)) return { category, typeId }
  throw new TypeError(`a limit needs category and typeId, got ${JSON.stringify({ category, typeId })}`)
}
