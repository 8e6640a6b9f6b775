import type { TablePaper } from '@payung/documents/table-content'
import { numberWithYear } from '@payung/domain/decree/decree-citation'
import { fillFields } from '@payung/domain/decree/decree-template'
import { numberInWords } from '@payung/domain/money/amount-in-words'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { regencyOf } from './annex-entries.ts'
import { annexHeading } from './annex-tables.ts'
import type { PublicPlaceRow, PublicText } from './public-copy.queries.ts'

const CHANGES: Readonly<Record<PublicPlaceRow['change'], string>> = {
  DESIGNATE: 'Ditetapkan',
  ADD: 'Ditambah',
  REMOVE: 'Dikeluarkan',
  REPLACE: 'Pengganti',
  CORRECT: 'Data diperbaiki',
}

interface PlacesFrame {
  /** `Bupati Kubu Raya`. */
  readonly head: string
  readonly byRegency: boolean
  readonly areas: ReferenceData['areas']
}

/** The annex for everybody: how many people of each village, by what the decree says of them. */
export function publicPlacesPaper(
  decree: Pick<PublicText, 'kind' | 'number' | 'signed_on' | 'title' | 'field_values' | 'content_hash'>,
  { head, byRegency, areas }: PlacesFrame,
  places: readonly PublicPlaceRow[],
): TablePaper {
  const number = numberWithYear(decree.number ?? '', decree.signed_on)
  const nameOf = (code: string) => areas.get(code)?.name ?? code
  const isAmendment = decree.kind === 'AMENDMENT'
  const count = (people: bigint) => people.toLocaleString('id-ID')
  return {
    title: `Lampiran Keputusan ${head} Nomor ${number}, salinan publik`,
    heading: annexHeading({
      kind: ['LAMPIRAN', 'SALINAN PUBLIK'],
      head: head.toUpperCase(),
      number,
      title: fillFields(decree.title, decree.field_values ?? {}),
    }),
    // Who is taken out by an amendment is no recipient: its lines are changes, and so is their sum.
    name: `JUMLAH ${isAmendment ? 'PERUBAHAN ' : ''}PENERIMA BANTUAN IURAN MENURUT DESA DAN KELURAHAN`,
    columns: [
      { header: 'No', share: 24, align: 'END', isNumber: true },
      { header: 'Kecamatan', share: 130 },
      { header: 'Desa/Kelurahan', share: 150 },
      { header: isAmendment ? 'Yang diubah' : 'Yang ditetapkan', share: 90 },
      { header: 'Jumlah orang', share: 70, align: 'END', isNumber: true },
    ],
    rows: places.map(({ village_code: village, change, people }, at) => ({
      cells: [
        count(BigInt(at + 1)),
        nameOf(village.slice(0, 8)),
        nameOf(village),
        CHANGES[change],
        count(BigInt(people)),
      ],
      amount: BigInt(people),
      ...(byRegency ? { group: regencyOf({ areas }, village) } : {}),
    })),
    sums: {
      column: 4,
      pageLabel: 'Jumlah halaman ini',
      carriedLabel: 'Jumlah sampai dengan halaman ini',
      totalLabel: isAmendment ? 'Jumlah perubahan seluruhnya' : 'Jumlah seluruhnya (orang)',
      groupLabel: (regency) => `Jumlah ${isAmendment ? 'perubahan ' : ''}${regency}`,
      groupAgainLabel: (regency) => `${regency} (lanjutan)`,
      format: count,
      inWords: (total) => `Terbilang: ${numberInWords(total)} ${isAmendment ? 'perubahan' : 'orang'}`,
    },
    footer: `Salinan publik: jumlah orang tanpa nama. SHA-256 ${decree.content_hash}`,
    pageLabel: (page) => `Halaman ${count(BigInt(page))} dari `,
    createdAt: new Date(`${decree.signed_on}T00:00:00Z`),
  }
}
