import { Prisma } from '@payung/database/prisma'
import type { PaymentOrderState } from '@payung/domain/money/payment-order-state'

/** A budget line of an order as its papers name it. */
export interface PaperLine {
  readonly agency: string
  readonly subActivity: string
  readonly accountCode: string
  readonly programme: 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE'
  /** Digits: a JSON number would not hold every amount. */
  readonly rupiah: string
  /** Numbers of the letters (SPD) on which it rested when the paper was recorded. */
  readonly letters: readonly string[]
}

/** What stands on the papers of an order: nothing in it changes once the paper is recorded, but for a refusal or a withdrawal. */
export interface PaymentOrderPaperRow {
  readonly state: PaymentOrderState
  readonly rupiah: bigint
  readonly spp_number: string
  readonly spp_on: string
  readonly drafted_by_name: string | null
  readonly spm_number: string | null
  readonly spm_on: string | null
  readonly issued_by_name: string | null
  readonly billing_code: string | null
  readonly billed_rupiah: bigint | null
  readonly due_on: string | null
  readonly from_month: string
  readonly until_month: string
  readonly decree_number: string | null
  readonly is_synthetic: boolean
  readonly lines: readonly PaperLine[]
}

/** @param kind which paper: letters count as they were when it was recorded, so that it stays the same when it is printed again */
export function findPaymentOrderPaper(id: string, kind: 'SPP' | 'SPM'): Prisma.Sql {
  const at = Prisma.raw(kind === 'SPP' ? 'o.drafted_at' : 'o.issued_at')
  const day = Prisma.raw(kind === 'SPP' ? 'o.spp_on' : 'o.spm_on')
  return Prisma.sql`select o.state, o.rupiah, o.spp_number, o.spp_on::text, d.name as drafted_by_name, o.spm_number, o.spm_on::text, i.name as issued_by_name,
      c.billing_code, c.billed_rupiah, c.due_on::text, c.from_month::text, c.until_month::text, e.number as decree_number,
      coalesce(e.synthetic, false) as is_synthetic, coalesce(x.lines, '[]') as lines
    from payment_order o join contribution_list c on c.id = o.list_id left join decree e on e.id = c.decree_id
      left join app_user d on d.id = o.drafted_by left join app_user i on i.id = o.issued_by
      left join lateral (
        select jsonb_agg(jsonb_build_object('agency', y.name, 'subActivity', l.sub_activity, 'accountCode', l.account_code, 'programme', l.programme,
          'rupiah', s.rupiah::text, 'letters', coalesce(p.letters, '[]')) order by l.programme desc, l.id) as lines
        from payment_order_line s join budget_line l on l.id = s.line_id join agency y on y.id = l.agency_id
          left join lateral (
            select jsonb_agg(v.number order by v.from_month, v.id) as letters from fund_provision v join fund_provision_line z on z.provision_id = v.id and z.line_id = l.id
            where v.state in ('APPROVED', 'REVOKED') and v.approved_at <= ${at} and make_date(v.fiscal_year, v.from_month, 1) <= ${day}
              and not exists (select from fund_provision_revocation r where r.provision_id = v.id and r.approved_at <= ${at})
          ) p on true
        where s.order_id = o.id
      ) x on true
    where o.id = ${id}::uuid`
}
