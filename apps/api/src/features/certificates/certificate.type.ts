import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../platform/context.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { loadPledge, type PledgeRow, PledgeType } from '../pledges/public.ts'
import { type CertificateReceipt, CertificateReceiptType } from './certificate-receipt.type.ts'
import { certificateActionsOn, mayConfirmReceipts, mayRequestCertificates } from './certificates.policy.ts'
import { CERTIFICATE_STATES, type CertificateRow } from './certificates.queries.ts'
import { loadCertifiable, loadCertificateReceipts, loadCertificates } from './load-certificate.ts'

const WORKERS_MIN = 5
/** As many as a certificate mostly rests on: a bill each quarter of a year. */
const LISTS_OF_CERTIFICATE = 4

const CertificateStateEnum = builder.enumType('PledgeCertificateState', {
  description: 'Requested by the company; issued or refused by the region; revoked by the region.',
  values: CERTIFICATE_STATES,
})

const CertificateActionEnum = builder.enumType('PledgeCertificateAction', {
  description: 'What I may do with a certificate now.',
  values: ['ISSUE', 'REFUSE', 'REVOKE'] as const,
})

const HINDRANCES = ['NOT_APPROVED', 'REQUESTED', 'NOT_RECEIVED', 'MONTHS_CERTIFIED', 'FEW_WORKERS'] as const
type Hindrance = (typeof HINDRANCES)[number]

const CertificateHindranceEnum = builder.enumType('PledgeCertificateHindrance', {
  description:
    'Why no certificate can be asked for: the pledge is not approved, a request waits, nothing was received, everything received is certified, or it is about fewer than five workers.',
  values: HINDRANCES,
})

export const CertificateType = builder.objectRef<CertificateRow>('PledgeCertificate').implement({
  description: 'What a company shows for what it paid through a pledge; whoever has its code can confirm it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    pledge: t.field({
      type: PledgeType,
      nullable: true,
      description: 'For which pledge.',
      resolve: ({ pledge_id: id }, _args, context) => loadPledge(context, id),
    }),
    state: t.expose('state', { type: CertificateStateEnum, description: 'How far it is.' }),
    isUncovered: t.exposeBoolean('is_uncovered', {
      description: 'Whether it is issued and receipts no longer cover it: the region is to revoke it.',
    }),
    requestedBy: userField(t, 'requested_by', 'Who asked for it; null for somebody of another organisation.'),
    requestedAt: t.expose('requested_at', { type: 'Instant', description: 'When it was asked for.' }),
    decidedBy: userField(t, 'decided_by', 'Who issued or refused it: not who asked.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    refusalReason: t.exposeString('refusal_reason', { nullable: true, description: 'Why it was refused.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number; null before it is issued.' }),
    publicPath: t.string({
      nullable: true,
      description: 'Where anybody can confirm it, below the address of this server; null before it is issued.',
      resolve: ({ public_code: code }) => (code === null ? null : `/publik/sertifikat/${code}`),
    }),
    paperPath: t.string({
      nullable: true,
      description: 'Where it lies as PDF; null before it is issued.',
      resolve: ({ id, number }) => (number === null ? null : `/certificates/${id}/piagam.pdf`),
    }),
    fromMonth: t.expose('from_month', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The first month that it states.',
    }),
    untilMonth: t.expose('until_month', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The month after the last.',
    }),
    workers: t.exposeInt('workers', {
      nullable: true,
      description: 'At least for so many workers; null for fewer than ten.',
    }),
    workerMonths: t.exposeInt('worker_months', {
      nullable: true,
      description: 'At least so many months of all workers together.',
    }),
    amount: t.expose('rupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'At least so much was received by the insurer.',
    }),
    revokedAt: t.expose('revoked_at', { type: 'Instant', nullable: true, description: 'When it was revoked.' }),
    revocationReason: t.exposeString('revocation_reason', { nullable: true, description: 'Why it was revoked.' }),
    receipts: t.field({
      type: [CertificateReceiptType],
      complexity: { multiplier: LISTS_OF_CERTIFICATE },
      description: 'The contribution lists that it rests on, or would rest on, and who proves their receipt.',
      resolve: (certificate, _args, context) => receiptsOn(context, certificate),
    }),
    actions: t.field({
      type: [CertificateActionEnum],
      description: 'What I may do with it now.',
      resolve: (certificate, _args, { actor }) => [...certificateActionsOn(actor, certificate)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'PLEDGE_CERTIFICATE', {
      description: 'Why I would be refused to decide on it, though my role allows it.',
      isDecidedHere: (certificate, { actor }) => certificateActionsOn(actor, certificate).includes('ISSUE'),
    }),
  }),
})

async function receiptsOn(context: Context, certificate: CertificateRow): Promise<CertificateReceipt[]> {
  const rows = (await loadCertificateReceipts(context, certificate.id)) ?? []
  const mayConfirm = mayConfirmReceipts(context.actor, certificate)
  return rows.map((row) => ({ ...row, id: row.list_id, mayConfirm: mayConfirm && !row.is_proven && !row.is_recorder }))
}

async function hindranceOf(context: Context, pledge: PledgeRow): Promise<Hindrance | null> {
  const certificates = (await loadCertificates(context, pledge.id)) ?? []
  if (certificates.some(({ state }) => state === 'REQUESTED')) return 'REQUESTED'
  const certifiable = await loadCertifiable(context, pledge.id)
  if (certifiable === null) return 'NOT_APPROVED'
  if (!certifiable.is_received) return 'NOT_RECEIVED'
  if (certifiable.workers === 0) return 'MONTHS_CERTIFIED'
  return certifiable.workers < WORKERS_MIN ? 'FEW_WORKERS' : null
}

builder.objectFields(PledgeType, (t) => ({
  certificates: t.field({
    type: [CertificateType],
    description: 'Its certificates, the newest first, at most 50.',
    resolve: async ({ id }, _args, context) => [...((await loadCertificates(context, id)) ?? [])],
  }),
  mayRequestCertificate: t.boolean({
    description: 'Whether I may ask for a certificate when nothing hinders it.',
    resolve: (pledge, _args, { actor }) => mayRequestCertificates(actor, pledge),
  }),
  certificateHindrance: t.field({
    type: CertificateHindranceEnum,
    nullable: true,
    description: 'What keeps me from asking for a certificate; null where nothing does, and for who may not ask.',
    resolve: (pledge, _args, context) =>
      mayRequestCertificates(context.actor, pledge) ? hindranceOf(context, pledge) : null,
  }),
}))
