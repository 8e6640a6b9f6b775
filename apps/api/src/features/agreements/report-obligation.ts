import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ReportOutcome } from '@payung/domain/agreement/obligation-standing'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { withoutNationalId } from '../workers/public.ts'
import { getObligation } from './find-obligation.ts'

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
  today: string,
  input: ReportObligationInput,
): Promise<string> {
  const obligation = await getObligation(tx, input.obligationId)
  if (!actor.permissions.has('OBLIGATION_REPORT') || obligation.party_tenant_id !== actor.tenantId)
    throw new NotAllowedError()
  if (!obligation.is_signed)
    throw new ConflictError('AGREEMENT_STATE', {
      id: 'Perjanjian ini belum ditandatangani, jadi belum ada kewajiban yang dapat dilaporkan.',
      en: 'This agreement is not signed yet, so there is nothing to report on.',
    })
  if (!obligation.may_report) throw new NotAllowedError()
  const text = withoutNationalId(input.text.trim(), 'text')
  assertReport({ ...input, text }, today)
  const fileIds = [...new Set(input.fileIds)]
  await assertOwnFiles(tx, actor, fileIds)
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into obligation_report (agreement_id, obligation_id, tenant_id, outcome, text, happened_on, reported_by)
    values (${obligation.agreement_id}::uuid, ${obligation.id}::uuid, ${actor.tenantId}::uuid, ${input.outcome}, ${text}, ${input.happenedOn}::date,
      ${actor.userId}::uuid) returning id`)
  const id = made?.id ?? ''
  await tx.run(Prisma.sql`insert into obligation_report_file (report_id, tenant_id, file_id)
    select ${id}::uuid, ${actor.tenantId}::uuid, f from unnest(${fileIds}::uuid[]) f`)
  await recordAudit(tx, actor, 'OBLIGATION_REPORTED', {
    subject: { kind: 'agreement', id: obligation.agreement_id },
    details: { obligation: obligation.id, report: id, outcome: input.outcome, files: fileIds.length },
  })
  return obligation.agreement_id
}

function assertReport({ text, happenedOn, fileIds }: ReportObligationInput, today: string): void {
  const issues: ValidationIssue[] = []
  const refuseIf = (isWrong: boolean, path: string, code: string, id: string, en: string) => {
    if (isWrong) issues.push({ path, code, severity: 'ERROR', text: { id, en } })
  }
  refuseIf(
    text.length < 3 || text.length > 2000,
    'text',
    'REPORT_TEXT',
    'Tulis laporannya, 3 sampai 2.000 huruf.',
    'Write the report in 3 to 2,000 letters.',
  )
  refuseIf(
    happenedOn > today,
    'happenedOn',
    'HAPPENED_IN_FUTURE',
    'Laporkan setelah terlaksana.',
    'Report it once it has happened.',
  )
  refuseIf(
    fileIds.length > FILES_MAX,
    'fileIds',
    'FILES_TOO_MANY',
    `Paling banyak ${FILES_MAX} bukti dalam satu laporan.`,
    `At most ${FILES_MAX} pieces of evidence in one report.`,
  )
  if (issues.length > 0) throw new ValidationError(issues)
}
