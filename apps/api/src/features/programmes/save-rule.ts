import { isIsoDay } from '@payung/domain/calendar/iso-day'
import { findBelowFloor, legalFloor } from '@payung/domain/eligibility/legal-floor'
import { readRuleText } from '@payung/domain/eligibility/read-rule'
import type { RuleFault } from '@payung/domain/eligibility/rule-fault'
import { findUnknownCode } from '@payung/domain/eligibility/unknown-code'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { withoutNationalId } from '../workers/public.ts'
import { programmeMessages } from './programmes.messages.ts'
import { mayManageProgrammes } from './programmes.policy.ts'
import { assertUnchanged } from './save-programme.ts'
import { insertRule, lockProgramme } from './write-programme.queries.ts'

export interface SaveRuleInput {
  readonly programmeId: string
  readonly expectedVersion: number
  /** JSON. */
  readonly rule: string
  readonly effectiveFrom: string
  readonly note?: string | null | undefined
}

const NOTE_LENGTH_MAX = 500

/**
 * Keeps a rule as the programme's next version, in force from its day. Whom it changes was shown before, by `ruleEffect`.
 *
 * The programme's version goes up with it: of two officers who save at once, one is told.
 *
 * @throws ValidationError with the rule's fault and its place in the tree as path: `rule.of.1`; `RULE_CODE_UNKNOWN` for a code that no catalogue has,
 *   `RULE_BELOW_FLOOR` and `RULE_AGAINST_LAW` for less than the law asks
 * @throws ConflictError as `updateProgramme`
 */
export async function saveRule(tx: Transaction, actor: Actor, input: SaveRuleInput): Promise<string> {
  const { reference } = tx
  if (!mayManageProgrammes(actor)) throw new NotAllowedError()
  const record = await lockProgramme(tx, actor, input.programmeId)
  assertUnchanged(record, input.expectedVersion)
  const read = readRuleText(input.rule)
  if ('fault' in read) throw ruleFault(read.fault)
  const fault =
    findUnknownCode(read.rule, reference) ?? findBelowFloor(read.rule, legalFloor(reference.firstRegistrationAges))
  if (fault !== null) throw ruleFault(fault)
  const note = withoutNationalId(input.note?.trim() || null, 'note')
  if (!isIsoDay(input.effectiveFrom) || (note?.length ?? 0) > NOTE_LENGTH_MAX) throw invalidFrame()
  const version = await insertRule(tx, actor, record.id, {
    json: JSON.stringify(read.rule),
    effectiveFrom: input.effectiveFrom,
    note,
  })
  await recordAudit(tx, actor, 'RULE_SAVED', {
    subject: { kind: 'programme', id: record.id, version: record.version + 1 },
    details: { ruleVersion: version, effectiveFrom: input.effectiveFrom },
  })
  return record.id
}

function ruleFault({ code, path, text }: RuleFault): ValidationError {
  return new ValidationError([{ path: path === '' ? 'rule' : `rule.${path}`, code, severity: 'ERROR', text }])
}

function invalidFrame(): ValidationError {
  return new ValidationError([
    issueAbout(programmeMessages['TEXT_TOO_LONG/invalidFrame']({ noteLengthMax: NOTE_LENGTH_MAX })),
  ])
}
