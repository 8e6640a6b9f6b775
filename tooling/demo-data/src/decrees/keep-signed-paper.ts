import { randomUUID } from 'node:crypto'
import { PassThrough } from 'node:stream'
import type { FileStore } from '@payung/database/file-store'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import { pageMark } from '@payung/documents/page-code'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { numberWithYear } from '@payung/domain/decree/decree-citation'
import { dictumLabel } from '@payung/domain/decree/decree-numbering'
import { fillDecree } from '@payung/domain/decree/decree-template'
import { placeReferences } from '@payung/domain/decree/place-references'
import type { ClientBase } from 'pg'
import { Temporal } from 'temporal-polyfill'

export interface SignedPaper {
  readonly decree: string
  readonly number: string
  readonly signedOn: string
  readonly signatory: string
  /** Whose decree it is. */
  readonly head: string
}

const BYTES_MAX = 5_000_000

interface Text {
  readonly tenant_id: string
  readonly seat: string
  readonly title: string
  readonly considerations: string[]
  readonly legal_references: string[]
  readonly dictums: string[]
  readonly field_values: Record<string, string>
  readonly public_code: string
  readonly approved_hash: string
}

/** Number, day and name are written by hand; the clean paper has room for them. */
const TO_BE_WRITTEN = '……………………………'

/**
 * The text of an approved decree as it is printed, and what would be scanned of it once it is signed, with number, day and name; both marked as
 * invented, with the same code on each page. @returns the signed file's id
 */
export async function keepSignedPaper(
  client: ClientBase,
  files: Pick<FileStore, 'put'>,
  { decree, number, signedOn, signatory, head }: SignedPaper,
): Promise<string> {
  const { rows } = await client.query<Text>(
    `select d.tenant_id, t.seat, d.title, d.considerations, d.legal_references, d.dictums, d.field_values, d.public_code,
       encode(d.approved_hash, 'hex') as approved_hash
     from decree d join tenant t on t.id = d.tenant_id where d.id = $1`,
    [decree],
  )
  const [row] = rows
  if (row === undefined) throw new Error('no decree to be signed')
  const written = numberWithYear(number, signedOn)
  const clean = await keepPaper(client, files, row, {
    name: 'naskah-bersih.pdf',
    head,
    signedOn,
    number: TO_BE_WRITTEN,
    day: TO_BE_WRITTEN,
    signatory: TO_BE_WRITTEN,
  })
  const signed = await keepPaper(client, files, row, {
    name: `Keputusan ${number.replaceAll('/', '-')} (data contoh).pdf`,
    head,
    signedOn,
    number: written,
    day: formatDateLong(Temporal.PlainDate.from(signedOn)),
    signatory,
  })
  await client.query(
    `insert into decree_paper (decree_id, tenant_id, approved_hash, part, file_id, pages) select id, tenant_id, approved_hash, 'TEXT', $2, $3 from decree where id = $1`,
    [decree, clean.id, clean.pages],
  )
  await client.query(
    `insert into decree_scan (decree_id, tenant_id, approved_hash, file_id, pages, annex_pages) select id, tenant_id, approved_hash, $2, $3, 0 from decree where id = $1`,
    [decree, signed.id, signed.pages],
  )
  return signed.id
}

interface Handwriting {
  readonly name: string
  readonly head: string
  readonly signedOn: string
  readonly number: string
  readonly day: string
  readonly signatory: string
}

async function keepPaper(
  client: ClientBase,
  files: Pick<FileStore, 'put'>,
  row: Text,
  { name, head, signedOn, number, day, signatory }: Handwriting,
): Promise<{ readonly id: string; readonly pages: number }> {
  const text = fillDecree({ ...row, legalReferences: row.legal_references }, row.field_values)
  const content = new PassThrough()
  const written = writeDecreePaper(content, {
    title: `Keputusan ${head} Nomor ${number}`,
    letterhead: [head.toUpperCase()],
    kind: `KEPUTUSAN ${head.toUpperCase()}`,
    number: `NOMOR ${number}`,
    subject: text.title,
    decider: head.toUpperCase(),
    considerations: text.considerations,
    ...placeReferences(text.legalReferences),
    copiesTo: (row.field_values['tembusan'] ?? '').split('\n').filter((line) => line !== ''),
    enacts: `KEPUTUSAN ${row.field_values['jabatan_kepala'] ?? ''} TENTANG ${text.title}.`.toUpperCase(),
    dictums: text.dictums.map((dictum, at) => ({ label: dictumLabel(at), text: dictum })),
    signature: {
      above: [`Ditetapkan di ${row.seat}`, `pada tanggal ${day}`, `${head.toUpperCase()},`],
      below: [signatory],
    },
    footer: 'Data contoh (sintetis): bukan keputusan yang sebenarnya.',
    pageLabel: (page) => `Halaman ${page} dari `,
    pageMark: (page) => pageMark({ publicCode: row.public_code, approvedHash: row.approved_hash }, 'TEXT', page),
    createdAt: new Date(`${signedOn}T00:00:00Z`),
    watermark: 'DATA CONTOH',
  })
  const id = randomUUID()
  const [{ sizeBytes, sha256 }, pages] = await Promise.all([
    files.put(row.tenant_id, id, content, { sizeBytesMax: BYTES_MAX }),
    written,
  ])
  await client.query(
    `insert into file (id, tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, $2, $3, 'application/pdf', $4, $5, 'DOCUMENT', app.user_id())`,
    [id, row.tenant_id, name, sizeBytes, sha256],
  )
  return { id, pages }
}
