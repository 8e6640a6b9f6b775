import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { CONTRIBUTION_COLUMNS } from '@payung/domain/protection/contribution-template'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { insuredPerson } from '../decrees/public.ts'
import { EXPORT_MEDIA_TYPES, type ExportFormat, exportFile, readCursor, writeTable } from '../files/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { billingMessages } from './billing.messages.ts'
import { isExportable, isOfOwnDecree, mayReadLists } from './billing.policy.ts'
import { type ContributionListRow, findContributionLists } from './billing.queries.ts'
import { declareListed, fetchListed, type ListedRow } from './receipts.queries.ts'
import { findListOfPayer, type ListOfPayerRow } from './shares.queries.ts'

export interface ListExportInput {
  readonly listId: string
  readonly format: ExportFormat
  readonly unpostedOnly?: boolean | null | undefined
  readonly unmasked?: boolean | null | undefined
  readonly reason?: string | null | undefined
  readonly idempotencyKey: string
}

/**
 * Asks for the people of a list as a file in the insurer's layout. @returns the job's id
 *
 * @throws NotFoundError
 * @throws NotAllowedError, for whole NIKs without that permission too, and `PAYER_SEES_NO_PEOPLE`
 * @throws ConflictError `CONTRIBUTION_LIST_STATE` unless it was approved
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER` for whole NIKs
 */
export async function startListExport(tx: TenantTransaction, actor: Actor, input: ListExportInput): Promise<string> {
  const unmasked = input.unmasked === true
  const list = await getExported(tx, actor, input.listId, unmasked)
  const reason = unmasked ? readLoggedReason(input.reason ?? '') : null
  const { id } = await enqueueJob(tx, actor, {
    kind: 'CONTRIBUTION_EXPORT',
    params: { listId: list.id, format: input.format, unpostedOnly: input.unpostedOnly === true, unmasked, reason },
    idempotencyKey: input.idempotencyKey,
    isKeyOfThisWork: true,
  })
  return id
}

type ExportedList = Pick<ContributionListRow, 'id' | 'state' | 'people' | 'billing_code' | 'version'>

/** Before its approval a list is nobody's to take along. What another payer lists of a decree is its government's to send to the insurer. */
async function getExported(
  tx: Pick<TenantTransaction, 'rows'>,
  actor: Actor,
  id: string,
  unmasked: boolean,
): Promise<ExportedList> {
  if (!mayReadLists(actor)) throw new NotFoundError()
  const [own] = await tx.rows<ContributionListRow>(findContributionLists([id]))
  const [list] = own === undefined ? await tx.rows<ListOfPayerRow>(findListOfPayer(id)) : [own]
  if (list === undefined) throw new NotFoundError()
  if (own !== undefined && !isOfOwnDecree(actor, own)) throw new NotAllowedError(billingMessages.PAYER_SEES_NO_PEOPLE())
  if (!actor.permissions.has('WORKER_EXPORT')) throw new NotAllowedError()
  if (unmasked && !actor.permissions.has('WORKER_EXPORT_UNMASKED')) throw new NotAllowedError()
  if (!isExportable(list.state)) throw new ConflictError(billingMessages.CONTRIBUTION_LIST_STATE())
  return list
}

/** Writes the people down, and says in the log who took how many, masked or whole and why. */
export async function exportList(job: JobRun): Promise<{ fileId: string; rows: number }> {
  const { unmasked: whole, unpostedOnly, reason } = job.params
  const format: ExportFormat = job.params['format'] === 'CSV' ? 'CSV' : 'XLSX'
  const [unmasked, isUnposted] = [whole === true, unpostedOnly === true]
  return exportFile(job, async (path) => {
    const { list, rows } = await writePeople(job, format, { unmasked, isUnposted }, path)
    return {
      name: `${isUnposted ? 'belum-dibukukan' : 'daftar-iuran'}-${today().toString()}.${format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[format],
      rows,
      unmasked,
      audit: {
        action: 'CONTRIBUTION_LIST_EXPORTED',
        subject: { kind: 'contribution_list', id: list.id, version: list.version },
        details: { unmasked, ...(typeof reason === 'string' ? { reason } : {}) },
      },
    }
  })
}

async function writePeople(
  job: JobRun,
  format: ExportFormat,
  { unmasked, isUnposted }: { readonly unmasked: boolean; readonly isUnposted: boolean },
  path: string,
) {
  const reference = await job.reference()
  return job.inTransaction(async (tx) => {
    const list = await getExported(tx, job.actor, String(job.params['listId']), unmasked)
    await tx.run(declareListed(list.id, isUnposted))
    const people = readCursor<ListedRow>(job, tx, fetchListed, isUnposted ? null : list.people)
    const unopened = new UnopenedValues()
    const writing = { job, reference, unopened, unmasked }
    await writeTable(path, format, 'Daftar iuran', {
      titleRows: [
        `Daftar iuran — ${job.actor.tenantName}`,
        `Per ${formatDateLong(today())}.${list.billing_code === null ? '' : ` Kode iuran ${list.billing_code}.`}`,
      ],
      columns: CONTRIBUTION_COLUMNS,
      rows: people.each((row) => {
        const person = { ...insuredPerson(writing, row), rupiah: row.rupiah }
        return CONTRIBUTION_COLUMNS.map(({ cell }) => cell(person))
      }),
    })
    await unopened.setAside(tx, job.actor)
    return { list, rows: people.read() }
  })
}
