import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { legalFloor, onLegalFloor } from '@payung/domain/eligibility/legal-floor'
import { readRuleText } from '@payung/domain/eligibility/read-rule'
import { uuidOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { DomainError } from '../../platform/errors.ts'
import type { JudgedBy, JudgedPeople } from './judged-by.ts'
import { findJudging, type Judging } from './judging.queries.ts'
import { readJudgedRule } from './read-judged-rule.ts'

export interface EligibilityAsked {
  readonly programmeId: string
  readonly people: JudgedPeople
  /** JSON of a rule that is not saved. */
  readonly draftRule?: string | null | undefined
}

/**
 * The rule by which a programme judges today, with where and for which months.
 *
 * @returns null for a programme that the viewer does not see, and for one without a rule
 * @throws DomainError with the code of the draft's fault
 */
export async function readJudgedBy(
  context: Pick<Context, 'read' | 'reference'>,
  subject: EligibilityAsked,
): Promise<JudgedBy | null> {
  const { reference } = context
  const floor = legalFloor(reference.firstRegistrationAges)
  const draft = subject.draftRule == null ? null : onLegalFloor(ruleOf(readRuleText(subject.draftRule)), floor)
  const id = uuidOf(subject.programmeId, 'Programme')
  const day = today().toString()
  const [judging] = id === null ? [] : await context.read<Judging>(findJudging(id, day))
  if (id === null || judging === undefined) return null
  const before = judging.rule === null ? null : ruleOf(readJudgedRule(reference, judging.rule))
  const rule = draft ?? before
  if (rule === null) return null
  return {
    programmeId: id,
    people: subject.people,
    rule,
    before,
    areaCodes: judging.area_codes,
    day,
    fromMonth: judging.from_month,
    untilMonth: judging.until_month,
  }
}

function ruleOf(read: ReturnType<typeof readRuleText>): Rule {
  if ('fault' in read) throw new DomainError(read.fault)
  return read.rule
}
