import type { TenantTransaction } from '@payung/database/tenant-transaction'
import {
  THRESHOLD_MAX,
  THRESHOLD_MIN,
  type ThresholdFault,
  thresholdFaults,
} from '@payung/domain/identity/likeness-thresholds'
import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { duplicateMessages } from './duplicates.messages.ts'
import { assertMaySetThresholds } from './duplicates.policy.ts'
import {
  endThresholds,
  insertThresholds,
  listThresholds,
  lockThresholds,
  type ThresholdRow,
} from './thresholds.queries.ts'

export interface SetThresholdsInput extends LikenessThresholds {
  /** The first day on which they hold, from today on. */
  readonly validFrom: string
  readonly because: string
  /** What was last set when the form was filled in; null where nothing was. */
  readonly expectedLatestId: string | null
}

const DAYS_AHEAD_MAX = 366

/**
 * Sets from which likeness on two people are asked about, and from which they are obvious, for the whole tenant and from a day on. What was planned for
 * that day or later is withdrawn; what has held stays as it was.
 *
 * @throws NotAllowedError to who does not look after the settings of the whole tenant
 * @throws ValidationError `THRESHOLD_OUT_OF_RANGE`, `THRESHOLDS_NOT_IN_ORDER`, `THRESHOLD_DAY`, `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `THRESHOLDS_CHANGED` if somebody else has set some since
 */
export async function setThresholds(tx: TenantTransaction, actor: Actor, input: SetThresholdsInput): Promise<void> {
  assertMaySetThresholds(actor)
  const because = readLoggedReason(input.because, 'because')
  const issues = [...thresholdFaults(input).map(issueOfFault), ...dayIssues(input.validFrom)]
  if (issues.length > 0) throw new ValidationError(issues)
  await lockThresholds(tx, actor.tenantId)
  const rows = await tx.rows<ThresholdRow>(listThresholds())
  if (latestOwnId(rows) !== input.expectedLatestId) throw changedSince()
  await endThresholds(tx, actor.tenantId, input.validFrom)
  await insertThresholds(tx, actor, { ...input, from: input.validFrom, because })
  await recordAudit(tx, actor, 'DUPLICATE_THRESHOLDS_SET', {
    subject: { kind: 'tenant', id: actor.tenantId },
    details: { possible: input.possible, obvious: input.obvious, validFrom: input.validFrom, because },
  })
}

/** What was set last, whether it holds, will hold or was withdrawn since. */
export function latestOwnId(rows: readonly ThresholdRow[]): string | null {
  const own = rows.filter(({ is_own }) => is_own).map(({ id }) => id)
  return own.sort().at(-1) ?? null
}

function issueOfFault({ path, code }: ThresholdFault): ValidationIssue {
  const message =
    code === 'THRESHOLD_OUT_OF_RANGE'
      ? duplicateMessages.THRESHOLD_OUT_OF_RANGE({ thresholdMin: THRESHOLD_MIN, thresholdMax: THRESHOLD_MAX })
      : duplicateMessages.THRESHOLDS_NOT_IN_ORDER()
  return issueAbout(message, path)
}

function dayIssues(validFrom: string): ValidationIssue[] {
  const [first, day] = [today(), Temporal.PlainDate.from(validFrom)]
  const isWithin = Temporal.PlainDate.compare(day, first) >= 0 && first.until(day).days <= DAYS_AHEAD_MAX
  if (isWithin) return []
  return [issueAbout(duplicateMessages.THRESHOLD_DAY())]
}

function changedSince(): ConflictError {
  return new ConflictError(duplicateMessages.THRESHOLDS_CHANGED())
}
