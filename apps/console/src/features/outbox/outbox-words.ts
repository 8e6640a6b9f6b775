import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type Icon, IconAlertTriangle, IconClockUp, IconCloudCheck, IconPencil } from '@tabler/icons-react'
import type { OutboxState } from '../../session/device-store.ts'
import type { Tone } from '../../ui/Badge.tsx'

/** In the order in which they stand: first what asks for somebody. */
export const outboxStates: readonly OutboxState[] = ['CONFLICT', 'DRAFT', 'WAITING', 'SENT']

export const outboxWords: Readonly<Record<OutboxState, MessageDescriptor>> = {
  DRAFT: msg`Draf`,
  WAITING: msg`Menunggu kirim`,
  SENT: msg`Terkirim`,
  CONFLICT: msg`Bentrok`,
}

export const outboxLooks: Readonly<Record<OutboxState, { readonly tone: Tone; readonly icon: Icon }>> = {
  DRAFT: { tone: 'mute', icon: IconPencil },
  WAITING: { tone: 'warn', icon: IconClockUp },
  SENT: { tone: 'ok', icon: IconCloudCheck },
  CONFLICT: { tone: 'bad', icon: IconAlertTriangle },
}
