import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ReportOutcome } from '@payung/domain/agreement/obligation-standing'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import {
  ConflictError,
  issueAbout,
  NotAllowedError,
  ValidationError,
  type ValidationIssue,
} from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { withoutNationalId } from '../workers/public.ts'
import { agreementMessages } from './agreements.messages.ts'
import { getObligation } from './find-obligation.ts'
import { insertReport, insertReportFiles } from './report-obligation.queries.ts'

export interface ReportObligationInput {
  readonly obligationId: string
  readonly outcome: ReportOutcome
  readonly text: string
  readonly happenedOn: string
  readonly fileIds: readonly string[]
}

const FILES_MAX = 10

/**
 * Reports on what one's own party has promised, with evidence. A report stays as it is; what was wrong is put right by another.
 *
 * @throws NotFoundError for a missing obligation, and a file that is not one's own
 * @throws NotAllowedError to other parties, and to agencies and villages to which it was not given
 * @throws ConflictError `AGREEMENT_STATE` before the agreement is signed
 * @throws ValidationError `REPORT_TEXT`, `HAPPENED_IN_FUTURE`, `FILES_TOO_MANY`
 */
export async function reportObligation(
  tx: TenantTransaction,
  actor: Actor,
  input: ReportObligationInput,
): Promise<string> {
  const obligation = await getObligation(tx, input.obligationId)
  if (!actor.permissions.has('OBLIGATION_REPORT') || obligation.party_tenant_id !== actor.tenantId)
    throw new NotAllowedError()
  if (!obligation.is_signed) throw new ConflictError(agreementMessages['AGREEMENT_STATE/reportObligation']())
  if (!obligation.may_report) throw new NotAllowedError()
  const text = withoutNationalId(input.text.trim(), 'text')
  assertReport({ ...input, text })
  const fileIds = [...new Set(input.fileIds)]
  await assertOwnFiles(tx, actor, fileIds)
  const [made] = await tx.rows<{ id: string }>(
    insertReport(actor, {
      agreementId: obligation.agreement_id,
      obligationId: obligation.id,
      outcome: input.outcome,
      text,
      happenedOn: input.happenedOn,
    }),
  )
  const id = made?.id ?? ''
  await tx.run(insertReportFiles(id, actor, fileIds))
  await recordAudit(tx, actor, 'OBLIGATION_REPORTED', {
    subject: { kind: 'agreement', id: obligation.agreement_id },
    details: { obligation: obligation.id, report: id, outcome: input.outcome, files: fileIds.length },
  })
  return obligation.agreement_id
}

function assertReport({ text, happenedOn, fileIds }: ReportObligationInput): void {
  const issues: ValidationIssue[] = []
  const refuseIf = (isWrong: boolean, message: Message, path?: string) => {
    if (isWrong) issues.push(issueAbout(message, path))
  }
  refuseIf(text.length < 3 || text.length > 2000, agreementMessages.REPORT_TEXT())
  refuseIf(happenedOn > today().toString(), agreementMessages.HAPPENED_IN_FUTURE())
  refuseIf(fileIds.length > FILES_MAX, agreementMessages.FILES_TOO_MANY({ filesMax: FILES_MAX }))
  if (issues.length > 0) throw new ValidationError(issues)
}
