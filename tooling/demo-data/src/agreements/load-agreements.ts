import { createHash } from 'node:crypto'
import type { FileStore } from '@payung/database/file-store'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { inTransaction } from '@payung/reference-data/in-transaction'
import { writeRegulations } from '@payung/reference-data/regulations.queries'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { Client } from 'pg'
import { writeAgreements } from './agreements.queries.ts'
import { confirmAgreements } from './confirm-agreements.ts'
import { inventAgreements } from './invent-agreements.ts'
import { inventRegulations } from './invent-regulations.ts'

/** Brings the demo's regulations and agreements, once: what people have done with them since is theirs. Needs the accounts. */
export async function loadAgreements(
  client: Client,
  files: Pick<FileStore, 'put'>,
  asOf: IsoDay,
): Promise<'LOADED' | 'ALREADY_THERE'> {
  if ((await findStageDigest(client, 'AGREEMENTS')) !== null) return 'ALREADY_THERE'
  await inTransaction(client, async () => {
    await writeRegulations(client, inventRegulations(asOf))
    await writeAgreements(client, inventAgreements(asOf))
    await confirmAgreements(client, files)
    await finishStage(client, 'AGREEMENTS', createHash('sha256').update(asOf).digest())
  })
  return 'LOADED'
}
