import { Temporal } from 'temporal-polyfill'
import { formatDateLong } from '../calendar/calendar-date.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import { MONTHS_ID } from '../calendar/month-names.ts'
import { amountWrittenOut } from './amount-in-words.ts'
import { monthsBetween } from './contribution.ts'
import type { Rupiah } from './money.ts'

/** Contribution months, half-open, as first days. */
export interface Months {
  readonly fromMonth: IsoDay
  readonly untilMonth: IsoDay
}

/** A payment that was made for months before a decree, as its proof says it. */
export interface MonthsPaid extends Months {
  readonly paymentNumber: string
  readonly paidOn: IsoDay
  readonly amountRupiah: Rupiah
}

/** The contribution month of a day. */
export function monthOf(day: IsoDay): IsoDay {
  return `${day.slice(0, 7)}-01`
}

/** Whether one of these payments covers a month. */
export function isMonthPaid(month: IsoDay, payments: readonly Months[]): boolean {
  return payments.some((paid) => paid.fromMonth <= month && month < paid.untilMonth)
}

/** Months of a period, in order, which no payment covers: only these ask for money. */
export function monthsUnpaid({ fromMonth, untilMonth }: Months, payments: readonly Months[]): readonly IsoDay[] {
  return monthsBetween(fromMonth, untilMonth).filter((month) => !isMonthPaid(month, payments))
}

/**
 * Months before that of a day, in order, which no payment covers. The insurer insures from the month of registration on, so nobody can be given them
 * afterwards; a month that was paid in its time is only told of.
 *
 * @param day today in UTC+7, or the day of a signature
 */
export function pastMonthsUnpaid(months: Months, day: IsoDay, payments: readonly Months[]): readonly IsoDay[] {
  const current = monthOf(day)
  return monthsUnpaid(months, payments).filter((month) => month < current)
}

/** Months that follow each other, as periods. */
export function spansOf(months: readonly IsoDay[]): readonly Months[] {
  const spans: Months[] = []
  for (const month of [...new Set(months)].sort()) {
    const last = spans.at(-1)
    const untilMonth = monthAfter(month)
    if (last?.untilMonth === month) spans[spans.length - 1] = { fromMonth: last.fromMonth, untilMonth }
    else spans.push({ fromMonth: month, untilMonth })
  }
  return spans
}

function monthAfter(month: IsoDay): IsoDay {
  return Temporal.PlainDate.from(month).add({ months: 1 }).toString()
}

/** `Januari 2026`, or `Januari 2026 sampai dengan Maret 2026`. */
export function monthsInWords({ fromMonth, untilMonth }: Months): string {
  const [first, last] = [fromMonth, monthsBetween(fromMonth, untilMonth).at(-1) ?? fromMonth].map(
    (month) => `${MONTHS_ID[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`,
  )
  return first === last ? `${first}` : `${first} sampai dengan ${last}`
}

/** Payments as a decree names them: months, amount, number and day of the proof. */
export function paymentsInWords(payments: readonly MonthsPaid[]): string {
  return [...payments]
    .sort((payment, other) => (payment.fromMonth < other.fromMonth ? -1 : 1))
    .map(
      (paid) =>
        `bulan ${monthsInWords(paid)} sebesar ${amountWrittenOut(paid.amountRupiah)} dengan bukti pembayaran nomor ${paid.paymentNumber} tanggal ${formatDateLong(Temporal.PlainDate.from(paid.paidOn))}`,
    )
    .join('; ')
}

const PAID_LINE = 'Iuran untuk bulan sebelum Keputusan {jabatan_kepala} ini telah dibayar: {bulan_dibayar}'
const NAMES_PAYMENTS = /\{\s*bulan_dibayar\s*\}/

/**
 * Dictums that name the payments where there are some: before the last, which says when the decree takes effect. Where there are none, the dictum that
 * was put in by itself goes again.
 */
export function withPaymentsNamed(dictums: readonly string[], hasPayments: boolean): readonly string[] {
  if (!hasPayments) return dictums.filter((dictum) => dictum !== PAID_LINE)
  if (dictums.some((dictum) => NAMES_PAYMENTS.test(dictum))) return dictums
  return [...dictums.slice(0, -1), PAID_LINE, ...dictums.slice(-1)]
}
