import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IconBan, IconCalendarEvent, IconCheck, IconPencil } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'

export const stateWords = {
  PLANNED: { word: msg`Direncanakan`, tone: 'mute', icon: IconCalendarEvent },
  DRAFT: { word: msg`Dirancang`, tone: 'info', icon: IconPencil },
  ENACTED: { word: msg`Ditetapkan`, tone: 'ok', icon: IconCheck },
  REPLACED: { word: msg`Diganti`, tone: 'warn', icon: IconBan },
} as const satisfies Record<string, Look>

export const originWords = {
  OWN: msg`Pemerintah sendiri`,
  NATIONAL: msg`Nasional`,
  OTHERS: msg`Daerah lain`,
} as const satisfies Record<string, MessageDescriptor>

export const kindWords = {
  UU: msg`Undang-undang`,
  PP: msg`Peraturan pemerintah`,
  PERPRES: msg`Peraturan presiden`,
  INPRES: msg`Instruksi presiden`,
  PERMEN: msg`Peraturan menteri`,
  PMK: msg`Peraturan menteri keuangan`,
  PERDA: msg`Peraturan daerah`,
  PERGUB: msg`Peraturan gubernur`,
  PERBUP: msg`Peraturan bupati`,
  PERWALI: msg`Peraturan wali kota`,
} as const satisfies Record<string, MessageDescriptor>

export const subjectWords = {
  FUNDING_SOURCE: msg`Sumber dana`,
  GROUP: msg`Kelompok`,
  OTHER: msg`Ketentuan lain`,
} as const satisfies Record<string, MessageDescriptor>

export const fundingWords = {
  NATIONAL_BUDGET: msg`APBN`,
  REGIONAL_BUDGET: msg`APBD kabupaten/kota`,
  PROVINCIAL_BUDGET: msg`APBD provinsi`,
  VILLAGE_BUDGET: msg`APBDes`,
  PALM_REVENUE_SHARE: msg`DBH sawit`,
  TOBACCO_REVENUE_SHARE: msg`DBH cukai hasil tembakau`,
  CSR: msg`CSR perusahaan`,
  SPONSOR: msg`Donatur`,
  SELF: msg`Mandiri`,
} as const satisfies Record<string, MessageDescriptor>
