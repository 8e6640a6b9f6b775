import { msg } from '@lingui/core/macro'
import { IconCircleCheck, IconCircleMinus, IconCircleX, IconClock } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'

/** How something stands that one person proposes and another decides. */
export type ProposalState = 'OPEN' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'

export const proposalLooks: Readonly<Record<ProposalState, Look>> = {
  OPEN: { tone: 'warn', icon: IconClock, word: msg`Menunggu konfirmasi` },
  CONFIRMED: { tone: 'ok', icon: IconCircleCheck, word: msg`Dikonfirmasi` },
  REFUSED: { tone: 'mute', icon: IconCircleX, word: msg`Ditolak` },
  WITHDRAWN: { tone: 'mute', icon: IconCircleMinus, word: msg`Ditarik` },
}
