import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LifeEventFault, LifeEventField } from '@payung/domain/benefit/life-event-file'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCalendarX,
  IconCircleCheck,
  IconCopy,
  IconHourglass,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { EventList, EventRow, EventVerdict } from './event-lists.query.ts'

/** How far a list is. */
export const listLooks = {
  WAITING: { word: msg`Menunggu orang kedua`, tone: 'warn', icon: IconHourglass },
  CONFIRMED: { word: msg`Dikonfirmasi`, tone: 'ok', icon: IconCircleCheck },
  REJECTED: { word: msg`Ditolak`, tone: 'mute', icon: IconBan },
  WITHDRAWN: { word: msg`Ditarik`, tone: 'mute', icon: IconArrowBackUp },
} as const satisfies Record<EventList['state'], Look>

const verdictLooks = {
  NEW: { word: msg`Peristiwa baru`, tone: 'info', icon: IconCircleCheck },
  OTHER_NAME: { word: msg`Namanya berbeda`, tone: 'bad', icon: IconAlertTriangle },
  OTHER_DAY_OF_DEATH: { word: msg`Tanggal meninggal berbeda`, tone: 'bad', icon: IconCalendarX },
  AFTER_DEATH: { word: msg`Bertentangan dengan laporan lain`, tone: 'bad', icon: IconAlertTriangle },
  BEFORE_BIRTH: { word: msg`Sebelum lahir`, tone: 'bad', icon: IconCalendarX },
  FUTURE: { word: msg`Tanggal belum tiba`, tone: 'bad', icon: IconCalendarX },
  UNREADABLE: { word: msg`Tidak terbaca`, tone: 'warn', icon: IconAlertTriangle },
  UNKNOWN_PERSON: { word: msg`Tidak terdaftar di sini`, tone: 'warn', icon: IconQuestionMark },
  KNOWN: { word: msg`Sudah dilaporkan`, tone: 'mute', icon: IconCopy },
} as const satisfies Record<EventVerdict, Look>

/** What was new is reported by now: no list says so of it once it was confirmed. */
export function verdictLook(verdict: EventVerdict, state: EventList['state']): Look {
  if (verdict === 'NEW' && (state === 'CONFIRMED' || state === 'WITHDRAWN'))
    return { word: msg`Dilaporkan dari daftar ini`, tone: 'ok', icon: IconCircleCheck }
  return verdictLooks[verdict]
}

/** In the order in which somebody looks at them. */
export const verdictOrder = Object.keys(verdictLooks) as readonly EventVerdict[]

/** What to do with a row that is not reported. */
export const remedyWords: Readonly<Record<Exclude<EventVerdict, 'NEW' | 'UNREADABLE'>, MessageDescriptor>> = {
  KNOWN: msg`Tidak perlu apa-apa. Peristiwanya sudah dilaporkan.`,
  UNKNOWN_PERSON: msg`Cari menurut namanya. Bila orangnya terdaftar, NIK atau KPJ di berkas keliru: perbaiki, lalu unggah lagi.`,
  OTHER_NAME: msg`Cocokkan nomornya: mungkin satu angkanya keliru. Bila orangnya memang sama, laporkan dari halaman pekerja.`,
  BEFORE_BIRTH: msg`Tanggalnya sebelum orang ini lahir. Periksa tanggal dan NIK-nya.`,
  FUTURE: msg`Sesudah hari ini. Perbaiki tanggalnya.`,
  OTHER_DAY_OF_DEATH: msg`Kematiannya sudah dilaporkan dengan tanggal lain. Tanyakan mana yang benar, lalu koreksi laporannya di halaman kasus.`,
  AFTER_DEATH: msg`Menurut laporan lain orang ini sudah meninggal, atau masih hidup sesudah tanggal ini. Lihat halaman pekerja dan tanyakan mana yang benar.`,
}

/** What becomes of a new event, by how far its list is. */
export const newEventWords = {
  WAITING: msg`Dilaporkan setelah orang kedua mengonfirmasi.`,
  CONFIRMED: msg`Peristiwa ini sudah dilaporkan.`,
  REJECTED: msg`Tidak dilaporkan, karena daftarnya ditolak.`,
  WITHDRAWN: msg`Peristiwa ini tetap dilaporkan.`,
} as const satisfies Record<EventList['state'], MessageDescriptor>

/** Why an event stays when its list is taken back. */
export const hindranceWords = {
  PAID: msg`Tetap: santunannya sudah dibayar.`,
  GRANT_HANDED_OVER: msg`Tetap: keluarga sudah menerima santunan daerah.`,
  STATUS_STANDS: msg`Tetap: data pekerja sudah mengatakan hal yang sama. Kembalikan dahulu statusnya.`,
} as const satisfies Record<NonNullable<EventRow['hindrance']>, MessageDescriptor>

export const fieldWords: Readonly<Record<LifeEventField, MessageDescriptor>> = {
  nationalId: msg`NIK`,
  record: msg`ID pekerja`,
  membershipNumber: msg`KPJ`,
  name: msg`Nama`,
  kind: msg`Peristiwa`,
  eventDay: msg`Hari peristiwa`,
  place: msg`Tempat`,
  atWork: msg`Saat bekerja`,
  occupationalIllness: msg`Penyakit akibat kerja`,
}

/** What is wrong in a cell, and what to do. */
export const faultWords: Readonly<Record<LifeEventFault, MessageDescriptor>> = {
  NUMBER_MISSING: msg`NIK, ID pekerja, dan KPJ kosong. Isi salah satunya.`,
  NATIONAL_ID_UNREADABLE: msg`Bukan NIK. Tulis 16 angka sebagai teks.`,
  RECORD_UNREADABLE: msg`Bukan ID pekerja. Salin dari berkas ekspor Payung.`,
  MEMBERSHIP_NUMBER_UNREADABLE: msg`Bukan KPJ. Tulis 11 angka.`,
  NAME_UNREADABLE: msg`Nama kosong, terlalu panjang, atau berisi angka. Tulis namanya saja.`,
  KIND_UNREADABLE: msg`Peristiwa tidak dikenal. Tulis MENINGGAL, KECELAKAAN, PENYAKIT AKIBAT KERJA, CACAT TOTAL, PINDAH, KERJA, atau KEMBALI.`,
  DAY_UNREADABLE: msg`Bukan tanggal. Tulis misalnya 31/10/2026, 10/2026, atau 2026.`,
  PLACE_UNREADABLE: msg`Tempat terlalu pendek, terlalu panjang, atau memuat nomor seperti NIK.`,
  AT_WORK_UNREADABLE: msg`Tulis YA atau TIDAK, atau kosongkan.`,
  OCCUPATIONAL_ILLNESS_UNREADABLE: msg`Tulis YA atau TIDAK, atau kosongkan.`,
}

/** How many rows of a list have a verdict. */
export function rowsOf(list: Pick<EventList, 'verdicts'>, verdict: EventRow['verdict']): number {
  return list.verdicts.find((count) => count.verdict === verdict)?.rows ?? 0
}
