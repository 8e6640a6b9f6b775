import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DecreeKind } from '@payung/domain/decree/decree-state'

/** What a decree does about a programme. */
export const decreeKinds = {
  DESIGNATION: msg`Penetapan`,
  // A decree of its own, not the changes in its annex, which are called alike in Indonesian.
  AMENDMENT: msg({ message: 'Perubahan', context: 'a decree' }),
  REVOCATION: msg`Pencabutan`,
} as const satisfies Record<DecreeKind, MessageDescriptor>
