import { ANSWER_FAULTS, ANSWER_FIELDS, ANSWER_OUTCOMES } from '@payung/domain/benefit/claim-answer-file'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../graphql/connection.ts'
import { userField } from '../access/public.ts'
import { ClaimType, loadClaim } from '../claims/public.ts'
import { mayTakeAnswers } from './claim-answers.policy.ts'
import { type AnswerRow, type AnswerUploadRow, listRows, ROW_VERDICTS } from './claim-answers.queries.ts'
import { mayBeApplied } from './start-claim-answers.ts'

const OutcomeEnum = builder.enumType('ClaimAnswerOutcome', {
  description: 'What the insurer says of a claim: received and looked at, returned, approved, rejected, or paid.',
  values: ANSWER_OUTCOMES,
})

const VerdictEnum = builder.enumType('ClaimAnswerVerdict', {
  description:
    'What a row comes to: it applies, repeats what stands, differs from an earlier answer, names no case of mine, is more than due, is out of order, cannot be read, was refused by the claim, or is applied.',
  values: ROW_VERDICTS,
})

const FieldEnum = builder.enumType('ClaimAnswerField', {
  description: 'A column of the insurer’s answer.',
  values: ANSWER_FIELDS,
})

const FaultEnum = builder.enumType('ClaimAnswerFault', {
  description: 'Why a row of an answer cannot be read.',
  values: ANSWER_FAULTS,
})

const AnswerType = builder.objectRef<AnswerRow>('ClaimAnswer').implement({
  description: 'A row of the insurer’s answer, and what it comes to beside its claim.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    rowNumber: t.exposeInt('row_no', { description: 'As a spreadsheet numbers it.' }),
    caseNumber: t.exposeString('case_number', { nullable: true, description: 'Null where it cannot be read.' }),
    claim: t.field({
      type: ClaimType,
      nullable: true,
      description: 'Of my government by that number; null for none.',
      resolve: ({ claim_id: id }, _args, context) => (id === null ? null : loadClaim(context, id)),
    }),
    outcome: t.expose('outcome', { type: OutcomeEnum, nullable: true, description: 'What the insurer says.' }),
    onDay: t.expose('on_day', { type: 'CalendarDate', nullable: true, description: 'On which day.' }),
    insurerNumber: t.exposeString('insurer_number', { nullable: true, description: 'The insurer’s number.' }),
    approved: t.expose('approved_rupiah', { type: 'Rupiah', nullable: true, description: 'What it approves.' }),
    paid: t.expose('paid_rupiah', { type: 'Rupiah', nullable: true, description: 'What it has paid.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, as the insurer writes it.' }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'What it comes to, as it was last judged.' }),
    faultField: t.expose('fault_field', { type: FieldEnum, nullable: true, description: 'In which column.' }),
    fault: t.expose('fault', { type: FaultEnum, nullable: true, description: 'What is wrong there.' }),
    faultCell: t.exposeString('fault_cell', {
      nullable: true,
      description: 'What stands there: at most 40 letters, without a long number.',
    }),
    refusal: t.exposeString('refusal_text', { nullable: true, description: 'Why the claim did not take it.' }),
    refusalEn: t.exposeString('refusal_text_en', { nullable: true, description: 'The same in English.' }),
    refusalCode: t.exposeString('refusal_code', { nullable: true, description: 'The same as a code.' }),
  }),
})

const CountType = builder.objectRef<{ verdict: (typeof ROW_VERDICTS)[number]; rows: number }>('ClaimAnswerCount')
CountType.implement({
  description: 'How many rows of an answer come to the same.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'To what.' }),
    rows: t.exposeInt('rows', { description: 'How many.' }),
  }),
})

export const AnswerUploadType = builder.objectRef<AnswerUploadRow>('ClaimAnswerUpload').implement({
  description: 'An answer of the insurer about claims, as somebody of my government uploaded it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    uploadedBy: userField(t, 'uploaded_by', 'Who uploaded it.'),
    uploadedAt: t.expose('uploaded_at', { type: 'Instant', description: 'When.' }),
    rowCount: t.exposeInt('row_count', { description: 'How many answers it has.' }),
    appliedCount: t.exposeInt('applied_count', { description: 'How many are applied.' }),
    applicableCount: t.exposeInt('applicable_count', { description: 'How many apply as they were last judged.' }),
    counts: t.field({
      type: [CountType],
      description: 'How many rows come to what; what no row comes to is left out.',
      resolve: ({ counts }) =>
        ROW_VERDICTS.flatMap((verdict) => {
          const rows = counts?.[verdict] ?? 0
          return rows === 0 ? [] : [{ verdict, rows }]
        }),
    }),
    mayApply: t.boolean({
      description: 'I may apply it now: something in it may apply.',
      resolve: (upload, _args, { actor }) => mayTakeAnswers(actor) && mayBeApplied(upload),
    }),
    answers: t.connection(
      {
        type: AnswerType,
        description: 'Its rows, as it numbers them.',
        args: { verdict: t.arg({ type: VerdictEnum, description: 'Only those that come to this.' }) },
        resolve: async ({ id }, { verdict, ...args }, { read }) => {
          const request = readNumberPage(args)
          const rows = await read<AnswerRow>(listRows(id, verdict ?? null, request))
          return connectionOf(rows, request, (row) => String(row.row_no))
        },
      },
      { name: 'ClaimAnswerConnection' },
      { name: 'ClaimAnswerEdge' },
    ),
  }),
})
