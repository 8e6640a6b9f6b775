import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { type LifeEventToRead, readLifeEvent } from '../claims/public.ts'
import type { WorkerRow } from '../workers/public.ts'
import { orRefusedAsOutsideReport } from './outside-report-refusal.ts'
import { mayReportOutside, mayReportToKeeper } from './outside-reports.policy.ts'
import { findPersonToReport, insertOutsideReport } from './outside-reports.queries.ts'

/**
 * Reports to the keeper of a record what happened to a person whom the actor sees. What the record says of the person changes nothing of the answer: nobody learns by
 * reporting whether somebody lives.
 *
 * @returns the id of the person, as it was sent
 * @throws NotFoundError for a person whom the viewer's lists do not name; NotAllowedError also where the actor's own government keeps the record
 * @throws ValidationError `EVENT_IN_FUTURE`, `EVENT_DAY_INVALID`, `EVENT_PLACE_INVALID`; ConflictError `OUTSIDE_REPORTS_OF_DAY`
 */
export async function reportToKeeper(
  tx: TenantTransaction,
  actor: Actor,
  input: LifeEventToRead & { readonly workerId: string },
): Promise<string> {
  if (!mayReportOutside(actor)) throw new NotAllowedError()
  const [person] = await tx.rows<WorkerRow>(findPersonToReport(input.workerId))
  if (person === undefined || person.level === 'PROOF') throw new NotFoundError()
  if (!mayReportToKeeper(actor, person)) throw new NotAllowedError()
  const event = readLifeEvent(input)
  const sides = { tenantId: person.custodian_tenant_id, reporterTenantId: actor.tenantId }
  await orRefusedAsOutsideReport(() => tx.run(insertOutsideReport({ ...event, ...sides, workerId: person.worker_id })))
  await recordAudit(tx, actor, 'OUTSIDE_REPORT_SENT', {
    subject: { kind: 'worker', id: person.worker_id },
    details: {},
  })
  return person.worker_id
}
