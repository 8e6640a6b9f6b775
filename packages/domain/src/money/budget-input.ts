import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, must, notAfter, refusal, rupiah, text, wholeNumber } from '../input/input-parts.ts'
import { BUDGET_STAGES, type BudgetStage, nextBudgetStages } from './budget.ts'

const CEILING_MAX = 100_000_000_000_000n
const YEARS_AROUND_MAX = 2
const SUB_ACTIVITY_LENGTH = { min: 3, max: 200 }
const DOCUMENT_LENGTH = { min: 3, max: 80 }

interface Ground {
  readonly today: IsoDay
}

/** A document that sets the ceiling of a line. */
export function budgetStageInput(ground: Ground) {
  return z.object(stageFields(ground))
}

/** A line of the budget with its first document. */
export function budgetLineInput(ground: Ground) {
  const thisYear = Number(ground.today.slice(0, 4))
  const isNear = (year: number) => Math.abs(year - thisYear) <= YEARS_AROUND_MAX
  const isFirst = (stage: BudgetStage) => nextBudgetStages(null).includes(stage)
  const fields = stageFields(ground)
  return z.object({
    fiscalYear: wholeNumber(must(isNear, refusal('BUDGET_YEAR_INVALID'))),
    agencyId: z.string().check(must((id) => id !== '', refusal('BUDGET_AGENCY_UNKNOWN'))),
    subActivity: text(SUB_ACTIVITY_LENGTH, refusal('SUB_ACTIVITY_INVALID')),
    accountCode: z.string().check(
      z.trim(),
      must((code) => /^[0-9]{1,2}(\.[0-9]{1,4}){2,6}$/.test(code), refusal('ACCOUNT_CODE_INVALID')),
    ),
    ...fields,
    stage: fields.stage.check(must(isFirst, refusal('BUDGET_STAGE_ORDER'))),
  })
}

function stageFields({ today }: Ground) {
  return {
    stage: z.enum(BUDGET_STAGES),
    amount: rupiah(must((amount) => amount >= 0n && amount <= CEILING_MAX, refusal('BUDGET_AMOUNT_INVALID'))),
    decidedOn: day(notAfter(today, refusal('BUDGET_DAY_INVALID'))),
    documentNumber: text(DOCUMENT_LENGTH, refusal('BUDGET_DOCUMENT_INVALID')),
  }
}
