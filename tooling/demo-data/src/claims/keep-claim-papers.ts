import { randomUUID } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FileStore } from '@payung/database/file-store'
import { Paper } from '@payung/documents/paper'
import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import type { ClientBase } from 'pg'

const BYTES_MAX = 1_000_000
const MARGIN = 64

const TITLES: Readonly<Record<ClaimPaper, string>> = {
  CLAIM_FORM: 'Formulir klaim',
  DEATH_CERTIFICATE: 'Akta kematian',
  FAMILY_CARD: 'Kartu keluarga',
  ID_CARD_OF_PERSON: 'KTP peserta',
  ID_CARD_OF_HEIR: 'KTP ahli waris',
  HEIR_CERTIFICATE: 'Surat keterangan ahli waris',
  ACCOUNT_BOOK: 'Buku rekening',
  SCHOOL_LETTER: 'Surat keterangan sekolah',
  GUARDIAN_LETTER: 'Penetapan wali',
  POWER_OF_ATTORNEY: 'Surat kuasa',
  ACCIDENT_REPORT: 'Laporan kecelakaan',
  CHRONOLOGY: 'Kronologi',
  WITNESS_STATEMENTS: 'Keterangan saksi',
  POLICE_LETTER: 'Surat kepolisian',
  MEDICAL_LETTER: 'Surat dokter',
  OCCUPATIONAL_ILLNESS_LETTER: 'Surat dokter penyakit akibat kerja',
  CARE_RECEIPTS: 'Kuitansi perawatan',
}

/** Puts papers to cases: one page, drawn once, stands for each scan, marked as invented and without anybody's name. */
export function openClaimPapers(files: Pick<FileStore, 'put'>) {
  let drawn: Promise<Buffer> | null = null
  const contentOf = () => {
    drawn ??= drawPaper()
    return drawn
  }
  /** By whoever is entered. */
  return async (client: ClientBase, tenantId: string, claim: string, kinds: readonly ClaimPaper[]): Promise<void> => {
    const papers = await Promise.all(
      kinds.map(async (kind) => {
        const id = randomUUID()
        const content = Readable.from([await contentOf()])
        const { sizeBytes, sha256 } = await files.put(tenantId, id, content, { sizeBytesMax: BYTES_MAX })
        const name = `${TITLES[kind]} (data contoh).pdf`
        return { id, kind, name, size: sizeBytes, sha256: sha256.toString('hex') }
      }),
    )
    const [values, frame] = [
      JSON.stringify(papers),
      'rows from (jsonb_to_recordset($1::jsonb) as (id uuid, kind text, name text, size bigint, sha256 text)) with ordinality as f(id, kind, name, size, sha256, no)',
    ]
    await client.query(
      `insert into file (id, tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       select f.id, $2, f.name, 'application/pdf', f.size, decode(f.sha256, 'hex'), 'DOCUMENT', app.user_id() from ${frame}`,
      [values, tenantId],
    )
    await client.query(
      `insert into claim_paper (claim_id, tenant_id, kind, file_id) select $2, $3, f.kind, f.id from ${frame} order by f.no`,
      [values, claim, tenantId],
    )
  }
}

/** Keeps one page of the same look as a file that belongs to no claim. */
export function openDemoPaper(files: Pick<FileStore, 'put'>) {
  /** By whoever is entered. @returns the id of the file */
  return async (client: ClientBase, tenantId: string, name: string): Promise<string> => {
    const id = randomUUID()
    const content = Readable.from([await drawPaper()])
    const { sizeBytes, sha256 } = await files.put(tenantId, id, content, { sizeBytesMax: BYTES_MAX })
    await client.query(
      `insert into file (id, tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, $2, $3, 'application/pdf', $4, $5, 'DOCUMENT', app.user_id())`,
      [id, tenantId, name, sizeBytes, sha256],
    )
    return id
  }
}

async function drawPaper(): Promise<Buffer> {
  const content = new PassThrough()
  const written = buffer(content)
  const paper = new Paper(content, {
    title: 'Berkas klaim',
    orientation: 'PORTRAIT',
    createdAt: new Date('2026-01-01T00:00:00Z'),
    watermark: 'DATA CONTOH',
  })
  await paper.startPage()
  paper.text('BERKAS KLAIM', MARGIN, MARGIN, { size: 14, weight: 'BOLD' })
  paper.text('Data contoh (sintetis): bukan surat yang sebenarnya.', MARGIN, 2 * MARGIN, { size: 9, weight: 'REGULAR' })
  await paper.close()
  return written
}
