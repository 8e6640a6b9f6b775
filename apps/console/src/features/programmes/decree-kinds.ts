import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DecreeKind } from '@payung/domain/decree/decree-state'

/** What a decree does about a programme. */
export const decreeKinds = {
  DESIGNATION: msg`Penetapan`,
  AMENDMENT: msg`Perubahan`,
  REVOCATION: msg`Pencabutan`,
} as const satisfies Record<DecreeKind, MessageDescriptor>
