/** What an amendment does to the annex of a designation. */
export type AmendingChange = 'REPLACE' | 'REMOVE' | 'ADD' | 'CORRECT'

/** In the order in which they are offered. */
const CHANGES: readonly AmendingChange[] = ['REPLACE', 'REMOVE', 'ADD', 'CORRECT']

/** Whether somebody comes in who was not designated. */
function bringsSomebody(change: AmendingChange): boolean {
  return change === 'REPLACE' || change === 'ADD'
}

/** Changes that an amendment can make: nobody comes into a closed programme any more, but people still leave and are corrected (decision 79). */
export function amendingChanges({ isClosed }: { readonly isClosed: boolean }): readonly AmendingChange[] {
  return isClosed ? CHANGES.filter((change) => !bringsSomebody(change)) : CHANGES
}
