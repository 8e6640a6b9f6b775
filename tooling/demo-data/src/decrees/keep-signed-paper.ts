import { randomUUID } from 'node:crypto'
import { PassThrough } from 'node:stream'
import type { FileStore } from '@payung/database/file-store'
import { writeDecreePaper } from '@payung/documents/decree-paper'
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
}

/** What would be scanned of a decree once it is signed: its text with number, day and name, marked as invented. @returns the file's id */
export async function keepSignedPaper(
  client: ClientBase,
  files: Pick<FileStore, 'put'>,
  { decree, number, signedOn, signatory, head }: SignedPaper,
): Promise<string> {
  const { rows } = await client.query<Text>(
    `select d.tenant_id, t.seat, d.title, d.considerations, d.legal_references, d.dictums, d.field_values
     from decree d join tenant t on t.id = d.tenant_id where d.id = $1`,
    [decree],
  )
  const [row] = rows
  if (row === undefined) throw new Error('no decree to be signed')
  const text = fillDecree({ ...row, legalReferences: row.legal_references }, row.field_values)
  const content = new PassThrough()
  const written = writeDecreePaper(content, {
    title: `Keputusan ${head} Nomor ${number}`,
    letterhead: [head.toUpperCase()],
    kind: `KEPUTUSAN ${head.toUpperCase()}`,
    number: `NOMOR ${numberWithYear(number, signedOn)}`,
    subject: text.title,
    decider: head.toUpperCase(),
    considerations: text.considerations,
    ...placeReferences(text.legalReferences),
    copiesTo: (row.field_values['tembusan'] ?? '').split('\n').filter((line) => line !== ''),
    dictums: text.dictums.map((dictum, at) => ({ label: dictumLabel(at), text: dictum })),
    signature: {
      above: [
        `Ditetapkan di ${row.seat}`,
        `pada tanggal ${formatDateLong(Temporal.PlainDate.from(signedOn))}`,
        `${head.toUpperCase()},`,
      ],
      below: [signatory],
    },
    footer: 'Data contoh (sintetis): bukan keputusan yang sebenarnya.',
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: new Date(`${signedOn}T00:00:00Z`),
    watermark: 'DATA CONTOH',
  })
  const id = randomUUID()
  const [{ sizeBytes, sha256 }] = await Promise.all([
    files.put(row.tenant_id, id, content, { sizeBytesMax: BYTES_MAX }),
    written,
  ])
  await client.query(
    `insert into file (id, tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, $2, $3, 'application/pdf', $4, $5, 'DOCUMENT', app.user_id())`,
    [id, row.tenant_id, `Keputusan ${number.replaceAll('/', '-')} (data contoh).pdf`, sizeBytes, sha256],
  )
  return id
}
