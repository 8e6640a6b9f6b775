import { RULE_LIMITS, type Rule, ruleShape } from './eligibility-rule.ts'
import { findContradiction } from './rule-contradiction.ts'
import type { RuleFault } from './rule-fault.ts'

/**
 * Reads a rule that somebody has written: well-formed, of bearable size, and not one that nobody could ever meet.
 *
 * Total: anything at all may be handed in.
 */
export function readRule(written: unknown): { readonly rule: Rule } | { readonly fault: RuleFault } {
  if (!isBearable(written)) return { fault: tooLarge() }
  const read = ruleShape.safeParse(written)
  if (!read.success) return { fault: malformed(faultyPath(written, '')) }
  const fault = findContradiction(read.data)
  return fault === null ? { rule: read.data } : { fault }
}

/** Reads the JSON of a rule, as forms send it and rows keep it. */
export function readRuleText(text: string): ReturnType<typeof readRule> {
  try {
    return readRule(JSON.parse(text))
  } catch {
    return { fault: malformed('') }
  }
}

/** The innermost part that is no rule, so that a form can point at it. */
function faultyPath(written: unknown, path: string): string {
  if (typeof written !== 'object' || written === null || !('of' in written)) return path
  const { of } = written
  const parts: readonly (readonly [step: string, part: unknown])[] = Array.isArray(of)
    ? of.map((part, at) => [`of.${at}`, part] as const)
    : [['of', of]]
  const faulty = parts.find(([, part]) => !ruleShape.safeParse(part).success)
  return faulty === undefined ? path : faultyPath(faulty[1], path === '' ? faulty[0] : `${path}.${faulty[0]}`)
}

/** Counts before the shape is read; a hostile rule ends here, whatever it is made of. */
function isBearable(written: unknown): boolean {
  let parts = 0
  const walk = (part: unknown, depth: number): boolean => {
    parts++
    if (depth > RULE_LIMITS.depthMax || parts > RULE_LIMITS.partsMax) return false
    if (typeof part !== 'object' || part === null || !('of' in part)) return true
    const { of } = part
    return Array.isArray(of)
      ? of.length <= RULE_LIMITS.partsMax && of.every((inner) => walk(inner, depth + 1))
      : walk(of, depth + 1)
  }
  return walk(written, 1)
}

function malformed(path: string): RuleFault {
  return {
    code: 'RULE_MALFORMED',
    path,
    text: {
      id: 'Aturan ini belum lengkap: lengkapi syarat yang ditandai, atau hapus.',
      en: 'This rule is incomplete: complete the marked condition, or remove it.',
    },
  }
}

function tooLarge(): RuleFault {
  const { depthMax, partsMax } = RULE_LIMITS
  return {
    code: 'RULE_TOO_LARGE',
    path: '',
    text: {
      id: `Aturan paling banyak memuat ${partsMax} syarat dalam ${depthMax} tingkat. Sederhanakan aturannya.`,
      en: `A rule has at most ${partsMax} conditions in ${depthMax} levels. Make it simpler.`,
    },
  }
}
