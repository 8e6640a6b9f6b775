import { randomUUID } from 'node:crypto'
import { PassThrough } from 'node:stream'
import type { FileStore, StoredContent } from '@payung/database/file-store'
import { Paper } from '@payung/documents/paper'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { Temporal } from 'temporal-polyfill'

interface AgreementPaper {
  readonly tenantId: string
  readonly heading: string
  readonly title: string
  readonly number: string | null
  readonly signedOn: string
  /** Each with the office that signs for it. */
  readonly parties: readonly string[]
}

const BYTES_MAX = 1_000_000
const MARGIN = 64
const LEADING = 20

/** One page that stands for a scan, marked as invented. The same agreement gives the same bytes. */
export async function keepAgreementPaper(
  files: Pick<FileStore, 'put'>,
  { tenantId, heading, title, number, signedOn, parties }: AgreementPaper,
): Promise<StoredContent & { readonly id: string }> {
  const content = new PassThrough()
  const id = randomUUID()
  const stored = files.put(tenantId, id, content, { sizeBytesMax: BYTES_MAX })
  const paper = new Paper(content, {
    title,
    orientation: 'PORTRAIT',
    createdAt: new Date(`${signedOn}T00:00:00Z`),
    watermark: 'DATA CONTOH',
  })
  await paper.startPage()
  const width = paper.width - 2 * MARGIN
  let y = MARGIN
  const write = (text: string, size: number, weight: 'BOLD' | 'REGULAR' = 'REGULAR') => {
    for (const line of paper.wrap(text, { size, weight, width })) {
      y += LEADING
      paper.text(line, MARGIN, y, { size, weight })
    }
    y += LEADING / 2
  }
  write(heading, 14, 'BOLD')
  write(title, 12, 'BOLD')
  write(`Nomor ${number ?? '—'}, ${formatDateLong(Temporal.PlainDate.from(signedOn))}`, 12)
  write('Ditandatangani oleh:', 12)
  for (const [index, party] of parties.entries()) write(`${index + 1}. ${party}`, 12)
  write('Data contoh (sintetis): bukan perjanjian yang sebenarnya.', 9)
  await paper.close()
  return { id, ...(await stored) }
}
