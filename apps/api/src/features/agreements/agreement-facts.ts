import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { paperFault } from '@payung/domain/text/paper-letters'
import { Temporal } from 'temporal-polyfill'
import { ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { PartyKind, SignatoryCapacity } from './agreement-parts.queries.ts'

export interface PartyInput {
  /** Null for a new one. */
  readonly id: string | null
  readonly kind: PartyKind
  readonly tenantId: string | null
  readonly outsideName: string | null
  readonly signatoryName: string | null
  readonly signatoryTitle: string | null
  readonly signatoryCapacity: SignatoryCapacity
}

export interface ObligationInput {
  readonly id: string | null
  /** Place of its party in the list of parties, from 0. */
  readonly partyIndex: number
  readonly text: string
  readonly dueOn: IsoDay | null
}

export interface AgreementFacts {
  readonly kind: 'MEMORANDUM' | 'COOPERATION'
  readonly number: string | null
  readonly title: string
  readonly purpose: string
  readonly validFrom: IsoDay
  /** Last day on which it holds, as it is written in the document. */
  readonly lastDay: IsoDay
  readonly quotaPeople: number | null
  readonly quotaRupiah: bigint | null
  readonly underId: string | null
  readonly regulationIds: readonly string[]
  readonly parties: readonly PartyInput[]
  readonly obligations: readonly ObligationInput[]
}

const PARTIES_MAX = 30
const OBLIGATIONS_MAX = 100
const QUOTA_PEOPLE_MAX = 10_000_000

/** First day on which an agreement no longer holds. */
export function dayAfter(lastDay: IsoDay): IsoDay {
  return Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()
}

/** Last day on which it holds. */
export function dayBefore(validUntil: IsoDay): IsoDay {
  return Temporal.PlainDate.from(validUntil).subtract({ days: 1 }).toString()
}

/** Every field that cannot stand, each with its path as the form knows it. @throws ValidationError */
export function assertAgreementFacts(facts: AgreementFacts, reference: ReferenceData): void {
  const issues: ValidationIssue[] = []
  const refuseIf = (isWrong: boolean, path: string, code: string, id: string, en: string) => {
    if (isWrong) issues.push({ path, code, severity: 'ERROR', text: { id, en } })
  }
  const { title, purpose, number, parties, obligations } = facts
  refuseIf(
    title.length < 5 || title.length > 300,
    'title',
    'TITLE_LENGTH',
    'Isi judul, 5 sampai 300 huruf.',
    'Give a title of 5 to 300 letters.',
  )
  // Decrees cite both.
  for (const [path, text] of [
    ['title', title],
    ['number', number ?? ''],
  ] as const) {
    const fault = paperFault(text)
    if (fault !== null) refuseIf(true, path, 'UNPRINTABLE', fault.id, fault.en)
  }
  refuseIf(
    purpose.length < 5 || purpose.length > 4000,
    'purpose',
    'PURPOSE_LENGTH',
    'Isi maksud dan tujuan, 5 sampai 4.000 huruf.',
    'Give the purpose in 5 to 4,000 letters.',
  )
  refuseIf(
    number !== null && number.length > 80,
    'number',
    'NUMBER_LENGTH',
    'Nomor paling panjang 80 huruf.',
    'A number has at most 80 letters.',
  )
  refuseIf(
    facts.lastDay < facts.validFrom,
    'lastDay',
    'ENDS_BEFORE_IT_BEGINS',
    'Hari terakhir mendahului hari pertama. Periksa kedua tanggal.',
    'The last day lies before the first. Check both.',
  )
  refuseIf(
    facts.quotaPeople !== null && (facts.quotaPeople < 1 || facts.quotaPeople > QUOTA_PEOPLE_MAX),
    'quotaPeople',
    'QUOTA_PEOPLE',
    'Kuota paling sedikit 1 orang; kosongkan bila tidak dibatasi.',
    'A quota is at least 1 person; leave it empty for none.',
  )
  refuseIf(
    facts.quotaRupiah !== null && facts.quotaRupiah < 1n,
    'quotaRupiah',
    'QUOTA_RUPIAH',
    'Kuota dana paling sedikit Rp1; kosongkan bila tidak dibatasi.',
    'A quota of money is at least Rp1; leave it empty for none.',
  )
  refuseIf(
    parties.length > PARTIES_MAX,
    'parties',
    'PARTIES_TOO_MANY',
    `Paling banyak ${PARTIES_MAX} pihak.`,
    `At most ${PARTIES_MAX} parties.`,
  )
  refuseIf(
    obligations.length > OBLIGATIONS_MAX,
    'obligations',
    'OBLIGATIONS_TOO_MANY',
    `Paling banyak ${OBLIGATIONS_MAX} kewajiban.`,
    `At most ${OBLIGATIONS_MAX} obligations.`,
  )
  parties.forEach((party, index) => {
    const at = (field: string) => `parties.${index}.${field}`
    const isKnown = party.tenantId === null || reference.tenants.has(party.tenantId)
    refuseIf(
      !isKnown || (party.tenantId === null) === (party.outsideName === null),
      at('tenantId'),
      'PARTY_WHO',
      'Pilih instansi dari daftar, atau tulis nama pihak di luar Payung.',
      'Choose an organisation from the list, or write the name of one outside Payung.',
    )
    refuseIf(
      party.tenantId !== null && parties.findIndex(({ tenantId }) => tenantId === party.tenantId) < index,
      at('tenantId'),
      'PARTY_TWICE',
      'Instansi ini sudah menjadi pihak. Hapus salah satunya.',
      'This organisation is a party already. Remove one of them.',
    )
    refuseIf(
      isOutside(party.outsideName, 2, 200),
      at('outsideName'),
      'PARTY_NAME',
      'Nama pihak 2 sampai 200 huruf.',
      'A name of 2 to 200 letters.',
    )
    refuseIf(
      isOutside(party.signatoryName, 2, 120),
      at('signatoryName'),
      'SIGNATORY_NAME',
      'Nama penanda tangan 2 sampai 120 huruf.',
      'A signatory’s name of 2 to 120 letters.',
    )
    refuseIf(
      isOutside(party.signatoryTitle, 2, 160),
      at('signatoryTitle'),
      'SIGNATORY_TITLE',
      'Jabatan 2 sampai 160 huruf.',
      'A position of 2 to 160 letters.',
    )
  })
  obligations.forEach((obligation, index) => {
    refuseIf(
      isOutside(obligation.text, 3, 1000),
      `obligations.${index}.text`,
      'OBLIGATION_TEXT',
      'Isi kewajiban, 3 sampai 1.000 huruf.',
      'Say what is obliged in 3 to 1,000 letters.',
    )
    refuseIf(
      parties[obligation.partyIndex] === undefined,
      `obligations.${index}.partyIndex`,
      'OBLIGATION_PARTY',
      'Pilih pihak yang berkewajiban.',
      'Choose the party that is obliged.',
    )
  })
  if (issues.length > 0) throw new ValidationError(issues)
}

function isOutside(text: string | null, from: number, to: number): boolean {
  return text !== null && (text.length < from || text.length > to)
}
