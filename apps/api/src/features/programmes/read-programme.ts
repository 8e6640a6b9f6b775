import { areaLevelOf, isWithin } from '@payung/domain/area/area-code'
import { monthsBetween, type Relief } from '@payung/domain/money/contribution'
import { readContributionMonth } from '@payung/domain/money/declared-coverage'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { paperFault } from '@payung/domain/text/paper-letters'
import type { Actor } from '../../platform/actor.ts'
import { ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { ProgrammeInsurance, Proposer } from './programmes.queries.ts'

export interface ProgrammeInput {
  readonly name: string
  readonly description?: string | null | undefined
  readonly insuranceProgrammes: readonly ProgrammeInsurance[]
  readonly occupationCodes?: readonly string[] | null | undefined
  readonly fromMonth: string
  readonly untilMonth: string
  readonly fundingSource: FundingSource
  readonly relief?: Relief | null | undefined
  readonly legalNote?: string | null | undefined
  readonly regulationIds?: readonly string[] | null | undefined
  readonly agreementIds?: readonly string[] | null | undefined
  readonly proposers?: readonly Proposer[] | null | undefined
  readonly quotas: readonly { readonly areaCode: string; readonly people: number }[]
}

/** As it is written into the row. */
export interface ProgrammeFacts {
  readonly name: string
  readonly description: string | null
  readonly insuranceProgrammes: readonly ProgrammeInsurance[]
  readonly occupationCodes: readonly string[]
  readonly fromMonth: string
  readonly untilMonth: string
  readonly fundingSource: FundingSource
  readonly relief: Relief | null
  readonly legalNote: string | null
  readonly regulationIds: readonly string[]
  readonly agreementIds: readonly string[]
  readonly proposers: readonly Proposer[]
  readonly quotas: readonly { readonly areaCode: string; readonly areaTenantId: string; readonly people: number }[]
}

const LIMITS = {
  nameMin: 3,
  nameMax: 160,
  descriptionMax: 2_000,
  legalNoteMax: 500,
  monthsMax: 60,
  quotasMax: 250,
  regulationsMax: 60,
  agreementsMax: 20,
} as const
const PEOPLE_MAX = 10_000_000

/** Reads a form. @throws ValidationError with everything that is wrong */
export function readProgramme(actor: Actor, reference: ReferenceData, input: ProgrammeInput): ProgrammeFacts {
  const issues: ValidationIssue[] = []
  const report: Report = (path, code, id, en) => issues.push({ path, code, severity: 'ERROR', text: { id, en } })
  const facts = {
    name: input.name.trim(),
    description: textOrNull(input.description),
    insuranceProgrammes: [...new Set(input.insuranceProgrammes)],
    occupationCodes: [...new Set(input.occupationCodes ?? [])],
    ...readMonths(input, report),
    fundingSource: input.fundingSource,
    relief: input.relief ?? null,
    legalNote: textOrNull(input.legalNote),
    regulationIds: [...new Set(input.regulationIds ?? [])],
    agreementIds: [...new Set(input.agreementIds ?? [])],
    proposers: [...new Set(input.proposers ?? [])],
    quotas: readQuotas(actor, reference, input.quotas, report),
  }
  checkWords(facts, report)
  if (facts.insuranceProgrammes.length === 0)
    report(
      'insuranceProgrammes',
      'INSURANCE_MISSING',
      'Pilih sedikitnya satu program jaminan.',
      'Choose at least one insurance programme.',
    )
  checkInsurance(facts, report)
  checkBasis(facts, report)
  if (!facts.occupationCodes.every((code) => reference.occupations.has(code)))
    report(
      'occupationCodes',
      'OCCUPATION_UNKNOWN',
      'Salah satu pekerjaan tidak dikenal. Pilih dari daftar.',
      'An occupation is unknown. Choose from the list.',
    )
  if (issues.length > 0) throw new ValidationError(issues)
  return facts
}

type Report = (path: string, code: string, id: string, en: string) => void

function checkWords(facts: Pick<ProgrammeFacts, 'name' | 'description' | 'legalNote'>, report: Report): void {
  const { nameMin, nameMax, descriptionMax, legalNoteMax } = LIMITS
  if (facts.name.length < nameMin || facts.name.length > nameMax)
    report(
      'name',
      'PROGRAMME_NAME_INVALID',
      `Beri nama ${nameMin} sampai ${nameMax} huruf.`,
      `Give it a name of ${nameMin} to ${nameMax} letters.`,
    )
  // Decrees carry the name in their title.
  const fault = paperFault(facts.name)
  if (fault !== null) report('name', 'UNPRINTABLE', fault.id, fault.en)
  if ((facts.description?.length ?? 0) > descriptionMax)
    report(
      'description',
      'TEXT_TOO_LONG',
      `Paling banyak ${descriptionMax} huruf. Persingkat.`,
      `At most ${descriptionMax} letters. Make it shorter.`,
    )
  if ((facts.legalNote?.length ?? 0) > legalNoteMax)
    report(
      'legalNote',
      'TEXT_TOO_LONG',
      `Paling banyak ${legalNoteMax} huruf. Persingkat.`,
      `At most ${legalNoteMax} letters. Make it shorter.`,
    )
}

/** PP 44/2015 and PP 46/2015: the self-employed insure work accident and death together; old age only comes on top. */
function checkInsurance(facts: Pick<ProgrammeFacts, 'insuranceProgrammes' | 'fundingSource'>, report: Report): void {
  const insured = new Set(facts.insuranceProgrammes)
  if (insured.has('OLD_AGE') && !(insured.has('WORK_ACCIDENT') && insured.has('DEATH')))
    report(
      'insuranceProgrammes',
      'OLD_AGE_ALONE',
      'JHT hanya dapat ditambahkan pada JKK dan JKM. Pilih ketiganya, atau lepaskan JHT.',
      'Old-age insurance only comes on top of work accident and death. Choose all three, or leave it out.',
    )
  if (facts.fundingSource === 'SELF')
    report(
      'fundingSource',
      'GOVERNMENT_DOES_NOT_PAY',
      'Program pemerintah tidak dapat dibayar oleh pekerjanya sendiri. Pilih sumber dana yang menanggung iurannya.',
      'A programme of a government cannot be paid by the workers themselves. Choose the money that pays the contributions.',
    )
}

function checkBasis(facts: Pick<ProgrammeFacts, 'regulationIds' | 'agreementIds'>, report: Report): void {
  const { regulationsMax, agreementsMax } = LIMITS
  if (facts.regulationIds.length > regulationsMax)
    report(
      'regulationIds',
      'BASIS_TOO_LONG',
      `Paling banyak ${regulationsMax} peraturan.`,
      `At most ${regulationsMax} regulations.`,
    )
  if (facts.agreementIds.length > agreementsMax)
    report(
      'agreementIds',
      'BASIS_TOO_LONG',
      `Paling banyak ${agreementsMax} perjanjian.`,
      `At most ${agreementsMax} agreements.`,
    )
}

function readMonths(input: ProgrammeInput, report: Report): { fromMonth: string; untilMonth: string } {
  const [fromMonth, untilMonth] = [readContributionMonth(input.fromMonth), readContributionMonth(input.untilMonth)]
  const wrong = (path: string) =>
    report(path, 'MONTH_INVALID', 'Tulis bulannya, misalnya 01/2027.', 'Write the month, for example 01/2027.')
  if (fromMonth === null) wrong('fromMonth')
  if (untilMonth === null) wrong('untilMonth')
  const months = fromMonth === null || untilMonth === null ? 1 : monthsBetween(fromMonth, untilMonth).length
  if (months < 1 || months > LIMITS.monthsMax)
    report(
      'untilMonth',
      'PERIOD_INVALID',
      `Bulan terakhir harus sesudah bulan pertama, paling lama ${LIMITS.monthsMax} bulan.`,
      `The last month comes after the first, within ${LIMITS.monthsMax} months.`,
    )
  return { fromMonth: fromMonth ?? '', untilMonth: untilMonth ?? '' }
}

function readQuotas(
  actor: Actor,
  reference: ReferenceData,
  quotas: ProgrammeInput['quotas'],
  report: Report,
): ProgrammeFacts['quotas'] {
  if (quotas.length > LIMITS.quotasMax)
    report(
      'quotas',
      'QUOTAS_TOO_MANY',
      `Paling banyak ${LIMITS.quotasMax} wilayah. Gunakan wilayah yang lebih besar.`,
      `At most ${LIMITS.quotasMax} areas. Use larger ones.`,
    )
  const own = actor.tenantAreaCode
  return quotas.slice(0, LIMITS.quotasMax).map(({ areaCode, people }, at) => {
    const area = areaLevelOf(areaCode) === null ? undefined : reference.areas.get(areaCode)
    if (area?.custodianTenantId == null || own === null || !isWithin(areaCode, own))
      report(
        `quotas.${at}.areaCode`,
        'QUOTA_AREA_UNKNOWN',
        'Wilayah ini di luar wilayah instansi Anda. Pilih yang lain.',
        'This area lies outside of yours. Choose another.',
      )
    else if (quotas.some((other, place) => place !== at && touches(other.areaCode, areaCode)))
      report(
        `quotas.${at}.areaCode`,
        'QUOTA_AREA_NESTED',
        'Wilayah ini disebut dua kali atau berada di dalam wilayah lain pada daftar ini. Hapus salah satunya.',
        'This area is named twice or lies in another one of this list. Remove one of them.',
      )
    if (!Number.isInteger(people) || people < 1 || people > PEOPLE_MAX)
      report(
        `quotas.${at}.people`,
        'QUOTA_PEOPLE_INVALID',
        'Isi jumlah orang, sedikitnya 1.',
        'Enter a number of people, at least 1.',
      )
    return { areaCode, areaTenantId: area?.custodianTenantId ?? '', people }
  })
}

function touches(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a)
}

function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
