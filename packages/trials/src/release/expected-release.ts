/** As much of a package's manifest as a release is about. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
}

/** A changeset that waits for a release. */
export interface Pending {
  readonly bumps: ReadonlyMap<string, 'major' | 'minor' | 'patch'>
  readonly summary: string
}

/** What a package should become. */
export interface ExpectedPackage {
  readonly version: string
  readonly summaries: readonly string[]
}

/**
 * All published packages get the version of the largest bump, since they carry each other inside, and each tells
 * of the changesets that name it.
 */
export function expectedRelease(
  packages: readonly Manifest[],
  pending: readonly Pending[],
): ReadonlyMap<string, ExpectedPackage> {
  const bumps = pending.flatMap((changeset) => [...changeset.bumps.values()])
  const published = packages.filter((each) => each.private !== true)
  return new Map(
    published.map(({ name, version }) => [
      name,
      {
        version: bumped(version, largest(bumps)),
        summaries: pending.filter((changeset) => changeset.bumps.has(name)).map(({ summary }) => summary),
      },
    ]),
  )
}

function largest(bumps: readonly string[]): number {
  const order = ['major', 'minor', 'patch']
  const places = bumps.map((bump) => order.indexOf(bump))
  return places.length === 0 ? order.length : Math.min(...places)
}

function bumped(version: string, place: number): string {
  const numbers = version.split('.').map(Number)
  return numbers.map((number, at) => (at < place ? number : at === place ? number + 1 : 0)).join('.')
}
