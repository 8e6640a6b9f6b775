import { programmeNames } from '@payung/domain/decree/decree-annex'
import { formatRupiah } from '@payung/domain/money/money'
import type { Message } from '@payung/domain/text/define-messages'
import type { Refusals } from '../../platform/or-refused.ts'
import { paymentOrderMessages } from './payment-order.messages.ts'
import type { UnprovidedLineRow } from './payment-order-lines.queries.ts'

/** What the database refuses about a payment order. */
export const PAYMENT_ORDER_REFUSALS: Refusals = {
  fields: {
    payment_order_beyond_bill: paymentOrderMessages.ORDERED_BEYOND_BILL,
    payment_order_beyond_line: paymentOrderMessages.ORDERED_BEYOND_LINE,
    payment_order_lines_whole: paymentOrderMessages.ORDER_LINES_DIFFER,
    payment_order_spp_once: paymentOrderMessages.SPP_NUMBER_TAKEN,
    payment_order_spp_on: paymentOrderMessages.SPP_ON_INVALID,
    payment_order_spm_once: paymentOrderMessages.SPM_NUMBER_TAKEN,
    payment_order_spm_on: paymentOrderMessages.SPM_ON_INVALID,
    payment_order_sp2d_once: paymentOrderMessages.SP2D_NUMBER_TAKEN,
    payment_order_sp2d_on: paymentOrderMessages.SP2D_ON_INVALID,
    payment_order_refused_on: paymentOrderMessages.REFUSED_ON_INVALID,
  },
  conflicts: {
    payment_order_of_bill: paymentOrderMessages.PAYMENT_ORDER_STATE,
    payment_order_step: paymentOrderMessages.PAYMENT_ORDER_STATE,
    contribution_payment_of_order: paymentOrderMessages.PAYMENT_ORDER_STATE,
    payment_order_of_region: paymentOrderMessages.PAYMENT_ORDER_OF_REGION,
    payment_orders_of_list: paymentOrderMessages.PAYMENT_ORDERS_TOO_MANY,
  },
  hands: {
    payment_order_drafter_is_not_issuer: paymentOrderMessages.DRAFTER_IS_NOT_ISSUER,
    payment_order_issuer_is_not_payer: paymentOrderMessages.ISSUER_IS_NOT_PAYER,
    payment_order_withdrawn_by_maker: paymentOrderMessages.WITHDRAWN_BY_MAKER,
  },
}

/** Names each line beyond whose letters (SPD) an SPM would go: what is provided of it, what is used, and what is asked. */
export function beyondProvision(lines: readonly UnprovidedLineRow[]): Message {
  const named = ({ name, programme }: UnprovidedLineRow) => `${name} ${programmeNames([programme])}`
  const [provided, used, requested] = ['provided_rupiah', 'used_rupiah', 'asked_rupiah'] as const
  return paymentOrderMessages.SPM_BEYOND_SPD({
    lines: {
      id: lines
        .map(
          (line) =>
            `${named(line)}: disediakan ${formatRupiah(line[provided])}, sudah dipakai ${formatRupiah(line[used])}, diminta ${formatRupiah(line[requested])}`,
        )
        .join('; '),
      en: lines
        .map(
          (line) =>
            `${named(line)}: ${formatRupiah(line[provided])} provided, ${formatRupiah(line[used])} used, ${formatRupiah(line[requested])} asked`,
        )
        .join('; '),
    },
  })
}
