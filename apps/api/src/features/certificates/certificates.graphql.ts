import { builder } from '../../graphql/builder.ts'
import { idOf, isUuid } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { PledgeType, reloadPledge } from '../pledges/public.ts'
import { CertificateType } from './certificate.type.ts'
import { ReceiptEvidenceEnum } from './certificate-receipt.type.ts'
import { mayDecideCertificates } from './certificates.policy.ts'
import { type CertificateRow, findCertificatesToDecide } from './certificates.queries.ts'
import { confirmCertificateReceipt } from './confirm-receipt.ts'
import { issuePledgeCertificate, refusePledgeCertificate, revokePledgeCertificate } from './move-certificate.ts'
import { requestPledgeCertificate } from './request-certificate.ts'

builder.queryField('certificatesToDecide', (t) =>
  t.field({
    type: [CertificateType],
    description:
      'Certificates that wait for me: requests to my government, and what receipts no longer cover; at most 100.',
    resolve: (_root, _args, { read, actor }) =>
      mayDecideCertificates(actor) ? read<CertificateRow>(findCertificatesToDecide()) : [],
  }),
)

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

/** @throws NotFoundError for what is no id */
function certificateOf(id: string | number): string {
  if (!isUuid(String(id))) throw new NotFoundError()
  return String(id)
}

builder.mutationFields((t) => ({
  requestPledgeCertificate: t.fieldWithInput({
    type: PledgeType,
    description: 'Asks the region of a pledge for a certificate about what the insurer has received for it.',
    errors,
    input: { pledgeId: t.input.id({ required: true, description: 'For which pledge.' }) },
    resolve: async (_root, { input }, context) => {
      const pledgeId = idOf(input.pledgeId, 'Pledge')
      const id = await context.write((tx) => requestPledgeCertificate(tx, context.actor, { pledgeId }))
      return reloadPledge(context, id)
    },
  }),
  issuePledgeCertificate: t.fieldWithInput({
    type: PledgeType,
    description: 'Issues a certificate to a company that asked my government for it. Who asked does not.',
    errors,
    input: { certificateId: t.input.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const certificateId = certificateOf(input.certificateId)
      const id = await context.write((tx) => issuePledgeCertificate(tx, context.actor, { certificateId }))
      return reloadPledge(context, id)
    },
  }),
  confirmCertificateReceipt: t.fieldWithInput({
    type: PledgeType,
    description:
      'Confirms for my government that the insurer has received a list on which a certificate rests, with what I have seen. Who paid or recorded it does not.',
    errors,
    input: {
      certificateId: t.input.id({ required: true, description: 'Which certificate.' }),
      listId: t.input.id({ required: true, description: 'Which of its lists.' }),
      evidence: t.input.field({ type: ReceiptEvidenceEnum, required: true, description: 'What I have seen.' }),
      reference: t.input.string({ required: true, description: 'Its number, 3 to 80 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const seen = { ...input, certificateId: certificateOf(input.certificateId), listId: certificateOf(input.listId) }
      const id = await context.write((tx) => confirmCertificateReceipt(tx, context.actor, seen))
      return reloadPledge(context, id)
    },
  }),
  refusePledgeCertificate: t.fieldWithInput({
    type: PledgeType,
    description: 'Refuses a certificate that a company asked my government for. Who asked does not.',
    errors,
    input: {
      certificateId: t.input.id({ required: true, description: 'Which.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const refused = { certificateId: certificateOf(input.certificateId), reason: input.reason }
      const id = await context.write((tx) => refusePledgeCertificate(tx, context.actor, refused))
      return reloadPledge(context, id)
    },
  }),
  revokePledgeCertificate: t.fieldWithInput({
    type: PledgeType,
    description: 'Revokes a certificate of my government; its public page shows the day and the reason.',
    errors,
    input: {
      certificateId: t.input.id({ required: true, description: 'Which.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const revoked = { certificateId: certificateOf(input.certificateId), reason: input.reason }
      const id = await context.write((tx) => revokePledgeCertificate(tx, context.actor, revoked))
      return reloadPledge(context, id)
    },
  }),
}))
