import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type ReportPaper, type ReportSection, writeReportPaper } from '@payung/documents/report-paper'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import { programmeNames } from '@payung/domain/decree/decree-annex'
import { amountInWords } from '@payung/domain/money/amount-in-words'
import { formatRupiah } from '@payung/domain/money/money'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { type Demo, markOf } from '../../platform/paper-mark.ts'
import { mayReadLists } from './billing.policy.ts'
import { paymentOrderMessages } from './payment-order.messages.ts'
import { findPaymentOrderPaper, type PaymentOrderPaperRow } from './payment-order-paper.queries.ts'

type Kind = 'SPP' | 'SPM'

const KINDS = {
  SPP: { name: 'Surat Permintaan Pembayaran Langsung (SPP-LS)', stem: 'spp' },
  SPM: { name: 'Surat Perintah Membayar (SPM)', stem: 'spm' },
} as const

/**
 * The SPP-LS or the SPM of a payment order as PDF, to be signed (Permendagri 77/2020): what was recorded with it, so it gives the same bytes each time.
 *
 * @throws NotFoundError also for another's; ConflictError `PAYMENT_ORDER_STATE` for an SPM that is not issued
 */
export function openPaymentOrderPaper(kind: Kind, demo: Demo) {
  return async (context: Context, actor: Actor, id: string): Promise<{ name: string; content: Buffer }> => {
    const [row] = mayReadLists(actor) ? await context.read<PaymentOrderPaperRow>(findPaymentOrderPaper(id, kind)) : []
    if (row === undefined) throw new NotFoundError()
    const [number, on] = kind === 'SPP' ? [row.spp_number, row.spp_on] : [row.spm_number, row.spm_on]
    if (number === null || on === null) throw new ConflictError(paymentOrderMessages.PAYMENT_ORDER_STATE())
    const out = new PassThrough()
    const watermark = markOf(demo, { isInvented: row.is_synthetic, ended: endOf(row) })
    const paper = { ...paymentOrderPaper(row, { kind, number, on, government: actor.tenantName }), watermark }
    const [content] = await Promise.all([buffer(out), writeReportPaper(out, paper)])
    return { name: `${KINDS[kind].stem}-${number.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`, content }
  }
}

interface Head {
  readonly kind: Kind
  readonly number: string
  readonly on: string
  readonly government: string
}

const dayOf = (day: string) => formatDateLong(Temporal.PlainDate.from(day))

function paymentOrderPaper(row: PaymentOrderPaperRow, head: Head): ReportPaper {
  const { name } = KINDS[head.kind]
  const agencies = [...new Set(row.lines.map(({ agency }) => agency))]
  return {
    title: name,
    subtitle: [head.government, ...agencies, `Nomor ${head.number}, tanggal ${dayOf(head.on)}`],
    sections: [
      { facts: factsOf(row, head) },
      ...(row.lines.length === 0 ? [] : [linesOf(row)]),
      { heading: 'Penerima', facts: payeeOf(row) },
      {
        paragraphs: [
          'Disusun dari catatan Payung. Yang berlaku adalah naskah yang ditandatangani dan dicatat dalam SIPD.',
        ],
        signatures: signaturesOf(row, head),
      },
    ],
    footer: `${head.kind} ${head.number} · ${head.government}`,
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: new Date(`${head.on}T00:00:00Z`),
  }
}

function factsOf(row: PaymentOrderPaperRow, { kind }: Head): readonly (readonly [string, string])[] {
  return [
    ...(kind === 'SPM' ? ([['Atas SPP-LS', `${row.spp_number}, ${dayOf(row.spp_on)}`]] as const) : []),
    ['Jumlah', formatRupiah(row.rupiah)],
    ['Terbilang', amountInWords(row.rupiah)],
    ['Untuk', `Iuran jaminan sosial ketenagakerjaan pekerja rentan, ${monthsOf(row)}`],
    ...(row.decree_number === null ? [] : ([['Keputusan', row.decree_number]] as const)),
  ]
}

function linesOf({ lines, rupiah }: PaymentOrderPaperRow): ReportSection {
  return {
    heading: 'Rincian belanja',
    table: {
      columns: [
        { header: 'SKPD', share: 20 },
        { header: 'Subkegiatan', share: 26 },
        { header: 'Rekening', share: 18 },
        { header: 'Program', share: 9 },
        { header: 'SPD', share: 20 },
        { header: 'Jumlah', share: 16, align: 'END' },
      ],
      rows: lines.map((line) => [
        line.agency,
        line.subActivity,
        line.accountCode,
        programmeNames([line.programme]),
        line.letters.length === 0 ? '—' : line.letters.join('; '),
        formatRupiah(BigInt(line.rupiah)),
      ]),
      sum: ['Jumlah', '', '', '', '', formatRupiah(rupiah)],
    },
  }
}

function payeeOf(row: PaymentOrderPaperRow): readonly (readonly [string, string])[] {
  return [
    ['Dibayar kepada', 'BPJS Ketenagakerjaan'],
    ['Melalui kode iuran', row.billing_code ?? '—'],
    ['Tagihan seluruhnya', row.billed_rupiah === null ? '—' : formatRupiah(row.billed_rupiah)],
    ['Jatuh tempo', row.due_on === null ? '—' : dayOf(row.due_on)],
  ]
}

/** Whoever has not acted yet when a paper is recorded signs above an empty line. */
function signaturesOf(row: PaymentOrderPaperRow, { kind }: Head) {
  const treasurer = { office: 'Bendahara pengeluaran, yang mengajukan', name: row.drafted_by_name ?? '' }
  const office = 'Pengguna anggaran/kuasa pengguna anggaran, yang menyetujui'
  return [treasurer, { office, name: kind === 'SPP' ? '' : (row.issued_by_name ?? '') }]
}

function endOf({ state }: PaymentOrderPaperRow): string | undefined {
  if (state === 'REFUSED') return 'DITOLAK'
  return state === 'WITHDRAWN' ? 'DITARIK' : undefined
}

/** `Januari 2027 – Juni 2027`, or one month. */
function monthsOf({ from_month: from, until_month: until }: PaymentOrderPaperRow): string {
  const first = Temporal.PlainDate.from(from)
  const last = Temporal.PlainDate.from(until).subtract({ months: 1 })
  const nameOf = (month: Temporal.PlainDate) => `${MONTHS_ID[month.month - 1]} ${month.year}`
  return first.equals(last) ? nameOf(first) : `${nameOf(first)} – ${nameOf(last)}`
}
