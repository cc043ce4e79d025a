/** Where rejected records are kept. */
export interface RejectSink {
  /** How messages call it; undefined when nothing is kept. */
  readonly place: string | undefined
  /** Keeps lines; they are safe when it resolves. @throws Failure that says what to do */
  store(lines: readonly string[]): Promise<void>
  /** Tries whether lines could be kept. @throws Failure that says what to do */
  check(): Promise<void>
}

/** Keeps nothing: only counts remain. */
export const noRejects: RejectSink = {
  place: undefined,
  store: async () => {},
  check: async () => {},
}

/** Where to look for rejected records, as a sentence. */
export function seeRejects({ place }: RejectSink): string {
  return place === undefined
    ? 'Configure object_storage_config to keep rejected records with their reasons.'
    : `The rejected records and their reasons are in ${place}.`
}
