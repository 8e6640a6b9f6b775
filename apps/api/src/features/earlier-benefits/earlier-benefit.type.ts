import { EARLIER_FAULTS, EARLIER_FIELDS } from '@payung/domain/benefit/earlier-benefit-file'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../graphql/connection.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import { InsuranceProgrammeEnum, loadWorkerRow, WorkerRowType } from '../workers/public.ts'
import { EARLIER_ACTIONS, earlierActionsOn } from './earlier-benefits.policy.ts'
import type { EarlierBenefitRow } from './earlier-benefits.queries.ts'
import { EARLIER_STATES, type EarlierUploadRow, type FaultyRow, listEarlierFaults } from './earlier-uploads.queries.ts'

const StateEnum = builder.enumType('EarlierBenefitUploadState', {
  description: 'Waits for a second person; confirmed, so that it counts; or rejected with a reason.',
  values: EARLIER_STATES,
})

const StandingEnum = builder.enumType('EarlierBenefitStanding', {
  description:
    'Stands in no confirmed list yet; repeats a payment of one (number of the claim, programme and day of payment); or has another amount there.',
  values: ['NEW', 'REPEATED', 'CONFLICT'] as const,
})

const ActionEnum = builder.enumType('EarlierBenefitUploadAction', {
  description: 'What I may do with a list now.',
  values: EARLIER_ACTIONS,
})

const FieldEnum = builder.enumType('EarlierBenefitField', {
  description: 'A column of a list of paid claims.',
  values: EARLIER_FIELDS,
})

const FaultEnum = builder.enumType('EarlierBenefitFault', {
  description: 'Why a row of a list does not count as it stands.',
  values: EARLIER_FAULTS,
})

export const EarlierBenefitType = builder.objectRef<EarlierBenefitRow>('EarlierBenefit').implement({
  description: 'A claim that the insurer paid before Payung, as its list says. Nothing in it is about health.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    rowNumber: t.exposeInt('row_no', { description: 'Its row in the list, as a spreadsheet numbers it.' }),
    name: t.exposeString('name', { description: 'Of the insured person, as the list writes it.' }),
    maskedNationalId: t.string({
      nullable: true,
      description: 'Their NIK, masked but for its first four digits; null where the list has none.',
      resolve: ({ national_id_prefix: prefix }) => (prefix === null ? null : maskNationalId(prefix)),
    }),
    membershipNumber: t.exposeString('membership_number', {
      nullable: true,
      description: 'Number of their membership (KPJ), 11 digits; null where the list has none.',
    }),
    worker: t.field({
      type: WorkerRowType,
      nullable: true,
      description:
        'Their record at my government, by the NIK of the list when it came, or the one into which it was merged since; null for none that I may see.',
      resolve: ({ record_id: id }, _args, context) => (id === null ? null : loadWorkerRow(context, id)),
    }),
    programme: t.expose('programme', { type: InsuranceProgrammeEnum, description: 'Under which programme.' }),
    eventOn: t.expose('event_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Day of the event; null where the list has none.',
    }),
    paidOn: t.expose('paid_on', { type: 'CalendarDate', description: 'Day on which the insurer paid.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What was paid, whole rupiah.' }),
    area: t.field({
      type: AreaType,
      description: 'Where they live, as finely as the list says; the government itself where it says nothing.',
      resolve: ({ area_code: code }, _args, { reference }) => areaOf(reference, code),
    }),
    claimNumber: t.exposeString('claim_number', { description: 'Number of the claim at the insurer.' }),
    recipient: t.exposeString('recipient', {
      nullable: true,
      description: 'Who received it, such as an heir; null where the list does not say.',
    }),
    standing: t.expose('standing', { type: StandingEnum, description: 'Beside the lists that are confirmed.' }),
    isCounted: t.exposeBoolean('counted', { description: 'Whether it counts in the figures.' }),
  }),
})

const FaultType = builder.objectRef<FaultyRow['faults'][number]>('EarlierBenefitFaultOfCell').implement({
  description: 'What is wrong in one cell.',
  fields: (t) => ({
    field: t.expose('field', { type: FieldEnum, description: 'In which column.' }),
    fault: t.expose('fault', { type: FaultEnum, description: 'What is wrong.' }),
    cell: t.exposeString('cell', { description: 'What stands there: at most 40 letters, without a NIK.' }),
  }),
})

const FaultyRowType = builder.objectRef<FaultyRow>('EarlierBenefitFaultyRow').implement({
  description: 'A row of a list that does not count as it stands.',
  fields: (t) => ({
    rowNumber: t.exposeInt('row_no', { description: 'As a spreadsheet numbers it.' }),
    faults: t.field({
      type: [FaultType],
      description: 'All that is wrong in it.',
      resolve: ({ faults }) => [...faults],
    }),
  }),
})

export const EarlierUploadType = builder.objectRef<EarlierUploadRow>('EarlierBenefitUpload').implement({
  description: 'A list of claims that the insurer paid before Payung, as somebody of my government uploaded it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    state: t.expose('state', { type: StateEnum, description: 'How far it is.' }),
    rowCount: t.exposeInt('row_count', { description: 'How many of its rows can be read.' }),
    amount: t.expose('total_rupiah', { type: 'Rupiah', description: 'Their sum, to compare with the letter.' }),
    firstPaidOn: t.expose('first_paid_on', { type: 'CalendarDate', description: 'Its first day of payment.' }),
    lastPaidOn: t.expose('last_paid_on', { type: 'CalendarDate', description: 'Its last day of payment.' }),
    faultCount: t.exposeInt('fault_count', { description: 'How many of its rows cannot be read; they count nowhere.' }),
    matchedCount: t.exposeInt('matched_count', { description: 'How many are about people whom my government has.' }),
    repeatedCount: t.exposeInt('repeated_count', { description: 'How many stand in a confirmed list already.' }),
    conflictCount: t.exposeInt('conflict_count', { description: 'How many have another amount there.' }),
    countedAmount: t.expose('counted_rupiah', {
      type: 'Rupiah',
      description: 'What of it counts in the figures; 0 before it is confirmed.',
    }),
    uploadedBy: userField(t, 'uploaded_by', 'Who uploaded it.'),
    uploadedAt: t.expose('uploaded_at', { type: 'Instant', description: 'When.' }),
    confirmedBy: userField(t, 'confirmed_by', 'Who confirmed it: not who uploaded it.'),
    confirmedAt: t.expose('confirmed_at', { type: 'Instant', nullable: true, description: 'When it was confirmed.' }),
    rejectedBy: userField(t, 'rejected_by', 'Who rejected it.'),
    rejectedAt: t.expose('rejected_at', { type: 'Instant', nullable: true, description: 'When it was rejected.' }),
    rejectionReason: t.exposeString('rejection_reason', { nullable: true, description: 'Why it was rejected.' }),
    version: t.exposeInt('version', { description: 'Sent back with every step.' }),
    actions: t.field({
      type: [ActionEnum],
      description: 'What I may do with it now.',
      resolve: (upload, _args, { actor }) => [...earlierActionsOn(actor, upload)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'EARLIER_BENEFITS', {
      description: 'Why I would be refused to confirm it, though my role allows it.',
      isDecidedHere: (upload, { actor }) => earlierActionsOn(actor, upload).includes('CONFIRM'),
    }),
    faultyRows: t.connection(
      {
        type: FaultyRowType,
        description: 'Its rows that cannot be read, as it numbers them.',
        resolve: async ({ id }, args, { read }) => {
          const request = readNumberPage(args)
          const rows = await read<FaultyRow>(listEarlierFaults(id, request))
          return connectionOf(rows, request, (row) => String(row.row_no))
        },
      },
      { name: 'EarlierBenefitFaultyRowConnection' },
      { name: 'EarlierBenefitFaultyRowEdge' },
    ),
  }),
})
