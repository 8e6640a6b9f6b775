import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import {
  REGISTRATION_COLUMNS,
  type RegisteredPerson,
  RegistrationSums,
} from '@payung/domain/protection/registration-template'
import type { CellValue } from '@payung/table-files/cell-value'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { type DecreeRecord, findDecrees, insuredPerson } from '../decrees/public.ts'
import { EXPORT_MEDIA_TYPES, type ExportFormat, exportFile, readCursor, writeTable } from '../files/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { mayExportSent, mayExportSigned } from './decree-copies.policy.ts'
import { type DecreeCopyRow, findCopies } from './decree-copies.queries.ts'
import { registrationListMessages } from './registration-list.messages.ts'
import {
  declareRegistrations,
  fetchRegistrations,
  type RegistrationRow,
  tellRegistrations,
} from './registrations.queries.ts'

export interface RegistrationExportInput {
  /** The government's own decree, or the branch's copy of it. */
  readonly decreeId?: string | null | undefined
  readonly copyId?: string | null | undefined
  readonly format: ExportFormat
  readonly unmasked?: boolean | null | undefined
  readonly reason?: string | null | undefined
  readonly idempotencyKey: string
}

/**
 * Asks for whom a signed decree has sent to the insurer as a file in its layout: its branch by its copy, and the decree's own government. @returns the job's id
 *
 * @throws NotFoundError; NotAllowedError, for whole NIKs without that permission too
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER` for whole NIKs
 */
export async function startRegistrationExport(
  tx: TenantTransaction,
  actor: Actor,
  input: RegistrationExportInput,
): Promise<string> {
  const unmasked = input.unmasked === true
  await getRegistering(tx, actor, { decreeId: input.decreeId ?? null, copyId: input.copyId ?? null, unmasked })
  const reason = unmasked ? readLoggedReason(input.reason ?? '') : null
  const { id } = await enqueueJob(tx, actor, {
    kind: 'REGISTRATION_EXPORT',
    params: {
      decreeId: input.decreeId ?? null,
      copyId: input.copyId ?? null,
      format: input.format,
      unmasked,
      reason,
    },
    idempotencyKey: input.idempotencyKey,
    isKeyOfThisWork: true,
  })
  return id
}

interface Registering {
  readonly decreeId: string
  readonly number: string
}

/** The decree whose people are registered, as far as the viewer may take them along. */
async function getRegistering(
  tx: Pick<TenantTransaction, 'rows'>,
  actor: Actor,
  of: { readonly decreeId: string | null; readonly copyId: string | null; readonly unmasked: boolean },
): Promise<Registering> {
  const [copy] = of.copyId === null ? [] : await tx.rows<DecreeCopyRow>(findCopies([of.copyId]))
  const [decree] = of.decreeId === null ? [] : await tx.rows<DecreeRecord>(findDecrees([of.decreeId]))
  const isAllowed =
    copy === undefined ? decree !== undefined && mayExportSigned(actor, decree) : mayExportSent(actor, copy)
  if (copy === undefined && decree === undefined) throw new NotFoundError()
  if (!isAllowed || (of.unmasked && !actor.permissions.has('WORKER_EXPORT_UNMASKED'))) throw new NotAllowedError()
  return { decreeId: copy?.decree_id ?? decree?.id ?? '', number: copy?.number ?? decree?.number ?? '' }
}

/** Writes the people down behind their groups, and says in the log who took how many, masked or whole and why. */
export async function exportRegistrations(job: JobRun): Promise<{ fileId: string; rows: number }> {
  const { unmasked: whole, reason } = job.params
  const format: ExportFormat = job.params['format'] === 'CSV' ? 'CSV' : 'XLSX'
  const unmasked = whole === true
  return exportFile(job, async (path) => {
    const { decreeId, rows } = await writePeople(job, format, unmasked, path)
    return {
      name: `daftar-pendaftaran-${today().toString()}.${format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[format],
      rows,
      unmasked,
      audit: {
        action: 'REGISTRATIONS_EXPORTED',
        subject: { kind: 'decree', id: decreeId },
        details: { unmasked, ...(typeof reason === 'string' ? { reason } : {}) },
      },
    }
  })
}

async function writePeople(job: JobRun, format: ExportFormat, unmasked: boolean, path: string) {
  const { decreeId, copyId, reason } = job.params
  const reference = await job.reference()
  return job.inTransaction(async (tx) => {
    const decree = await getRegistering(tx, job.actor, {
      decreeId: typeof decreeId === 'string' ? decreeId : null,
      copyId: typeof copyId === 'string' ? copyId : null,
      unmasked,
    })
    const why = typeof reason === 'string' ? reason : null
    const { people } = await tx.one<{ people: number }>(tellRegistrations(decree.decreeId, unmasked, why))
    if (people === 0) throw new ConflictError(registrationListMessages.REGISTRATIONS_NONE())
    await tx.run(declareRegistrations(decree.decreeId))
    const registered = readCursor<RegistrationRow>(job, tx, fetchRegistrations, people)
    const unopened = new UnopenedValues()
    const writing = { job, reference, unopened, unmasked }
    await writeTable(path, format, 'Daftar pendaftaran', {
      titleRows: [
        `Daftar pendaftaran — keputusan ${decree.number}`,
        `Per ${formatDateLong(today())}. ${people} orang. Jumlah orang dan iuran tiap wadah ada di bawah.`,
      ],
      columns: REGISTRATION_COLUMNS,
      rows: withSums(
        registered.each((row) => ({
          ...insuredPerson(writing, row),
          fundingSource: row.funding_source,
          rupiah: row.rupiah,
        })),
      ),
    })
    await unopened.setAside(tx, job.actor)
    return { decreeId: decree.decreeId, rows: registered.read() }
  })
}

/** The cells of each person, and below them what each group has together. */
async function* withSums(people: AsyncIterable<RegisteredPerson>): AsyncGenerator<readonly CellValue[]> {
  const sums = new RegistrationSums()
  for await (const person of people) {
    sums.add(person)
    yield REGISTRATION_COLUMNS.map(({ cell }) => cell(person))
  }
  yield* sums.rows()
}
