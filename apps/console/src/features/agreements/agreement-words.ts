import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconFileText,
  IconHourglassOff,
  IconMessages,
  IconRosetteDiscountCheck,
  IconSignature,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'

/** Where an agreement stands, with the colour and the sign that go with it. */
export const standings = {
  DRAFT: { word: msg`Konsep`, tone: 'mute', icon: IconFileText },
  NEGOTIATION: { word: msg`Perundingan`, tone: 'info', icon: IconMessages },
  APPROVED: { word: msg`Disetujui`, tone: 'river', icon: IconRosetteDiscountCheck },
  SIGNED: { word: msg`Ditandatangani, belum berlaku`, tone: 'river', icon: IconSignature },
  ACTIVE: { word: msg`Berlaku`, tone: 'ok', icon: IconCheck },
  EXPIRED: { word: msg`Berakhir`, tone: 'warn', icon: IconHourglassOff },
  TERMINATED: { word: msg`Diakhiri`, tone: 'bad', icon: IconBan },
} as const satisfies Record<string, Look>

export const obligationStandings = {
  DONE: { word: msg`Selesai`, tone: 'ok', icon: IconCheck },
  LATE: { word: msg`Terlambat`, tone: 'bad', icon: IconAlertTriangle },
  DUE: { word: msg`Segera jatuh tempo`, tone: 'warn', icon: IconClock },
  OPEN: { word: msg`Belum selesai`, tone: 'mute', icon: IconCircleDashed },
} as const satisfies Record<string, Look>

export const kindWords = {
  MEMORANDUM: msg`Nota kesepakatan`,
  COOPERATION: msg`Perjanjian kerja sama`,
} as const satisfies Record<string, MessageDescriptor>

export const partyKindWords = {
  GOVERNMENT: msg`Pemerintah`,
  INSURER: msg`BPJS Ketenagakerjaan`,
  COMPANY: msg`Perusahaan`,
  UNIVERSITY: msg`Perguruan tinggi`,
  UNION: msg`Serikat pekerja`,
  OTHER: msg`Lainnya`,
} as const satisfies Record<string, MessageDescriptor>

export const documentKindWords = {
  DRAFT: msg`Naskah`,
  SIGNED: msg`Naskah bertanda tangan`,
  PROOF: msg`Bukti penandatanganan`,
  ANNEX: msg`Lampiran`,
  OTHER: msg`Lainnya`,
} as const satisfies Record<string, MessageDescriptor>

export const needWords = {
  LATE: msg`Kewajiban terlambat`,
  LATE_OURS: msg`Kewajiban kita terlambat`,
  LATE_OTHERS: msg`Kewajiban pihak lain terlambat`,
  ENDING: msg`Berakhir dalam 90 hari`,
  APPROVE: msg`Menunggu persetujuan saya`,
  CONFIRM: msg`Menunggu konfirmasi saya`,
} as const satisfies Record<string, MessageDescriptor>
