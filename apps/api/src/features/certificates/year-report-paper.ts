import type { ReportPaper, ReportSection } from '@payung/documents/report-paper'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import { OTHERS, sumCells } from '@payung/domain/disclosure/publish-cells'
import { amountInWords } from '@payung/domain/money/amount-in-words'
import { formatRupiah } from '@payung/domain/money/money'
import type { CellValue, WrittenTable } from '@payung/table-files/cell-value'
import { Temporal } from 'temporal-polyfill'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { ReportedPledge, YearReport } from './year-report.ts'

export interface NamedReport {
  readonly report: YearReport
  /** Across its papers, and above its sheets (`markOf`). */
  readonly mark: string | undefined
  readonly company: string
  readonly reference: Pick<ReferenceData, 'areas' | 'occupations' | 'tenants'>
  /** Below which the public pages of certificates lie. */
  readonly publicUrl: string
}

const NO_TAX = 'Dokumen ini menerangkan pembayaran iuran menurut catatan dalam Payung dan bukan keterangan perpajakan.'
const ROUNDED =
  'Bulan-orang dibulatkan tiap bulan ke kelipatan lima orang, dan kelompok di bawah lima orang digabungkan, supaya tidak seorang pun dikenali.'

const day = (iso: string) => formatDateLong(Temporal.PlainDate.from(iso))
const count = (value: number) => value.toLocaleString('id-ID')

/** `Juli 2026 – Desember 2026`, or one month; the second is the month after the last. */
function monthsOf(from: string, until: string): string {
  const nameOf = (month: Temporal.PlainDate) => `${MONTHS_ID[month.month - 1]} ${month.year}`
  const first = Temporal.PlainDate.from(from)
  const last = Temporal.PlainDate.from(until).subtract({ months: 1 })
  return first.equals(last) ? nameOf(first) : `${nameOf(first)} – ${nameOf(last)}`
}

/** By which days a paper of a year was made: they alone decide what stands in it. */
function daysOf({ year, asOf }: YearReport): readonly string[] {
  return [
    `Tahun ${year}, menurut yang dicatat sampai ${day(asOf.knownBy)}`,
    `dan yang terjadi sampai ${day(asOf.effectiveOn)}`,
  ]
}

function frameOf({ report, company, mark }: NamedReport, name: string): Omit<ReportPaper, 'sections'> {
  return {
    title: `${name} ${report.year}`,
    subtitle: [company, ...daysOf(report)],
    footer: `${name} ${report.year} · ${company}`,
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: new Date(`${report.asOf.knownBy}T00:00:00Z`),
    watermark: mark,
  }
}

const sumOf = <Row>(rows: readonly Row[], amountOf: (row: Row) => bigint) =>
  rows.reduce((all, row) => all + amountOf(row), 0n)

export function yearTotals({ pledges, bills }: YearReport) {
  const months = (name: 'bought' | 'listed' | 'paid' | 'received') =>
    pledges.reduce((all, pledge) => all + (pledge.months?.[name] ?? 0), 0)
  return {
    promised: sumOf(pledges, ({ rupiah }) => rupiah),
    carried: sumOf(pledges, ({ carried_rupiah: carried }) => carried),
    paid: sumOf(bills, ({ paid_rupiah: paid }) => paid),
    received: sumOf(bills, ({ received_rupiah: received }) => received),
    bought: months('bought'),
    listed: months('listed'),
    monthsPaid: months('paid'),
    monthsReceived: months('received'),
  }
}

/** `kurang dari 5` for a pledge of fewer. */
function peopleOf({ is_approved: isApproved, figures }: ReportedPledge): string {
  if (!isApproved) return '—'
  const people = sumCells(figures, [])[0]?.count ?? 0
  return people === 0 ? 'kurang dari 5' : count(people)
}

const agreementOf = (pledge: ReportedPledge) => pledge.agreement_number ?? pledge.agreement_title

function groupName(
  { reference: { areas, occupations } }: NamedReport,
  key: readonly string[],
): readonly [string, string] {
  const [district = '', occupation = ''] = key
  return [
    district === OTHERS ? 'Berbagai kecamatan' : (areas.get(district)?.name ?? district),
    occupation === OTHERS ? 'Berbagai pekerjaan' : (occupations.get(occupation)?.nameId ?? 'Tanpa pekerjaan'),
  ]
}

const END = { align: 'END' } as const

/** The report of a year: nothing in it is of a person. */
export function reportPaper(named: NamedReport): ReportPaper {
  const { report, reference, publicUrl } = named
  const totals = yearTotals(report)
  const regionOf = (pledge: ReportedPledge) => reference.tenants.get(pledge.region_tenant_id)?.name ?? '—'
  const sections: ReportSection[] = [
    {
      heading: 'Ringkasan',
      facts: [
        ['Dijanjikan (seluruh masa janji)', formatRupiah(totals.promised)],
        ['Di antaranya sisa janji sebelumnya', formatRupiah(totals.carried)],
        ['Dibayar dalam tahun ini', formatRupiah(totals.paid)],
        ['Diterima BPJS Ketenagakerjaan', formatRupiah(totals.received)],
        ['Bulan-orang yang dijanjikan, sampai hari laporan', count(totals.bought)],
        ['Bulan-orang dalam daftar iuran', count(totals.listed)],
        ['Bulan-orang yang dibayar', count(totals.monthsPaid)],
        ['Bulan-orang yang diterima', count(totals.monthsReceived)],
      ],
    },
    {
      heading: 'Janji menurut daerah',
      table: {
        columns: [
          { header: 'Daerah', share: 21 },
          { header: 'Perjanjian', share: 20 },
          { header: 'Masa', share: 18 },
          { header: 'Dijanjikan', share: 16, ...END },
          { header: 'Orang', share: 10, ...END },
          { header: 'Bulan-orang', share: 16, ...END },
          { header: 'Diterima', share: 13, ...END },
        ],
        rows: report.pledges.map((pledge) => [
          regionOf(pledge),
          agreementOf(pledge),
          monthsOf(pledge.from_month, pledge.until_month),
          formatRupiah(pledge.rupiah),
          peopleOf(pledge),
          pledge.months === null ? '—' : count(pledge.months.bought),
          pledge.months === null ? '—' : count(pledge.months.received),
        ]),
        sum: ['Jumlah', '', '', formatRupiah(totals.promised), '', count(totals.bought), count(totals.monthsReceived)],
      },
    },
    {
      heading: 'Kecamatan dan pekerjaan',
      table: {
        columns: [
          { header: 'Daerah', share: 26 },
          { header: 'Kecamatan', share: 22 },
          { header: 'Pekerjaan', share: 30 },
          { header: 'Orang', share: 10, ...END },
        ],
        rows: report.pledges.flatMap((pledge) =>
          pledge.figures
            .filter(({ count: people }) => people > 0)
            .map(({ key, count: people }) => [regionOf(pledge), ...groupName(named, key), count(people)]),
        ),
      },
    },
    {
      heading: 'Piagam yang berlaku',
      table: {
        columns: [
          { header: 'Nomor', share: 24 },
          { header: 'Masa', share: 18 },
          { header: 'Bulan-orang', share: 15, ...END },
          { header: 'Halaman pemeriksaan', share: 34 },
        ],
        rows: report.certificates.map((certificate) => [
          certificate.number,
          monthsOf(certificate.from_month, certificate.until_month),
          certificate.worker_months === null ? '—' : `≥ ${count(certificate.worker_months)}`,
          `${publicUrl}/publik/sertifikat/${certificate.public_code}`,
        ]),
      },
    },
    { paragraphs: [ROUNDED, NO_TAX] },
  ]
  return { ...frameOf(named, 'Laporan pembiayaan iuran'), sections }
}

/** One receipt of all that the insurer has received of the company in a year. */
export function receiptPaper(named: NamedReport): ReportPaper {
  const bills = named.report.bills.filter(({ received_rupiah: received }) => received > 0n)
  const total = sumOf(bills, ({ received_rupiah: received }) => received)
  return {
    ...frameOf(named, 'Rekap penerimaan iuran'),
    sections: [
      {
        paragraphs: [
          `Iuran jaminan sosial ketenagakerjaan bagi pekerja rentan yang dibayar ${named.company} dan diterima BPJS Ketenagakerjaan dalam tahun ${named.report.year}, menurut catatan dalam Payung:`,
        ],
        table: {
          columns: [
            { header: 'Kode iuran', share: 16 },
            { header: 'Masa iuran', share: 20 },
            { header: 'Bukti bayar (tanggal)', share: 26 },
            { header: 'Bukti terima (tanggal)', share: 26 },
            { header: 'Diterima', share: 16, ...END },
          ],
          rows: bills.map((bill) => [
            bill.billing_code,
            monthsOf(bill.from_month, bill.until_month),
            bill.payments.join('; '),
            bill.receipts.join('; '),
            formatRupiah(bill.received_rupiah),
          ]),
          sum: ['Jumlah', '', '', '', formatRupiah(total)],
        },
      },
      { facts: [['Terbilang', amountInWords(total)]] },
      {
        paragraphs: ['Tanda terima tiap pembayaran diterbitkan BPJS Ketenagakerjaan; rekap ini merangkumnya.', NO_TAX],
      },
    ],
  }
}

/** The same as sheets of a workbook. */
export function reportSheets(named: NamedReport): readonly { readonly name: string; readonly table: WrittenTable }[] {
  const { report, company, mark, reference, publicUrl } = named
  const totals = yearTotals(report)
  const titleRows = [
    `Laporan pembiayaan iuran ${report.year}`,
    company,
    ...daysOf(report),
    ...(mark === undefined ? [] : [mark]),
    NO_TAX,
  ]
  const sheet = (name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]) => ({
    name,
    table: { titleRows, columns: headers.map((header) => ({ header, widthCharacters: 24 })), rows },
  })
  const regionOf = (pledge: ReportedPledge) => reference.tenants.get(pledge.region_tenant_id)?.name ?? '—'
  return [
    sheet(
      'Ringkasan',
      ['Perihal', 'Jumlah'],
      [
        ['Dijanjikan, seluruh masa janji (Rp)', totals.promised],
        ['Di antaranya sisa janji sebelumnya (Rp)', totals.carried],
        ['Dibayar dalam tahun ini (Rp)', totals.paid],
        ['Diterima BPJS Ketenagakerjaan (Rp)', totals.received],
        ['Bulan-orang yang dijanjikan, sampai hari laporan', totals.bought],
        ['Bulan-orang dalam daftar iuran', totals.listed],
        ['Bulan-orang yang dibayar', totals.monthsPaid],
        ['Bulan-orang yang diterima', totals.monthsReceived],
        [ROUNDED, null],
      ],
    ),
    sheet(
      'Janji',
      [
        'Daerah',
        'Perjanjian',
        'Masa',
        'Dijanjikan (Rp)',
        'Sisa janji sebelumnya (Rp)',
        'Orang',
        'Bulan-orang',
        'Didaftarkan',
        'Dibayar',
        'Diterima',
      ],
      report.pledges.map((pledge) => [
        regionOf(pledge),
        agreementOf(pledge),
        monthsOf(pledge.from_month, pledge.until_month),
        pledge.rupiah,
        pledge.carried_rupiah,
        peopleOf(pledge),
        ...(pledge.months === null
          ? [null, null, null, null]
          : [pledge.months.bought, pledge.months.listed, pledge.months.paid, pledge.months.received]),
      ]),
    ),
    sheet(
      'Kecamatan dan pekerjaan',
      ['Daerah', 'Kecamatan', 'Pekerjaan', 'Orang'],
      report.pledges.flatMap((pledge) =>
        pledge.figures
          .filter(({ count: people }) => people > 0)
          .map(({ key, count: people }) => [regionOf(pledge), ...groupName(named, key), people]),
      ),
    ),
    sheet(
      'Tagihan',
      ['Kode iuran', 'Masa', 'Dibayar (Rp)', 'Diterima (Rp)', 'Bukti bayar', 'Bukti terima'],
      report.bills.map((bill) => [
        bill.billing_code,
        monthsOf(bill.from_month, bill.until_month),
        bill.paid_rupiah,
        bill.received_rupiah,
        bill.payments.join('; '),
        bill.receipts.join('; '),
      ]),
    ),
    sheet(
      'Piagam',
      ['Nomor', 'Daerah', 'Masa', 'Bulan-orang sekurang-kurangnya', 'Kode', 'Halaman pemeriksaan'],
      report.certificates.map((certificate) => [
        certificate.number,
        certificate.region_name,
        monthsOf(certificate.from_month, certificate.until_month),
        certificate.worker_months,
        certificate.public_code,
        `${publicUrl}/publik/sertifikat/${certificate.public_code}`,
      ]),
    ),
  ]
}
