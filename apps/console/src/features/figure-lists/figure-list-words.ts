import { msg } from '@lingui/core/macro'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCopy,
  IconFileSearch,
  IconHourglass,
  IconPencil,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { FigureLineVerdict, FigureList } from './figure-lists.query.ts'

/** How far a list is. */
export const listLooks = {
  CHECKED: { word: msg`Sudah diperiksa, belum dicatat`, tone: 'info', icon: IconFileSearch },
  WAITING: { word: msg`Menunggu orang kedua`, tone: 'warn', icon: IconHourglass },
  CONFIRMED: { word: msg`Disahkan`, tone: 'ok', icon: IconCircleCheck },
  REFUSED: { word: msg`Dikembalikan`, tone: 'mute', icon: IconBan },
  WITHDRAWN: { word: msg`Ditarik`, tone: 'mute', icon: IconArrowBackUp },
} as const satisfies Record<FigureList['state'], Look>

/** In the order in which somebody looks at them. */
export const verdictLooks = {
  FAULTY: { word: msg`Perlu diperbaiki`, tone: 'bad', icon: IconAlertTriangle },
  HELD: { word: msg`Tertahan`, tone: 'warn', icon: IconHourglass },
  TWICE: { word: msg`Dua kali di berkas ini`, tone: 'warn', icon: IconCopy },
  CORRECTS: { word: msg`Membetulkan angka yang berlaku`, tone: 'info', icon: IconPencil },
  NEW: { word: msg`Angka baru`, tone: 'info', icon: IconCircleCheck },
  SAME: { word: msg`Sama dengan yang berlaku`, tone: 'mute', icon: IconCopy },
} as const satisfies Record<FigureLineVerdict, Look>

export const verdictOrder = Object.keys(verdictLooks) as readonly FigureLineVerdict[]

/** What to do with a line that is not entered. */
export const remedyWords = {
  HELD: msg`Angka dari sumber dan periode ini menunggu keputusan, atau berubah sejak daftar diperiksa. Selesaikan itu dahulu, lalu unggah lagi barisnya.`,
  TWICE: msg`Baris sebelumnya sudah memuat sumber, wilayah, dan periode ini. Hapus salah satunya.`,
  SAME: msg`Tidak perlu apa-apa. Angkanya sudah berlaku.`,
} as const

/** How many lines of a list have a verdict. */
export function linesOf({ verdicts }: Pick<FigureList, 'verdicts'>, verdict: FigureLineVerdict): number {
  return verdicts.find((count) => count.verdict === verdict)?.lines ?? 0
}
