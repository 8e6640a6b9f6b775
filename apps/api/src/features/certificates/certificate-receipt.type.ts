import { RECEIPT_EVIDENCE } from '@payung/domain/pledge/certificate-input'
import { builder } from '../../graphql/builder.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import type { CertificateReceiptRow } from './certificate-receipts.queries.ts'

export const ReceiptEvidenceEnum = builder.enumType('ReceiptEvidence', {
  description: 'What a region has seen: the insurer’s paper, its system, or the bank’s proof of the transfer to it.',
  values: RECEIPT_EVIDENCE,
})

/** With the id by which its makers are looked up, and whether the viewer may confirm it. */
export interface CertificateReceipt extends CertificateReceiptRow {
  readonly id: string
  readonly mayConfirm: boolean
}

export const CertificateReceiptType = builder.objectRef<CertificateReceipt>('PledgeCertificateReceipt').implement({
  description: 'A contribution list that a certificate rests on, or would rest on, and who proves its receipt.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Which list.' }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'Its first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after its last.' }),
    billingCode: t.exposeString('billing_code', { nullable: true, description: 'Code of the insurer’s bill.' }),
    amount: t.expose('billed_rupiah', { type: 'Rupiah', nullable: true, description: 'What the insurer billed.' }),
    paymentReferences: t.stringList({
      complexity: { multiplier: 1 },
      description: 'Numbers of the transfers, as the company wrote them down.',
      resolve: ({ payments }) => [...payments],
    }),
    proofs: t.field({
      type: [FileType],
      // Hardly a bill is paid by more than one transfer.
      complexity: { multiplier: 1 },
      description: 'The bank’s proofs of the transfers, as photos or PDF.',
      resolve: async ({ proofs }, _args, context) => {
        const files = await Promise.all(proofs.map((id) => loadFile(context, id)))
        return files.filter((file) => file !== null)
      },
    }),
    receiptReferences: t.stringList({
      complexity: { multiplier: 1 },
      description: 'Numbers of the insurer’s receipts, as the company wrote them down.',
      resolve: ({ receipts }) => [...receipts],
    }),
    receivedOn: t.expose('received_on', { type: 'CalendarDate', nullable: true, description: 'Received in full on.' }),
    isPosted: t.exposeBoolean('is_posted', {
      description: 'Whether an answer of the insurer posts it in full that somebody else than the company has brought.',
    }),
    isProven: t.exposeBoolean('is_proven', { description: 'Whether somebody else than the company proves it.' }),
    evidence: t.expose('evidence', {
      type: ReceiptEvidenceEnum,
      nullable: true,
      description: 'What the region has seen; null before it has confirmed it.',
    }),
    reference: t.exposeString('reference', { nullable: true, description: 'Number of what it has seen.' }),
    confirmedAt: t.expose('confirmed_at', { type: 'Instant', nullable: true, description: 'When it confirmed it.' }),
    confirmedBy: t.string({
      nullable: true,
      description: 'Who confirmed it: the person for their own government, the government for the company.',
      resolve: ({ confirmed_by_name: name, confirming_region: region }) => name ?? region,
    }),
    mayConfirm: t.exposeBoolean('mayConfirm', { description: 'Whether I may confirm it now.' }),
    onePersonRefusal: onePersonRefusalField(t, 'CERTIFICATE_RECEIPT', {
      description: 'Why I would be refused to confirm it, though my role allows it.',
      isDecidedHere: ({ mayConfirm }) => mayConfirm,
    }),
  }),
})
