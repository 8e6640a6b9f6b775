import { isWithin } from '@payung/domain/area/area-code'
import type { Designation, EligibilityFacts, JudgingFrame } from '@payung/domain/eligibility/eligibility-facts'
import { factsAsked, type Rule } from '@payung/domain/eligibility/eligibility-rule'
import { type EligibilityOutcome, judgeEligibility } from '@payung/domain/eligibility/judge-eligibility'
import { reasonWords } from '@payung/domain/eligibility/reason-words'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import type { RuleNames } from '@payung/domain/eligibility/rule-words'
import { today } from '../../platform/clock.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { readJudgedRule, type WorkerRecord } from '../workers/public.ts'
import type { JudgingProgramme } from './programmes.queries.ts'

/** What a programme's rule says of one person, and why. */
export interface Explained {
  readonly programmeId: string
  readonly ruleVersion: number
  readonly outcome: EligibilityOutcome
  readonly reasons: readonly BothWords[]
}

/** Of one person, by programmes other than this that insure alike. Asked only where a rule asks; null where it is not told. */
export type DesignationsOf = (programme: JudgingProgramme) => Promise<readonly Designation[] | null>

/** Of programmes that have no quota where the person lives nothing is said: they have no say on them. */
export async function explainEligibility(
  reference: ReferenceData,
  record: WorkerRecord,
  programmes: readonly JudgingProgramme[],
  designationsOf: DesignationsOf,
  /** On which ages are reckoned. */
  day: string = today().toString(),
): Promise<Explained[]> {
  const concerned = programmes.filter(({ area_codes: areas }) =>
    areas.some((code) => isWithin(record.village_code, code)),
  )
  const explained = await Promise.all(
    concerned.map(async (programme) => {
      const read = readJudgedRule(reference, programme.rule)
      if ('fault' in read) return []
      const isAsked = factsAsked(read.rule).has('DESIGNATED_ELSEWHERE')
      const frame = { day, fromMonth: programme.from_month, untilMonth: programme.until_month }
      const designations = isAsked ? await designationsOf(programme) : []
      if (designations === null) return []
      const verdict = explainBy(reference, record, read.rule, frame, designations)
      return [{ programmeId: programme.id, ruleVersion: programme.version, ...verdict }]
    }),
  )
  return explained.flat()
}

/** What one rule says of one person. */
export function explainBy(
  reference: ReferenceData,
  record: WorkerRecord,
  rule: Rule,
  judgedIn: Omit<JudgingFrame, 'ecosystemOf'>,
  designations: readonly Designation[],
): Pick<Explained, 'outcome' | 'reasons'> {
  const facts = factsOf(record, designations)
  const frame: JudgingFrame = {
    ...judgedIn,
    ecosystemOf: (code) => reference.occupations.get(code)?.ecosystemCode ?? null,
  }
  const names = namesFrom(reference)
  const { outcome, reasons } = judgeEligibility(rule, facts, frame)
  return { outcome, reasons: reasons.map((reason) => reasonWords(reason, facts, frame, names)) }
}

function factsOf(record: WorkerRecord, designations: readonly Designation[]): EligibilityFacts {
  return {
    birthDate: record.birth_date,
    sex: record.sex,
    villageCode: record.village_code,
    occupationCode: record.occupation_code,
    incomeBracket: record.income_bracket,
    welfareDecile: record.welfare_decile,
    welfareSource: record.welfare_source,
    membershipKind: record.membership_kind,
    publicService: record.public_service,
    citizenship: record.citizenship,
    status: record.status,
    declaredFrom: record.declared_from,
    declaredUntil: record.declared_until,
    declaredPayerKind: record.declared_payer_kind,
    designations,
  }
}

/** What the codes of a rule are called. */
export function namesFrom({ areas, occupations, ecosystems }: ReferenceData): RuleNames {
  const wordsOf = (code: string, entry: { nameId: string; nameEn: string } | undefined): BothWords => ({
    id: entry?.nameId ?? code,
    en: entry?.nameEn ?? code,
  })
  return {
    area: (code) => areas.get(code)?.name ?? code,
    occupation: (code) => wordsOf(code, occupations.get(code)),
    ecosystem: (code) => wordsOf(code, ecosystems.get(code)),
  }
}
