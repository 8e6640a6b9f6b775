import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** In which capacity somebody signs: for good, or in place of whom the seat waits for. */
export const capacityWords = {
  DEFINITIVE: msg`Definitif`,
  ACTING_PJ: msg`Penjabat (Pj.)`,
  ACTING_PLT: msg`Pelaksana tugas (Plt.)`,
} as const satisfies Record<string, MessageDescriptor>
