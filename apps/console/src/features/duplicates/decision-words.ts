import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What somebody decided about a pair. */
export const decisionWords: Readonly<Record<'MERGE' | 'NOT_SAME' | 'LATER' | 'UNDO', MessageDescriptor>> = {
  MERGE: msg`Digabung`,
  NOT_SAME: msg`Dinyatakan bukan orang yang sama`,
  LATER: msg`Ditunda`,
  UNDO: msg`Keputusan dibatalkan`,
}
