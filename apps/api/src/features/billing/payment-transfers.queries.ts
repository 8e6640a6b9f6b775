import { Prisma } from '@payung/database/prisma'
import type { PaymentRest } from '@payung/domain/money/divide-payment'
import type { KeyedRequest } from '../../platform/request-key.ts'
import { ORDERED, PAID } from './billing.queries.ts'

interface Payer {
  readonly tenantId: string
  readonly userId: string
}

/** Lists of the payer of one list: of the tenant itself, or of one party outside. */
const OF_PAYER = (listId: string) => Prisma.sql`
  from contribution_list c join contribution_list f on f.id = ${listId}::uuid and c.tenant_id = f.tenant_id
    and (c.is_outside, c.payer_name, c.funding_source) is not distinct from (f.is_outside, f.payer_name, f.funding_source)`

/** The bills of the payer of a list that are open, those that are due first in front: as many as one transfer is divided among. */
export function findOpenBills(listId: string, limit: number): Prisma.Sql {
  return Prisma.sql`select c.id ${OF_PAYER(listId)}
    where c.state = 'BILLED' and ${PAID} + ${ORDERED} < c.billed_rupiah order by c.due_on, c.billed_on, c.id limit ${limit}::int`
}

/** Always in the order of their ids, so that two transfers wait for each other and none for ever. */
export function lockOpenBills(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id from contribution_list c where c.id = any(${[...ids]}::uuid[]) order by c.id for update`
}

/** A transfer of which a part waits for the next bill of its payer. */
export interface WaitingTransferRow {
  readonly reference: string
  readonly transfer_rupiah: bigint
  readonly used_rupiah: bigint
}

/** The oldest first. What came back of a part waits no more than the bill that it paid. */
export function findWaitingTransfers(listId: string): Prisma.Sql {
  return Prisma.sql`select min(p.reference) as reference, max(p.transfer_rupiah)::bigint as transfer_rupiah, sum(p.rupiah)::bigint as used_rupiah
    ${OF_PAYER(listId)} join contribution_payment p on p.list_id = c.id and p.transfer_rupiah is not null
    where not exists (select from contribution_payment_return b where b.payment_id = p.id)
    group by upper(p.reference) having max(p.transfer_rupiah) > sum(p.rupiah) and bool_or(p.rest_to = 'NEXT_BILL') and bool_or(p.rest_to = 'RETURNED') is not true
    order by min(p.recorded_at), 1 limit 20`
}

/** What earlier bills took of a transfer, under the number of its proof. */
export interface TransferRow {
  readonly transfer_rupiah: bigint
  readonly used_rupiah: bigint
  /** Its rest was sent back, or it is another payer's. */
  readonly is_closed: boolean
}

export function findTransfer({ tenantId }: Payer, listId: string, reference: string): Prisma.Sql {
  return Prisma.sql`select max(p.transfer_rupiah)::bigint as transfer_rupiah, sum(p.rupiah)::bigint as used_rupiah,
      bool_or(p.rest_to is not distinct from 'RETURNED' or p.list_id not in (select c.id ${OF_PAYER(listId)})) as is_closed
    from contribution_payment p where p.tenant_id = ${tenantId}::uuid and upper(p.reference) = upper(${reference}) and p.transfer_rupiah is not null
      and not exists (select from contribution_payment_return b where b.payment_id = p.id) having count(*) > 0`
}

export interface TransferMade {
  readonly paidOn: string
  readonly reference: string
  readonly transferRupiah: bigint
  readonly restTo: PaymentRest | null
  readonly parts: readonly { readonly id: string; readonly rupiah: bigint }[]
}

/** All payments of one transfer, at once. */
export function insertTransfer(
  { tenantId, userId }: Payer,
  { paidOn, reference, transferRupiah, restTo, parts }: TransferMade,
  { key, hash }: KeyedRequest,
): Prisma.Sql {
  const rows = JSON.stringify(parts.map(({ id, rupiah }) => ({ id, rupiah: String(rupiah) })))
  return Prisma.sql`insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by, transfer_rupiah, rest_to, request_key, request_hash)
    select s.id, ${tenantId}::uuid, s.rupiah, ${paidOn}::date, ${reference}, ${userId}::uuid, ${transferRupiah}::bigint, ${restTo}, ${key}, ${hash}
    from jsonb_to_recordset(${rows}::jsonb) s(id uuid, rupiah bigint) order by s.id`
}
