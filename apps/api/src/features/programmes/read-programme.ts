import { areaLevelOf, isWithin } from '@payung/domain/area/area-code'
import { monthsBetween, type Relief } from '@payung/domain/money/contribution'
import { readContributionMonth } from '@payung/domain/money/declared-coverage'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { Message } from '@payung/domain/text/define-messages'
import { paperFault } from '@payung/domain/text/paper-letters'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { nationalIdIssues, unprintable } from '../workers/public.ts'
import { programmeMessages } from './programmes.messages.ts'
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
  const report: Report = (message, path) => issues.push(issueAbout(message, path))
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
  const { name, description, legalNote } = facts
  issues.push(...nationalIdIssues({ name, description, legalNote }))
  if (facts.insuranceProgrammes.length === 0) report(programmeMessages.INSURANCE_MISSING())
  checkInsurance(facts, report)
  checkBasis(facts, report)
  if (!facts.occupationCodes.every((code) => reference.occupations.has(code)))
    report(programmeMessages.OCCUPATION_UNKNOWN())
  if (issues.length > 0) throw new ValidationError(issues)
  return facts
}

type Report = (message: Message, path?: string) => void

function checkWords(facts: Pick<ProgrammeFacts, 'name' | 'description' | 'legalNote'>, report: Report): void {
  const { nameMin, nameMax, descriptionMax, legalNoteMax } = LIMITS
  if (facts.name.length < nameMin || facts.name.length > nameMax)
    report(programmeMessages.PROGRAMME_NAME_INVALID({ nameMin, nameMax }))
  // Decrees carry the name in their title.
  const fault = paperFault(facts.name)
  if (fault !== null) report(unprintable(fault), 'name')
  if ((facts.description?.length ?? 0) > descriptionMax) report(programmeMessages.TEXT_TOO_LONG({ descriptionMax }))
  if ((facts.legalNote?.length ?? 0) > legalNoteMax)
    report(programmeMessages['TEXT_TOO_LONG/checkWords']({ legalNoteMax }))
}

/** PP 44/2015 and PP 46/2015: the self-employed insure work accident and death together; old age only comes on top. */
function checkInsurance(facts: Pick<ProgrammeFacts, 'insuranceProgrammes' | 'fundingSource'>, report: Report): void {
  const insured = new Set(facts.insuranceProgrammes)
  if (insured.has('OLD_AGE') && !(insured.has('WORK_ACCIDENT') && insured.has('DEATH')))
    report(programmeMessages.OLD_AGE_ALONE())
  if (facts.fundingSource === 'SELF') report(programmeMessages.GOVERNMENT_DOES_NOT_PAY())
}

function checkBasis(facts: Pick<ProgrammeFacts, 'regulationIds' | 'agreementIds'>, report: Report): void {
  const { regulationsMax, agreementsMax } = LIMITS
  if (facts.regulationIds.length > regulationsMax) report(programmeMessages.BASIS_TOO_LONG({ regulationsMax }))
  if (facts.agreementIds.length > agreementsMax)
    report(programmeMessages['BASIS_TOO_LONG/checkBasis']({ agreementsMax }))
}

function readMonths(input: ProgrammeInput, report: Report): { fromMonth: string; untilMonth: string } {
  const [fromMonth, untilMonth] = [readContributionMonth(input.fromMonth), readContributionMonth(input.untilMonth)]
  const wrong = (path: string) => report(programmeMessages.MONTH_INVALID(), path)
  if (fromMonth === null) wrong('fromMonth')
  if (untilMonth === null) wrong('untilMonth')
  const months = fromMonth === null || untilMonth === null ? 1 : monthsBetween(fromMonth, untilMonth).length
  if (months < 1 || months > LIMITS.monthsMax) report(programmeMessages.PERIOD_INVALID({ monthsMax: LIMITS.monthsMax }))
  return { fromMonth: fromMonth ?? '', untilMonth: untilMonth ?? '' }
}

function readQuotas(
  actor: Actor,
  reference: ReferenceData,
  quotas: ProgrammeInput['quotas'],
  report: Report,
): ProgrammeFacts['quotas'] {
  if (quotas.length > LIMITS.quotasMax) report(programmeMessages.QUOTAS_TOO_MANY({ quotasMax: LIMITS.quotasMax }))
  const own = actor.tenantAreaCode
  return quotas.slice(0, LIMITS.quotasMax).map(({ areaCode, people }, at) => {
    const area = areaLevelOf(areaCode) === null ? undefined : reference.areas.get(areaCode)
    if (area?.custodianTenantId == null || own === null || !isWithin(areaCode, own))
      report(programmeMessages.QUOTA_AREA_UNKNOWN(), `quotas.${at}.areaCode`)
    else if (quotas.some((other, place) => place !== at && touches(other.areaCode, areaCode)))
      report(programmeMessages.QUOTA_AREA_NESTED(), `quotas.${at}.areaCode`)
    if (!Number.isInteger(people) || people < 1 || people > PEOPLE_MAX)
      report(programmeMessages.QUOTA_PEOPLE_INVALID(), `quotas.${at}.people`)
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
