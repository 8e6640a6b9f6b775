import type { FundingSource } from '@payung/domain/money/funding-source'
import { randomId } from '../../session/random-id.ts'
import { basisPointsOf } from '../funding/funding-draft.ts'
import { monthAfter } from '../workers/coverage-month.ts'
import { readMonthText } from '../workers/form/coverage-draft.ts'
import { fundingSourceWords } from '../workers/worker-words.ts'
import type { SimulationInput } from './simulation.query.ts'

/** A payer as the fields hold it: digits as text, months as people write them; an empty field is no limit. */
export interface PayerDraft {
  readonly key: string
  readonly source: FundingSource
  readonly part: 'SHARE' | 'REST'
  readonly share: string
  readonly fromMonth: string
  readonly lastMonth: string
  readonly budget: string
}

/** A plan as the fields hold it. */
export interface PlanDraft extends Record<string, unknown> {
  readonly people: string
  readonly programmes: SimulationInput['programmes']
  readonly relief: NonNullable<SimulationInput['relief']> | ''
  readonly fromMonth: string
  readonly lastMonth: string
  /** What a person would cost; empty for the tariff. */
  readonly tariffAmount: string
  /** Since when; empty for the first month. */
  readonly tariffFrom: string
  readonly payers: readonly PayerDraft[]
}

export const emptyPayer = (source: FundingSource): PayerDraft => ({
  key: randomId(),
  source,
  part: 'REST',
  share: '',
  fromMonth: '',
  lastMonth: '',
  budget: '',
})

/** The year after this one, paid by one's own government. */
export function emptyPlan(year: number, source: FundingSource): PlanDraft {
  return {
    people: '',
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    relief: '',
    fromMonth: `01/${year}`,
    lastMonth: `12/${year}`,
    tariffAmount: '',
    tariffFrom: '',
    payers: [emptyPayer(source)],
  }
}

/** As the API takes it; a month that is none goes on as it was typed, so that it is refused beside its field. */
export function inputOf(plan: PlanDraft): SimulationInput {
  const first = (text: string) => readMonthText(text) ?? text
  const last = (text: string) => {
    const read = readMonthText(text)
    return read === null ? text : monthAfter(read)
  }
  return {
    people: Number(plan.people),
    programmes: [...plan.programmes],
    relief: plan.relief || null,
    fromMonth: first(plan.fromMonth),
    untilMonth: last(plan.lastMonth),
    payers: plan.payers.map((payer) => ({
      source: payer.source,
      shareBasisPoints: payer.part === 'SHARE' ? basisPointsOf(payer.share) : null,
      fromMonth: payer.fromMonth.trim() === '' ? null : first(payer.fromMonth),
      untilMonth: payer.lastMonth.trim() === '' ? null : last(payer.lastMonth),
      budget: payer.budget || null,
    })),
    tariffs:
      plan.tariffAmount === ''
        ? []
        : [{ fromMonth: first(plan.tariffFrom.trim() || plan.fromMonth), amount: plan.tariffAmount }],
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  untilMonth: 'lastMonth',
  'tariffs.0.amount': 'tariffAmount',
  'tariffs.0.fromMonth': 'tariffFrom',
}

/** The field that shows a path of the input. */
export function fieldOf(path: string): string {
  return (
    FIELDS[path] ?? path.replace(/shareBasisPoints$/, 'share').replace(/^(payers\.\d+)\.untilMonth$/, '$1.lastMonth')
  )
}

/** A plan that was kept; null for what is none, as a view from elsewhere would be. */
export function readPlan(state: string): PlanDraft | null {
  const plan = JSON.parse(state) as Partial<Record<keyof PlanDraft, unknown>> | null
  const { people, programmes, relief, fromMonth, lastMonth, tariffAmount, tariffFrom, payers } = plan ?? {}
  const areTexts = [people, relief, fromMonth, lastMonth, tariffAmount, tariffFrom].every(
    (text) => typeof text === 'string',
  )
  if (!areTexts || !Array.isArray(programmes) || !Array.isArray(payers) || !payers.every(isPayer)) return null
  return { people, programmes, relief, fromMonth, lastMonth, tariffAmount, tariffFrom, payers } as PlanDraft
}

function isPayer(payer: unknown): boolean {
  const { key, source, part, share, fromMonth, lastMonth, budget } = (payer ?? {}) as Partial<PayerDraft>
  return (
    [key, share, fromMonth, lastMonth, budget].every((text) => typeof text === 'string') &&
    (part === 'SHARE' || part === 'REST') &&
    source !== undefined &&
    source in fundingSourceWords
  )
}
