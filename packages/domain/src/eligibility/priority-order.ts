import * as z from 'zod/mini'
import type { EligibilityFacts, JudgingFrame } from './eligibility-facts.ts'
import type { Rule } from './eligibility-rule.ts'
import { judgeEligibility } from './judge-eligibility.ts'
import { readRule } from './read-rule.ts'
import type { BothWords } from './rule-fault.ts'

export const PRIORITY_LIMITS = { criteriaMax: 20, pointsMin: 1, pointsMax: 1_000, labelLengthMax: 120 } as const

/** So many points for whoever meets a condition; unknown facts earn nothing. */
export interface PriorityCriterion {
  /** As it is published: `Desil 1–2`. */
  readonly label: string
  readonly points: number
  readonly when: Rule
}

/** Who goes before whom where more are eligible than a quota holds: more points first, ties by lot. No criterion at all is a draw among equals. */
export type PriorityOrder = readonly PriorityCriterion[]

export interface Priority {
  readonly points: number
  /** Which criteria are met, counted from 1 in their order. */
  readonly met: readonly number[]
}

/** What an order says of one person. Only what is met for certain counts, so that nobody is put first for a fact that nobody knows. */
export function priorityOf(order: PriorityOrder, facts: EligibilityFacts, frame: JudgingFrame): Priority {
  const met = order.flatMap(({ when }, at) =>
    judgeEligibility(when, facts, frame).outcome === 'ELIGIBLE' ? [at + 1] : [],
  )
  return { points: met.reduce((sum, at) => sum + (order[at - 1]?.points ?? 0), 0), met }
}

export interface PriorityFault {
  readonly code: 'PRIORITY_MALFORMED' | 'PRIORITY_TOO_LARGE' | 'RULE_MALFORMED' | 'RULE_TOO_LARGE' | string
  /** Of the criterion: `criteria.2`. */
  readonly path: string
  readonly text: BothWords
}

const shape = z.strictObject({
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(PRIORITY_LIMITS.labelLengthMax)),
  points: z.int().check(z.gte(PRIORITY_LIMITS.pointsMin), z.lte(PRIORITY_LIMITS.pointsMax)),
  when: z.unknown(),
})

/** Reads an order that somebody has written. Total: anything at all may be handed in. */
export function readPriorityOrder(
  written: unknown,
): { readonly order: PriorityOrder } | { readonly fault: PriorityFault } {
  if (!Array.isArray(written)) return { fault: malformed('criteria') }
  if (written.length > PRIORITY_LIMITS.criteriaMax) return { fault: tooMany() }
  const order: PriorityCriterion[] = []
  for (const [at, criterion] of written.entries()) {
    const path = `criteria.${at}`
    const read = shape.safeParse(criterion)
    if (!read.success) return { fault: malformed(path) }
    const rule = readRule(read.data.when)
    if ('fault' in rule)
      return { fault: { ...rule.fault, path: rule.fault.path === '' ? path : `${path}.${rule.fault.path}` } }
    order.push({ label: read.data.label, points: read.data.points, when: rule.rule })
  }
  return { order }
}

/** The JSON of an order, as forms send it and rows keep it. */
export function readPriorityText(text: string): ReturnType<typeof readPriorityOrder> {
  try {
    return readPriorityOrder(JSON.parse(text))
  } catch {
    return { fault: malformed('criteria') }
  }
}

function malformed(path: string): PriorityFault {
  const { pointsMin, pointsMax } = PRIORITY_LIMITS
  return {
    code: 'PRIORITY_MALFORMED',
    path,
    text: {
      id: `Lengkapi ukuran ini: nama, nilai ${pointsMin} sampai ${pointsMax}, dan syaratnya.`,
      en: `Complete this criterion: a name, ${pointsMin} to ${pointsMax} points, and its condition.`,
    },
  }
}

function tooMany(): PriorityFault {
  return {
    code: 'PRIORITY_TOO_LARGE',
    path: 'criteria',
    text: {
      id: `Urutan prioritas paling banyak memuat ${PRIORITY_LIMITS.criteriaMax} ukuran. Gabungkan beberapa di antaranya.`,
      en: `An order has at most ${PRIORITY_LIMITS.criteriaMax} criteria. Join some of them.`,
    },
  }
}
