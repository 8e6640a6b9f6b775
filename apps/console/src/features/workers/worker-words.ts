import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { CoverState } from '@payung/domain/protection/cover-state'
import type { Citizenship } from '@payung/domain/worker/citizenship'
import type { PublicService } from '@payung/domain/worker/public-service'
import type { MembershipKind, UncoveredReason, WelfareSource } from '@payung/domain/worker/worker-facts'

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>

export const membershipKindWords: Words<MembershipKind> = {
  NONE: msg`Bukan peserta`,
  SELF_EMPLOYED: msg`Bukan penerima upah`,
  WAGE_EARNER: msg`Penerima upah`,
  CONSTRUCTION: msg`Jasa konstruksi`,
}

export const uncoveredReasonWords: Words<UncoveredReason> = {
  UNAWARE: msg`Belum mengenal programnya`,
  UNABLE_TO_PAY: msg`Tidak mampu membayar`,
}

/** As `billing/billing-words.ts` has them of a month: the list says of somebody what the first page says of this month of theirs. */
export const coverWords: Words<CoverState | 'ENDING'> = {
  PROTECTED: msg`Terlindungi`,
  ENDING: msg`Akan berakhir ≤ 90 hari`,
  PAID: msg`Dibayar`,
  GRACE: msg`Masa tenggang`,
  BILLED: msg`Ditagih`,
  PLANNED: msg`Sudah ditetapkan`,
  LAPSED: msg`Terhenti`,
  ENDED: msg`Berakhir`,
  NONE: msg`Belum terlindungi`,
  AFTER_DEATH: msg`Berakhir karena meninggal dunia`,
}

export const publicServiceWords: Words<PublicService> = {
  NONE: msg`Bukan ASN, TNI, atau Polri`,
  CIVIL_SERVANT: msg`ASN`,
  ARMY: msg`TNI`,
  POLICE: msg`Polri`,
}

export const citizenshipWords: Words<Citizenship> = {
  INDONESIAN: msg`WNI`,
  FOREIGN: msg`WNA`,
}

export const welfareSourceWords: Words<WelfareSource> = {
  DTKS: msg`DTKS`,
  P3KE: msg`P3KE`,
  DTSEN: msg`DTSEN`,
  OTHER: msg`Sumber lain`,
}

export const fundingSourceWords: Words<FundingSource> = {
  NATIONAL_BUDGET: msg`APBN`,
  REGIONAL_BUDGET: msg`APBD kabupaten/kota`,
  PROVINCIAL_BUDGET: msg`APBD provinsi`,
  VILLAGE_BUDGET: msg`APBDes`,
  PALM_REVENUE_SHARE: msg`DBH sawit`,
  TOBACCO_REVENUE_SHARE: msg`DBH cukai hasil tembakau`,
  CSR: msg`CSR`,
  SPONSOR: msg`Donatur`,
  SELF: msg`Mandiri`,
}

export const programmeWords: Words<'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE' | 'PENSION'> = {
  WORK_ACCIDENT: msg`JKK`,
  DEATH: msg`JKM`,
  OLD_AGE: msg`JHT`,
  PENSION: msg`JP`,
}

export const sexWords: Words<'FEMALE' | 'MALE'> = {
  FEMALE: msg`Perempuan`,
  MALE: msg`Laki-laki`,
}
