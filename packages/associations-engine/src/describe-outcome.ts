import type { FailureCode, Outcome, OutcomeCode } from './outcome.ts'
import type { RejectionCode } from './rejection.ts'

/** What a code means, in a few words for a summary. */
export const codeTitles: Readonly<Record<OutcomeCode, string>> = {
  NEW_ASSOCIATION: 'new association',
  LABELS_ADDED: 'labels added to an association',
  LABELS_SET: 'labels set on an association',
  LABELS_REMOVED: 'labels removed from an association',
  UNLINKED: 'association removed',
  ALREADY_ASSOCIATED: 'already so in HubSpot',
  NOTHING_TO_REMOVE: 'nothing there to remove',
  REPEATED_ROW: 'repeats an earlier row',
  TAKEN_BACK: 'taken back by a later row',
  UNDONE: 'undone',
  NOTHING_TO_UNDO: 'nothing left to undo',
  LIMIT_SET: 'limit set',
  LIMIT_CLEARED: 'limit taken away',
  LIMIT_AS_ASKED: 'limit already so in HubSpot',
  MISSING_VALUE: 'a cell is empty',
  INVALID_RECORD_ID: 'not a record id',
  INVALID_ASSOCIATION_TYPE: 'not an association type of this pair',
  UNREADABLE_ROW: 'the row cannot be read',
  UNKNOWN_ACTION: 'unknown action',
  WOULD_UNLINK: 'would remove the whole association',
  UNKNOWN_OBJECT_TYPE: 'unknown object type',
  PROPERTY_NOT_USABLE: 'no such property',
  RECORD_NOT_FOUND: 'record not found',
  RECORD_MERGED: 'record merged into another',
  RECORD_ARCHIVED: 'record archived',
  AMBIGUOUS_RECORD: 'several records match',
  UNKNOWN_LABEL: 'unknown label',
  AMBIGUOUS_LABEL: 'several labels match',
  WRONG_DIRECTION: 'label of the other direction',
  NOT_ASSOCIABLE: 'the objects cannot be associated',
  LIMIT_EXCEEDED: 'an association limit is reached',
  INVALID_LIMIT: 'not a limit that can be set',
  REFUSED_BY_HUBSPOT: 'refused by HubSpot',
  NOT_CONFIRMED: 'HubSpot did not confirm it',
  NOT_SENT: 'not sent, the run stopped',
  READ_FAILED: 'HubSpot could not be asked what is there',
}

/** What to do about each kind of trouble. */
export const codeRemedies: Readonly<Record<RejectionCode | FailureCode, string>> = {
  MISSING_VALUE: 'Fill it in, or leave it out.',
  INVALID_RECORD_ID:
    'Take the id from HubSpot (Record ID); format the column as text before a spreadsheet opens the file.',
  INVALID_ASSOCIATION_TYPE: 'Use a category and type id that HubSpot lists for this pair and direction.',
  UNREADABLE_ROW: 'Mend what cannot be read, and try again.',
  UNKNOWN_ACTION: 'Write add, set, remove-label or unlink.',
  WOULD_UNLINK: 'Name the label to remove. To remove the whole association, unlink or delete it.',
  UNKNOWN_OBJECT_TYPE:
    'Use a name such as contacts, an id such as 0-1 or 2-123, or the name of a custom object.',
  PROPERTY_NOT_USABLE: 'Name a property by its internal name, best one that requires unique values.',
  RECORD_NOT_FOUND: 'Create the record in HubSpot first, or correct the value.',
  RECORD_MERGED:
    'Use the id of the record that it was merged into; a row that names it by a value can be imported again as it is.',
  RECORD_ARCHIVED: 'Restore the record in HubSpot, or take the row out.',
  AMBIGUOUS_RECORD: 'Use the record id or a property with unique values instead.',
  UNKNOWN_LABEL:
    'Correct the label, map its spelling to an existing label, or allow missing labels to be created.',
  AMBIGUOUS_LABEL: 'Name the association type by category and type id instead.',
  WRONG_DIRECTION: 'Swap from and to, or use the label of this direction.',
  NOT_ASSOCIABLE: 'Check in HubSpot that these two objects can be associated.',
  INVALID_LIMIT:
    'Name an object pair, label or association type of this portal, and a whole number from 1 up.',
  LIMIT_EXCEEDED: 'Raise the limit in HubSpot, or remove other associations first.',
  REFUSED_BY_HUBSPOT: "See HubSpot's message; its support can look up the correlation id.",
  NOT_CONFIRMED: 'Try it again: what is there already is left as it is.',
  NOT_SENT: 'Try it again once the cause is mended.',
  READ_FAILED: 'Try it again later.',
}

/** The sentence and the remedy that all products show for an outcome that needs attention. */
export function describeOutcome(outcome: Outcome): { readonly message: string; readonly remedy: string } {
  if (outcome.status !== 'rejected' && outcome.status !== 'failed')
    return { message: codeTitles[outcome.code], remedy: '' }
  return { message: outcome.message, remedy: codeRemedies[outcome.code] }
}
