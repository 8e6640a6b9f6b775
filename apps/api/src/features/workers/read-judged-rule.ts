import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { legalFloor, onLegalFloor } from '@payung/domain/eligibility/legal-floor'
import { readRule } from '@payung/domain/eligibility/read-rule'
import type { RuleFault } from '@payung/domain/eligibility/rule-fault'
import type { ReferenceData } from '../../platform/reference-data.ts'

/** A programme's rule as people are judged by it: on the legal floor, which no programme leaves out. */
export function readJudgedRule(
  { firstRegistrationAges }: Pick<ReferenceData, 'firstRegistrationAges'>,
  written: unknown,
): { readonly rule: Rule } | { readonly fault: RuleFault } {
  const read = readRule(written)
  return 'fault' in read ? read : { rule: onLegalFloor(read.rule, legalFloor(firstRegistrationAges)) }
}
