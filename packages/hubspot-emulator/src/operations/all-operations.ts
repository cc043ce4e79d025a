import type { Operations } from '../http/call.ts'
import type { TokenStore } from '../http/tokens.ts'
import { account } from './account.ts'
import { labels } from './labels.ts'
import { limits } from './limits.ts'
import { listObjects } from './list-objects.ts'
import { mergeObjects } from './merge-objects.ts'
import { oauth } from './oauth.ts'
import { readAssociations } from './read-associations.ts'
import { readObjects } from './read-objects.ts'
import { removeAssociations } from './remove-associations.ts'
import { schemas } from './schemas.ts'
import { searchObjects } from './search-objects.ts'
import { tracking } from './tracking.ts'
import { v3Associations } from './v3-associations.ts'
import { writeAssociations } from './write-associations.ts'
import { writeObjects } from './write-objects.ts'

/** Every operation by the contract's name. */
export function allOperations(tokens: TokenStore): Operations {
  return {
    ...readAssociations,
    ...writeAssociations,
    ...removeAssociations,
    ...v3Associations,
    ...labels,
    ...limits,
    ...listObjects,
    ...readObjects,
    ...writeObjects,
    ...mergeObjects,
    ...searchObjects,
    ...schemas,
    ...account,
    ...tracking,
    ...oauth(tokens),
  }
}
