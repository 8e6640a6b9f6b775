import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { formatRupiah } from '@payung/domain/money/money'
import { PAYMENT_ORDER_STATES, type PaymentOrderState } from '@payung/domain/money/payment-order-state'
import type { CellValue } from '@payung/table-files/cell-value'
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { saveList } from '../files/public.ts'
import { mayReadLists } from './billing.policy.ts'
import { type ExportedOrderRow, exportPaymentOrders, PAYMENT_ORDER_NEEDS } from './payment-order.queries.ts'
import type { PaymentOrderExport } from './start-payment-order-export.ts'

const STATES: Readonly<Record<PaymentOrderState, string>> = {
  REQUESTED: 'Menunggu SPM',
  ISSUED: 'Menunggu SP2D',
  PAID: 'SP2D terbit',
  REFUSED: 'Ditolak',
  WITHDRAWN: 'Ditarik',
}

const dayOf = (day: string | null): CellValue => (day === null ? null : { date: day })

type Column = { header: string; widthCharacters: number; cell: (row: ExportedOrderRow) => CellValue }

const COLUMNS: readonly Column[] = [
  { header: 'Nomor SPP', widthCharacters: 24, cell: (row) => row.spp_number },
  { header: 'Tanggal SPP', widthCharacters: 14, cell: (row) => dayOf(row.spp_on) },
  { header: 'Keadaan', widthCharacters: 18, cell: (row) => STATES[row.state] },
  { header: 'Nomor SPM', widthCharacters: 24, cell: (row) => row.spm_number },
  { header: 'Tanggal SPM', widthCharacters: 14, cell: (row) => dayOf(row.spm_on) },
  { header: 'Nomor SP2D', widthCharacters: 24, cell: (row) => row.sp2d_number },
  { header: 'Tanggal SP2D', widthCharacters: 14, cell: (row) => dayOf(row.sp2d_on) },
  { header: 'Tanggal Ditolak', widthCharacters: 14, cell: (row) => dayOf(row.refused_on) },
  { header: 'Pembayar (SKPD)', widthCharacters: 32, cell: (row) => row.agencies },
  { header: 'Kode Iuran', widthCharacters: 20, cell: (row) => row.billing_code },
  { header: 'Jatuh Tempo', widthCharacters: 14, cell: (row) => dayOf(row.due_on) },
  { header: 'Bulan Pertama', widthCharacters: 14, cell: (row) => dayOf(row.from_month) },
  { header: 'Bulan Terakhir', widthCharacters: 14, cell: (row) => dayOf(row.last_month) },
  { header: 'Baris Anggaran', widthCharacters: 60, cell: (row) => row.lines },
  { header: 'Jumlah (Rp)', widthCharacters: 18, cell: (row) => row.rupiah },
]

const REQUEST: z.ZodType<PaymentOrderExport> = z.object({
  filter: z.object({
    needs: z.nullable(z.enum(PAYMENT_ORDER_NEEDS)),
    states: z.array(z.enum(PAYMENT_ORDER_STATES)),
    month: z.nullable(z.string()),
    lateOn: z.nullable(z.string()),
    agencyId: z.nullable(z.uuid()),
    search: z.nullable(z.string()),
  }),
  format: z.enum(['XLSX', 'CSV']),
})

/** Writes payment orders down as they are at one moment, and says so in the log. Nothing of a person stands in it. */
async function runPaymentOrderExport(job: JobRun, { filter, format }: PaymentOrderExport) {
  if (!mayReadLists(job.actor)) throw new NotAllowedError()
  const rows = await job.reader.readAs<ExportedOrderRow>(job.actor, exportPaymentOrders(filter))
  const total = rows.reduce((sum, { rupiah }) => sum + rupiah, 0n)
  return saveList(job, format, {
    stem: 'perintah-pembayaran',
    sheetName: 'Perintah pembayaran',
    titleRows: [
      `Perintah pembayaran — ${job.actor.tenantName}`,
      `Per ${formatDateLong(today())}. ${rows.length} perintah, seluruhnya ${formatRupiah(total)}.`,
    ],
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row))),
    auditAction: 'PAYMENT_ORDERS_EXPORTED',
  })
}

defineJob({
  kind: 'PAYMENT_ORDER_EXPORT',
  run: async (job) => runPaymentOrderExport(job, REQUEST.parse(job.params['request'])),
})
