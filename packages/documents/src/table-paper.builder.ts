import type { TablePaper, TableRow } from './table-content.ts'

/** People who differ in number, name and amount, as many as asked. */
export function* somePeople(count: number): Generator<TableRow> {
  for (let number = 1; number <= count; number++) {
    const nationalId = String(6112055511000000n + BigInt(number))
    const name =
      number % 7 === 0 ? `Muhammad Syarifuddin Alkadrie bin Abdurrahman ${number}` : `Dayang Rosita ${number}`
    yield { cells: [String(number), nationalId, name, 'Rasau Jaya Umum', '201.600'], amount: 201_600n }
  }
}

export function aTable(table: Partial<TablePaper> = {}): TablePaper {
  return {
    title: 'Lampiran Keputusan',
    heading: ['LAMPIRAN', 'KEPUTUSAN BUPATI KUBU RAYA', 'NOMOR 415/DISNAKER/2026'],
    columns: [
      { header: 'No', share: 26, align: 'END' },
      { header: 'NIK', share: 62 },
      { header: 'Nama', share: 90 },
      { header: 'Desa', share: 62 },
      { header: 'Jumlah', share: 46, align: 'END' },
    ],
    rows: somePeople(3),
    sums: {
      column: 4,
      pageLabel: 'Jumlah halaman ini',
      carriedLabel: 'Jumlah sampai halaman ini',
      totalLabel: 'Jumlah seluruhnya',
      format: String,
      inWords: (total) => `Terbilang: ${total} rupiah`,
    },
    footer: 'SHA-256 9f3c',
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: new Date('2026-02-12T00:00:00Z'),
    ...table,
  }
}
