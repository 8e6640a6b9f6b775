import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { isIsoDay } from '@payung/domain/calendar/iso-day'
import { isWorkerStatus } from '@payung/domain/worker/worker-status'
import { useFormats } from '../../i18n/formats.ts'
import { statusWord } from '../../ui/StatusBadge.tsx'
import {
  citizenshipWords,
  fundingSourceWords,
  membershipKindWords,
  programmeWords,
  publicServiceWords,
  sexWords,
  uncoveredReasonWords,
} from './worker-words.ts'

const names: Readonly<Record<string, MessageDescriptor>> = {
  nationalId: msg`NIK`,
  familyCardNumber: msg`Nomor KK`,
  name: msg`Nama`,
  birthPlace: msg`Tempat lahir`,
  birthDate: msg`Tanggal lahir`,
  sex: msg`Jenis kelamin`,
  address: msg`Alamat`,
  rt: msg`RT`,
  rw: msg`RW`,
  villageCode: msg`Desa`,
  phone: msg`Telepon`,
  occupationCode: msg`Pekerjaan`,
  incomeBracket: msg`Golongan penghasilan`,
  welfareDecile: msg`Desil kesejahteraan`,
  welfareSource: msg`Sumber data kesejahteraan`,
  membershipKind: msg`Kepesertaan`,
  membershipNumber: msg`Nomor KPJ`,
  uncoveredReason: msg`Sebab belum terlindungi`,
  publicService: msg`ASN, TNI, atau Polri`,
  citizenship: msg`Kewarganegaraan`,
  declaredCoverage: msg`Perlindungan yang dilaporkan`,
  status: msg`Status`,
  notes: msg`Catatan`,
  agencyId: msg`Perangkat daerah`,
  custodianId: msg`Pengampu data`,
}

type Words = Readonly<Record<string, MessageDescriptor | undefined>>

/** By field: NONE is no membership in one, and no public service in another. */
const values: Readonly<Record<string, Words | undefined>> = {
  sex: sexWords,
  membershipKind: membershipKindWords,
  uncoveredReason: uncoveredReasonWords,
  publicService: publicServiceWords,
  citizenship: citizenshipWords,
}

const coverageWords: Words = { ...programmeWords, ...fundingSourceWords }

/** The word for a code of a field; undefined for what is no code. */
export function valueWord(field: string, value: string): MessageDescriptor | undefined {
  return values[field]?.[value]
}

/** Names and values of a worker's fields as people say them; what is only a code to the console stays as the API says it. */
export function useFieldWords() {
  const { i18n } = useLingui()
  const { month, rupiah, shortDay } = useFormats()
  return {
    fieldName: (field: string) => {
      const name = names[field]
      return name === undefined ? field : i18n._(name)
    },
    fieldValue: (field: string, value: string | null) => {
      if (value === null || value === '') return '—'
      if (field === 'status' && isWorkerStatus(value)) return i18n._(statusWord(value))
      if (field === 'declaredCoverage') {
        const { programmes, from, until, payer } = readCoverageText(value)
        const named = [...programmes, payer].map((code) => (coverageWords[code] ? i18n._(coverageWords[code]) : code))
        const months = [from, until].filter((text) => text !== '').map((yearMonth) => month(`${yearMonth}-01`))
        return [...named, months.join(' – ')].filter((text) => text !== '').join(', ')
      }
      if (field === 'incomeBracket') return rupiah(value.replace('BASE_', ''))
      const word = valueWord(field, value)
      if (word !== undefined) return i18n._(word)
      return isIsoDay(value) ? shortDay(value) : value
    },
  }
}

/** A declared coverage as the history keeps it: `WORK_ACCIDENT+DEATH 2026-01/2027-01 PROVINCIAL_BUDGET`. */
export function readCoverageText(text: string) {
  const [programmes = '', months = '', payer = ''] = text.split(' ')
  const [from = '', until = ''] = months.split('/')
  return { programmes: programmes.split('+'), from, until, payer }
}
