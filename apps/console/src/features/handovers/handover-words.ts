import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IconBan, IconCalendarEvent, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { Consent, Handover } from './handovers.query.ts'

export const handoverLooks = {
  DRAFT: { word: msg({ message: 'Rencana', context: 'state' }), tone: 'mute', icon: IconPencil },
  SCHEDULED: { word: msg`Terjadwal`, tone: 'info', icon: IconCalendarEvent },
  HELD: { word: msg`Terlaksana`, tone: 'ok', icon: IconCircleCheck },
  CANCELLED: { word: msg`Dibatalkan`, tone: 'bad', icon: IconBan },
} as const satisfies Record<Handover['state'], Look>

/** The hour on an office's wall, for `clock` of the formats: an event stores it without a zone. */
export function startOf({ onDay, startsAt }: Pick<Handover, 'onDay' | 'startsAt'>): string {
  return `${onDay}T${startsAt}:00+07:00`
}

export const channelWords: Readonly<Record<Consent['channel'], MessageDescriptor>> = {
  PAPER: msg`Surat bertanda tangan`,
  CALL: msg`Panggilan yang direkam`,
}
