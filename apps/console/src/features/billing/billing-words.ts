import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MissingLink } from '@payung/domain/protection/missing-link'
import {
  IconArrowBackUp,
  IconBan,
  IconCalendar,
  IconCalendarDue,
  IconCash,
  IconChecks,
  IconListCheck,
  IconReceipt,
  IconSend,
  IconShieldCheck,
  IconShieldOff,
  IconShieldX,
  IconTruckDelivery,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type {
  ContributionListDetail,
  ContributionListSummary,
  ContributionMonth,
  ListPayment,
  ListReceipt,
} from './billing.query.ts'

type AnswerFault = NonNullable<ContributionListDetail['answers'][number]['openRows'][number]['fault']>

type Standing = Pick<
  ContributionListSummary,
  'state' | 'billed' | 'paid' | 'open' | 'received' | 'postedPeople' | 'people' | 'recallReason'
>

const listLooks = {
  // A list that is drawn up waits for its approval by another person, and for nothing else.
  DRAFT: { word: msg`Menunggu persetujuan`, tone: 'warn', icon: IconCalendarDue },
  APPROVED: { word: msg`Disetujui`, tone: 'river', icon: IconListCheck },
  SENT: { word: msg`Dikirim ke BPJS`, tone: 'info', icon: IconSend },
  BILLED: { word: msg`Ditagih`, tone: 'warn', icon: IconReceipt },
  DISCARDED: { word: msg`Disisihkan`, tone: 'mute', icon: IconBan },
} as const satisfies Record<Standing['state'], Look>

const partlyPaid: Look = { word: msg`Dibayar sebagian`, tone: 'warn', icon: IconCash }
const calledBack: Look = { word: msg`Ditarik kembali`, tone: 'mute', icon: IconArrowBackUp }
const paidWhole: Look = { word: msg`Dibayar`, tone: 'ok', icon: IconChecks }

const received: Look = { word: msg`Diterima BPJS`, tone: 'info', icon: IconTruckDelivery }
const posted: Look = { word: msg`Dibukukan`, tone: 'ok', icon: IconShieldCheck }

/** How far a list is; of a billed one, how much of it is paid, and whether the insurer has received and posted all of it. */
export function lookOfList(list: Standing): Look {
  const { state, billed, paid, open, recallReason } = list
  if (recallReason !== null) return calledBack
  if (state !== 'BILLED' || billed === null || BigInt(paid) === 0n) return listLooks[state]
  if (list.postedPeople >= list.people) return posted
  if (BigInt(list.received) >= BigInt(billed)) return received
  return open === '0' ? paidWhole : partlyPaid
}

/** How a month stands. Only what the insurer has posted is protected. */
export const monthLooks = {
  PLANNED: { word: msg`Sudah ditetapkan`, tone: 'mute', icon: IconCalendar },
  LISTED: { word: msg`Masuk daftar`, tone: 'river', icon: IconListCheck },
  REQUESTED: { word: msg`Diminta ke BPJS`, tone: 'info', icon: IconSend },
  BILLED: { word: msg`Ditagih`, tone: 'warn', icon: IconReceipt },
  PAID: { word: msg`Dibayar`, tone: 'info', icon: IconChecks },
  PROTECTED: { word: msg`Terlindungi`, tone: 'ok', icon: IconShieldCheck },
  GRACE: { word: msg`Masa tenggang`, tone: 'warn', icon: IconShieldX },
  LAPSED: { word: msg`Terhenti`, tone: 'bad', icon: IconShieldX },
  ENDED: { word: msg`Berakhir`, tone: 'bad', icon: IconShieldOff },
  AFTER_DEATH: { word: msg`Berakhir karena meninggal dunia`, tone: 'mute', icon: IconShieldOff },
} as const satisfies Record<ContributionMonth['state'], Look>

/** Why a payment came back. */
export const returnWords: Readonly<Record<NonNullable<ListPayment['returned']>['reason'], MessageDescriptor>> = {
  RETURNED_BY_BANK: msg`Dikembalikan bank (retur SP2D)`,
  RECORDED_WRONGLY: msg`Salah dicatat`,
}

/** Why a receipt was taken back. */
export const receiptReturnWords: Readonly<Record<NonNullable<ListReceipt['returned']>['reason'], MessageDescriptor>> = {
  RECORDED_WRONGLY: msg`Salah dicatat`,
  RETURNED_BY_INSURER: msg`Dikembalikan BPJS`,
}

export const verdictWords = { ACCEPTED: msg`Diterima`, REJECTED: msg`Ditolak` } as const

/** Why a row of the insurer's answer was not taken over. */
export const faultWords: Readonly<Record<'INVALID' | 'UNMATCHED' | 'CONFLICT' | AnswerFault, MessageDescriptor>> = {
  INVALID: msg`Baris ini tidak terbaca.`,
  CONFLICT: msg`Berbeda dari yang sudah diketahui.`,
  UNMATCHED: msg`Tidak ada orang dengan NIK atau KPJ ini di daftar.`,
  PERSON_UNREADABLE: msg`NIK atau KPJ tidak terbaca.`,
  VERDICT_UNREADABLE: msg`Hasilnya tidak terbaca sebagai diterima atau ditolak.`,
  MONTHS_UNREADABLE: msg`Jumlah bulan tidak terbaca.`,
  AMOUNT_UNREADABLE: msg`Jumlah iuran tidak terbaca.`,
  NUMBER_UNREADABLE: msg`Diterima tanpa nomor KPJ 11 angka.`,
  REASON_MISSING: msg`Ditolak tanpa alasan.`,
  TWICE_IN_FILE: msg`Orang ini sudah disebut lebih awal di berkas ini.`,
  OTHER_ANSWER: msg`Berbeda dari jawaban sebelumnya.`,
  OTHER_AMOUNT: msg`Jumlahnya berbeda dari iuran di daftar.`,
  OTHER_NUMBER: msg`Nomor KPJ berbeda dari kepesertaan yang berjalan.`,
  OTHER_PAYER: msg`Bulan ini sudah dibukukan dari pembayar lain.`,
  MORE_MONTHS: msg`Bulannya lebih banyak dari di daftar.`,
}

/** What a month waits for before it is protected. */
export const missingLinkWords: Readonly<Record<MissingLink, MessageDescriptor>> = {
  LIST: msg`belum masuk daftar iuran`,
  REQUEST: msg`daftarnya belum dikirim ke BPJS`,
  BILL: msg`BPJS belum menagih`,
  PAYMENT: msg`tagihannya belum lunas`,
  RECEIPT: msg`BPJS belum menyatakan menerima seluruh uangnya`,
  POSTING: msg`BPJS belum membukukan bulan ini`,
}
