import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { mayReadPledges } from '../pledges/public.ts'
import { type CertificateReceiptRow, findCertificateReceipts } from './certificate-receipts.queries.ts'
import {
  type CertifiableRow,
  type CertificateRow,
  findCertifiable,
  findCertificates,
  findCertificatesOf,
} from './certificates.queries.ts'

/** The certificates of a pledge, the newest first; of several pledges read together. */
export const loadCertificates = batched<Context, string, readonly CertificateRow[]>(async (context, pledgeIds) => {
  if (!mayReadPledges(context.actor)) return new Map()
  const rows = await context.read<CertificateRow>(findCertificatesOf(pledgeIds))
  return Map.groupBy(rows, ({ pledge_id: pledge }) => pledge)
})

/** What the company has recorded as received for a pledge, as counted: never shown as it is. */
export const loadCertifiable = batched<Context, string, CertifiableRow>(async (context, pledgeIds) => {
  const rows = await context.read<CertifiableRow>(findCertifiable(pledgeIds, false))
  return new Map(rows.map((row) => [row.pledge_id, row]))
})

/** The lists that a certificate rests on, or would rest on were it issued now. */
export const loadCertificateReceipts = batched<Context, string, readonly CertificateReceiptRow[]>(
  async (context, certificateIds) => {
    if (!mayReadPledges(context.actor)) return new Map()
    const rows = await context.read<CertificateReceiptRow>(findCertificateReceipts(certificateIds))
    return Map.groupBy(rows, ({ certificate_id: certificate }) => certificate)
  },
)

/** @throws NotFoundError also for another's */
export async function getCertificate(tx: TenantTransaction, actor: Actor, id: string): Promise<CertificateRow> {
  const [certificate] = mayReadPledges(actor) ? await tx.rows<CertificateRow>(findCertificates([id])) : []
  if (certificate === undefined) throw new NotFoundError()
  return certificate
}
