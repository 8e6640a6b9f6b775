import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ImportProfileCode } from '@payung/domain/import/import-profile'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { recordAudit } from '../audit/public.ts'
import { assertMayAnswer, lockTask } from '../rounds/public.ts'
import { setStageJob } from './create-import.queries.ts'
import { tooManyImports } from './import-errors.ts'
import type { Importer } from './import-tools.ts'
import { profileFor, proposing } from './imports.policy.ts'

/** Each import asks about people across tenants; who needs more than this is trying numbers out. */
const IMPORTS_PER_DAY_MAX = 200

/**
 * Begins an import of a file that was uploaded; a job reads and stages it.
 *
 * @throws NotFoundError unless the file is one's own upload
 * @throws NotAllowedError, ConflictError `IMPORTS_PER_DAY`, and for a part of a round that is not worked on `ROUND_NOT_OPEN`, `ROUND_TASK_SENT`
 */
export async function createImport(
  tx: TenantTransaction,
  actor: Actor,
  input: {
    readonly fileId: string
    readonly sheet?: string | null | undefined
    /** What the file is; found by its columns when left out. */
    readonly profile?: ImportProfileCode | null | undefined
    /** The village or agency whose file it is, as `senderName` has it. */
    readonly sender?: string | null | undefined
    /** My part of a round, for which it proposes people. */
    readonly roundTaskId?: string | null | undefined
  },
): Promise<string> {
  const roundTaskId = input.roundTaskId ?? null
  const profile = roundTaskId === null ? profileFor(actor, input.profile ?? null) : proposing(actor)
  if (roundTaskId !== null) assertMayAnswer(actor, await lockTask(tx, roundTaskId))
  const file = await tx.models.storedFile.findUnique({ where: { id: input.fileId } })
  if (file === null || file.purpose !== 'IMPORT' || file.createdBy !== actor.userId) throw new NotFoundError()
  const today = await tx.models.importFile.count({
    where: { createdBy: actor.userId, createdAt: { gt: new Date(Date.now() - 86_400_000) } },
  })
  if (today >= IMPORTS_PER_DAY_MAX) throw tooManyImports(IMPORTS_PER_DAY_MAX)

  const id = await insertImport(tx, actor, {
    fileId: file.id,
    fileName: file.name,
    sheet: input.sheet ?? null,
    profile,
    sender: input.sender ?? null,
    roundTaskId,
  })
  await enqueueStaging(tx, actor, id)
  await recordAudit(tx, actor, 'IMPORT_CREATED', { subject: { kind: 'import', id } })
  return id
}

/** The bare row, also for the command line, which reads the file itself. */
export async function insertImport(
  tx: TenantTransaction,
  importer: Importer,
  file: {
    readonly fileId: string
    readonly fileName: string
    readonly sheet: string | null
    readonly profile: ImportProfileCode | null
    readonly sender: string | null
    readonly roundTaskId?: string | null
  },
): Promise<string> {
  const { id } = await tx.models.importFile.create({
    data: {
      tenantId: importer.tenantId,
      fileId: file.fileId,
      fileName: file.fileName,
      profile: file.profile,
      sender: file.sender,
      roundTaskId: file.roundTaskId ?? null,
      createdBy: importer.userId,
      areaScope: importer.areaScope,
      agencyId: importer.agencyId,
      ...(file.sheet === null ? {} : { chosenLayout: { sheet: file.sheet, headerRow: null, mapping: null } }),
    },
    select: { id: true },
  })
  return id
}

export async function enqueueStaging(tx: TenantTransaction, actor: Actor, importId: string): Promise<void> {
  const job = await enqueueJob(tx, actor, { kind: 'IMPORT_STAGE', params: { importId } })
  await tx.run(setStageJob(job.id, importId))
}
