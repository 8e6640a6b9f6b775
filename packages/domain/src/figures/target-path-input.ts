import * as z from 'zod/mini'
import { type IsoDay, isIsoDay } from '../calendar/iso-day.ts'
import { day, type InputRefusal, loggedReason, must, notAfter, refusal, text } from '../input/input-parts.ts'
import {
  fallingSteps,
  isTargetIndicator,
  readTargetAmount,
  readYear,
  TARGET_DOCUMENT_KINDS,
  TARGET_STEPS_MAX,
  TARGET_YEARS_AHEAD,
  type TargetAmountFault,
  type TargetDocumentKind,
  type TargetIndicator,
  type TargetStep,
  type TargetUnit,
  unitOfTarget,
} from './target-path.ts'

interface PathGround {
  readonly today: IsoDay
  /** Whether whoever proposes it may speak of that area: their own, or a place in it. */
  readonly isOwnArea: (areaCode: string) => boolean
}

/** A year and its amount as they are written. */
interface WrittenStep {
  readonly year: string
  readonly amount: string
}

const isDocumentKind = (kind: string): kind is TargetDocumentKind => TARGET_DOCUMENT_KINDS.some((name) => name === kind)

/** What a person sets for an indicator and an area: a number for each of some years, the document on which it rests, and why. */
export function targetPathInput({ today, isOwnArea }: PathGround) {
  const path = z.object({
    indicator: z.string().check(must(isTargetIndicator, refusal('TARGET_INDICATOR_UNKNOWN'))),
    areaCode: z.string().check(must(isOwnArea, refusal('TARGET_AREA_NOT_OWN'))),
    steps: z.array(z.object({ year: z.string(), amount: z.string() })).check(
      must(({ length }) => length > 0, refusal('TARGET_STEPS_MISSING')),
      must(
        ({ length }) => length <= TARGET_STEPS_MAX,
        refusal('TARGET_STEPS_TOO_MANY', { stepsMax: TARGET_STEPS_MAX }),
      ),
    ),
    documentKind: z.string().check(must(isDocumentKind, refusal('TARGET_DOCUMENT_KIND'))),
    documentNumber: text({ min: 1, max: 100 }, refusal('TARGET_DOCUMENT_NUMBER')),
    documentDay: day(must(isIsoDay, refusal('TARGET_DOCUMENT_DAY')), notAfter(today, refusal('TARGET_DOCUMENT_DAY'))),
    documentName: text({ min: 3, max: 300 }, refusal('TARGET_DOCUMENT_NAME')),
    reason: loggedReason(),
    acceptsFall: z.boolean(),
  })
  type Path = z.output<typeof path>
  const thisYear = Number(today.slice(0, 4))
  return path.check(
    z.check<Path>(({ value: { steps, indicator }, issues }) => {
      const unit = isTargetIndicator(indicator) ? unitOfTarget(indicator) : null
      for (const [at, step] of steps.slice(0, TARGET_STEPS_MAX).entries())
        for (const [field, refused] of [
          ['year', yearFault(steps, at, thisYear)],
          ['amount', unit === null ? null : amountFault(step.amount, unit)],
        ] as const)
          if (refused !== null)
            issues.push({
              ...{ code: 'custom', input: step[field], path: ['steps', at, field], params: { refused } },
              continue: true,
            })
    }),
    must<Path>(
      ({ indicator, steps, acceptsFall }) =>
        acceptsFall || !isTargetIndicator(indicator) || fallsAsWritten(steps, unitOfTarget(indicator)).length === 0,
      refusal('TARGET_FALLS'),
      ['acceptsFall'],
    ),
  )
}

function yearFault(steps: readonly WrittenStep[], at: number, thisYear: number): InputRefusal | null {
  const year = readYear(steps[at]?.year ?? '')
  if (year === null) return refusal('TARGET_YEAR_INVALID')
  if (year < thisYear) return refusal('TARGET_YEAR_PAST', { thisYear: String(thisYear) })
  if (year > thisYear + TARGET_YEARS_AHEAD)
    return refusal('TARGET_YEAR_TOO_FAR', { lastYear: String(thisYear + TARGET_YEARS_AHEAD) })
  return steps.slice(0, at).some((before) => readYear(before.year) === year) ? refusal('TARGET_YEAR_TWICE') : null
}

const AMOUNT_REFUSALS: Readonly<Record<TargetAmountFault, (unit: TargetUnit) => InputRefusal>> = {
  INVALID: (unit) => (unit === 'SHARE' ? refusal('TARGET_AMOUNT_INVALID') : refusal('TARGET_AMOUNT_INVALID/people')),
  NOTHING: () => refusal('TARGET_AMOUNT_NOTHING'),
  OVER_WHOLE: () => refusal('TARGET_OVER_WHOLE'),
}

function amountFault(written: string, unit: TargetUnit): InputRefusal | null {
  const amount = readTargetAmount(written, unit)
  return typeof amount === 'number' ? null : AMOUNT_REFUSALS[amount](unit)
}

/** The steps that can be read, in the order of their years. */
function stepsAsWritten(steps: readonly WrittenStep[], unit: TargetUnit): readonly TargetStep[] {
  return steps
    .flatMap((step) => {
      const [year, amount] = [readYear(step.year), readTargetAmount(step.amount, unit)]
      return year === null || typeof amount !== 'number' ? [] : [{ year, amount }]
    })
    .toSorted((a, b) => a.year - b.year)
}

/** The steps that ask for less than the year before, as far as they can be read: a form warns of them before anything is sent. */
export function fallsAsWritten(steps: readonly WrittenStep[], unit: TargetUnit): readonly TargetStep[] {
  return fallingSteps(stepsAsWritten(steps, unit))
}

export type TargetPathInput = z.output<ReturnType<typeof targetPathInput>>

/** The unit and the steps of a path that {@link targetPathInput} has let through. */
export function pathOfInput({ indicator, steps }: TargetPathInput): {
  readonly unit: TargetUnit
  readonly steps: readonly TargetStep[]
} {
  const unit = unitOfTarget(indicator as TargetIndicator)
  return { unit, steps: stepsAsWritten(steps, unit) }
}

/** Why somebody refuses a path. */
export function targetRefusalInput() {
  return z.object({ reason: loggedReason() })
}
