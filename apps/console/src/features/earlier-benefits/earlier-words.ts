import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { EarlierFault, EarlierField } from '@payung/domain/benefit/earlier-benefit-file'
import { IconAlertTriangle, IconBan, IconCircleCheck, IconCopy, IconHourglass } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { EarlierBenefit, EarlierUpload } from './earlier-benefits.query.ts'

/** How far a list is. */
export const uploadLooks = {
  WAITING: { word: msg`Menunggu orang kedua`, tone: 'warn', icon: IconHourglass },
  CONFIRMED: { word: msg`Dikonfirmasi`, tone: 'ok', icon: IconCircleCheck },
  REJECTED: { word: msg`Ditolak`, tone: 'mute', icon: IconBan },
} as const satisfies Record<EarlierUpload['state'], Look>

/** How a row stands beside the lists that are confirmed. */
export const standingLooks = {
  NEW: { word: msg`Baru`, tone: 'info', icon: IconCircleCheck },
  REPEATED: { word: msg`Sudah ada di daftar lain`, tone: 'mute', icon: IconCopy },
  CONFLICT: { word: msg`Jumlahnya berbeda di daftar lain`, tone: 'bad', icon: IconAlertTriangle },
} as const satisfies Record<EarlierBenefit['standing'], Look>

export const earlierProgrammeWords: Readonly<Record<EarlierBenefit['programme'], MessageDescriptor>> = {
  WORK_ACCIDENT: msg`Jaminan Kecelakaan Kerja`,
  DEATH: msg`Jaminan Kematian`,
  OLD_AGE: msg`Jaminan Hari Tua`,
  PENSION: msg`Jaminan Pensiun`,
}

export const fieldWords: Readonly<Record<EarlierField, MessageDescriptor>> = {
  nationalId: msg`NIK`,
  membershipNumber: msg`KPJ`,
  name: msg`Nama`,
  programme: msg({ message: 'Program', context: 'one' }),
  eventOn: msg`Hari kejadian`,
  paidOn: msg`Hari bayar`,
  amount: msg({ message: 'Jumlah', context: 'amount' }),
  areaCode: msg`Kode wilayah`,
  village: msg`Desa/kelurahan`,
  district: msg`Kecamatan`,
  regency: msg`Kabupaten atau kota`,
  claimNumber: msg`Nomor klaim`,
  recipient: msg`Penerima`,
}

/** Behind the name of a government: whom no list places more finely. */
export const unplacedWord = msg`tidak dirinci`

/** What is wrong in a cell, and what to do. */
export const faultWords: Readonly<Record<EarlierFault, MessageDescriptor>> = {
  NUMBER_MISSING: msg`NIK dan KPJ kosong. Isi salah satunya.`,
  NATIONAL_ID_UNREADABLE: msg`Bukan NIK. Tulis 16 angka sebagai teks.`,
  MEMBERSHIP_NUMBER_UNREADABLE: msg`Bukan KPJ. Tulis 11 angka.`,
  NAME_UNREADABLE: msg`Nama kosong, terlalu panjang, atau berisi angka. Tulis namanya saja.`,
  PROGRAMME_UNREADABLE: msg`Program tidak dikenal. Tulis JKK, JKM, JHT, atau JP.`,
  EVENT_DAY_UNREADABLE: msg`Bukan tanggal. Tulis misalnya 31/10/2024, atau kosongkan.`,
  EVENT_AFTER_PAYMENT: msg`Kejadian sesudah hari bayar. Perbaiki salah satunya.`,
  PAID_DAY_UNREADABLE: msg`Bukan tanggal. Tulis misalnya 31/10/2024.`,
  PAID_IN_FUTURE: msg`Sesudah hari ini. Perbaiki tanggalnya.`,
  AMOUNT_UNREADABLE: msg`Bukan rupiah utuh di atas nol. Tulis misalnya 42.000.000.`,
  AREA_UNKNOWN: msg`Wilayah tidak dikenal di pemerintah ini. Tulis kode atau nama resminya, atau kosongkan.`,
  CLAIM_NUMBER_UNREADABLE: msg`Nomor klaim kosong, terlalu panjang, atau seperti NIK. Tulis nomor dari BPJS.`,
  RECIPIENT_UNREADABLE: msg`Nama penerima terlalu panjang atau berisi angka. Tulis namanya saja.`,
  TWICE_IN_FILE: msg`Nomor, program, dan hari bayar yang sama sudah ada di baris sebelumnya. Jumlahkan menjadi satu baris.`,
}
