import type { FileStore } from '@payung/database/file-store'
import type { ClientBase } from 'pg'
import { CONFIRMATIONS, FIND_SIGNED, PAPERS } from './confirm-agreements.queries.ts'
import { keepAgreementPaper } from './keep-agreement-paper.ts'

interface Signed {
  readonly id: string
  readonly tenant_id: string
  readonly title: string
  readonly number: string | null
  readonly signed_on: string
  readonly parties: readonly string[]
  readonly is_stated: boolean
}

/**
 * The signed paper of every signed agreement, and who stands for it that each party signed: an account of its own, else the keeper's approver with a
 * proof. Brought in as of its day, so the guards, which ask for an approved agreement, and the notices stay out.
 *
 * @param client a superuser's, in a transaction
 */
export async function confirmAgreements(client: ClientBase, files: Pick<FileStore, 'put'>): Promise<void> {
  const { rows } = await client.query<Signed>(FIND_SIGNED)
  const papers = []
  for (const row of rows) {
    papers.push(await keep(files, row, 'SIGNED'))
    if (row.is_stated) papers.push(await keep(files, row, 'PROOF'))
  }
  await client.query(`select set_config('session_replication_role', 'replica', true)`)
  for (const statement of PAPERS) await client.query(statement, [JSON.stringify(papers)])
  for (const statement of CONFIRMATIONS) await client.query(statement)
  await client.query(`select set_config('session_replication_role', 'origin', true)`)
}

async function keep(files: Pick<FileStore, 'put'>, row: Signed, kind: 'SIGNED' | 'PROOF') {
  const words = kind === 'SIGNED' ? 'Naskah bertanda tangan' : 'Berita acara penandatanganan'
  const { id, sizeBytes, sha256 } = await keepAgreementPaper(files, {
    tenantId: row.tenant_id,
    heading: words.toUpperCase(),
    title: row.title,
    number: row.number,
    signedOn: row.signed_on,
    parties: row.parties,
  })
  return {
    agreement: row.id,
    kind,
    file: id,
    name: `${words} (data contoh).pdf`,
    size: sizeBytes,
    sha256: sha256.toString('hex'),
  }
}
