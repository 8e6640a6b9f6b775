import type { ErrorText } from '../../platform/errors.ts'
import { assertNoMonthPast } from '../programmes/public.ts'
import type { DecreeRecord } from './decrees.queries.ts'

/** What can be done about a month that is over, once the decree is no draft any more. */
const REOPENED: ErrorText = {
  id: 'Kembalikan atau buka lagi konsepnya, lalu mulai pada bulan berjalan atau catat pembayaran bulan itu beserta buktinya.',
  en: 'Return it or reopen the draft, then begin in the current month, or record the payment of those months with its proof.',
}

/**
 * That a decree gives no month that is over, unless it says what was paid for it. A revocation gives none; what was invented for the demonstration tells
 * of years that are over.
 *
 * @param day of the signature, where there is one; the months before its month are over, whenever it is recorded
 * @throws ConflictError `MONTHS_PAST`
 */
export function assertMonthsInsurable(record: DecreeRecord, day?: string): void {
  if (record.kind === 'REVOCATION' || record.synthetic) return
  const months = { fromMonth: record.from_month, untilMonth: record.until_month }
  assertNoMonthPast(months, record.paid_months, {
    ...(day === undefined ? {} : { day }),
    ...(record.state === 'DRAFT' ? {} : { remedy: REOPENED }),
  })
}
