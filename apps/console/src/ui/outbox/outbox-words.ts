import { msg } from '@lingui/core/macro'
import { IconAlertTriangle, IconClockUp, IconCloudCheck, IconPencil } from '@tabler/icons-react'
import type { OutboxState } from '../../session/device-store.ts'
import type { Look } from '../LookBadge.tsx'

/** In the order in which they stand: first what asks for somebody. */
export const outboxStates: readonly OutboxState[] = ['CONFLICT', 'DRAFT', 'WAITING', 'SENT']

export const outboxLooks: Readonly<Record<OutboxState, Look>> = {
  DRAFT: { tone: 'mute', icon: IconPencil, word: msg`Draf` },
  WAITING: { tone: 'warn', icon: IconClockUp, word: msg`Menunggu kirim` },
  SENT: { tone: 'ok', icon: IconCloudCheck, word: msg`Terkirim` },
  CONFLICT: { tone: 'bad', icon: IconAlertTriangle, word: msg`Bentrok` },
}
