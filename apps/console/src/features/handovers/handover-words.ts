import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IconBan, IconCalendarEvent, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { Consent, Handover } from './handovers.query.ts'

export const handoverLooks = {
  DRAFT: { word: msg`Rencana`, tone: 'mute', icon: IconPencil },
  SCHEDULED: { word: msg`Terjadwal`, tone: 'info', icon: IconCalendarEvent },
  HELD: { word: msg`Terlaksana`, tone: 'ok', icon: IconCircleCheck },
  CANCELLED: { word: msg`Dibatalkan`, tone: 'bad', icon: IconBan },
} as const satisfies Record<Handover['state'], Look>

export const channelWords: Readonly<Record<Consent['channel'], MessageDescriptor>> = {
  PAPER: msg`Surat bertanda tangan`,
  CALL: msg`Panggilan yang direkam`,
}
