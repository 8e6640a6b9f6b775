import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import type { UseCase } from '../../platform/transaction.ts'
import { SignatoryCapacityEnum } from '../agreements/public.ts'
import { tellCoveredOf } from '../cohorts/public.ts'
import { MonthsPaidInputType, paymentsOf } from '../programmes/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { changeAnnex, draftAmendment } from './amend-decree.ts'
import { DecreeType } from './decree.type.ts'
import { AmendingChangeEnum, ApprovalVoteEnum, ChangeReasonEnum } from './decree-enums.type.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { draftDecree } from './draft-decree.ts'
import { editDecree } from './edit-decree.ts'
import { reloadDecree } from './load-decree.ts'
import { draftRevocation } from './revoke-decree.ts'
import { publishDecree, signDecree } from './sign-decree.ts'
import { cancelDecree, reopenDecree, submitDecree, withdrawDecree } from './submit-decree.ts'
import { voteOnDecree } from './vote-on-decree.ts'

type Fields = InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>

const existing = (t: Fields) => ({
  decreeId: t.id({ required: true, description: 'The decree.' }),
  expectedVersion: t.int({
    required: true,
    description: 'As it was read; a change of somebody else’s is not overwritten.',
  }),
})

const withReason = (t: Fields) => ({
  ...existing(t),
  reason: t.string({ required: true, description: 'Why, 10 to 300 letters; its history shows it.' }),
})

export const DECREE_ERRORS = { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] }

type Step<Input> = UseCase<Input, string>

/** Takes a step in a transaction of its own. @returns the decree as it is after the commit */
async function taken<Input>(context: Context, step: Step<Input>, input: Input): Promise<DecreeRecord> {
  return reloadDecree(context, await context.write((tx) => step(tx, context.actor, input)))
}

/** @throws NotFoundError for an id of something else: it is as if missing */
function withDecreeId<Input extends { decreeId: string }>(input: Input): Input {
  return { ...input, decreeId: idOf(input.decreeId, 'Decree') }
}

/** Resolves a mutation that takes a step on the decree which its input names. */
function onDecree<Input extends { decreeId: string }>(step: Step<Input>) {
  return (_root: unknown, { input }: { input: Input }, context: Context) => taken(context, step, withDecreeId(input))
}

/** What every one of them answers with and may refuse. */
const OF_DECREE = { type: DecreeType, errors: DECREE_ERRORS } as const

const ChangeInputType = builder.inputType('DecreeChangeInput', {
  description: 'One change of an annex.',
  fields: (t) => ({
    change: t.field({ type: AmendingChangeEnum, required: true, description: 'What happens.' }),
    line: t.int({ description: 'Whose line goes or is corrected; none where somebody only comes.' }),
    workerId: t.id({ description: 'Who comes, of the reserve; none where nobody comes.' }),
    reason: t.field({ type: ChangeReasonEnum, required: true, description: 'Why.' }),
    note: t.string({ description: 'In words, at most 300 letters; asked where the reason is OTHER.' }),
    orderReason: t.string({
      description:
        'Why somebody comes before others of the reserve who still wait, 3 to 200 letters. The annex prints it.',
    }),
  }),
})

builder.mutationFields((t) => ({
  draftDecree: t.fieldWithInput({
    description: 'Drafts a decree from a locked cohort: people, months, quota, template and legal basis are filled in.',
    ...OF_DECREE,
    input: {
      cohortId: t.input.id({ required: true, description: 'The locked cohort.' }),
      withoutCovered: t.input.boolean({ description: 'Leaves out whom others insure alike in the same months.' }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = { ...input, cohortId: idOf(input.cohortId, 'Cohort') }
      await tellCoveredOf(context, asked.cohortId)
      return taken(context, draftDecree, asked)
    },
  }),
  editDecree: t.fieldWithInput({
    description: 'Changes a draft’s text, months, funding and what it rests on.',
    ...OF_DECREE,
    input: {
      ...existing(t.input),
      title: t.input.string({ required: true, description: '5 to 400 letters; fields stand in braces.' }),
      considerations: t.input.stringList({ required: true, description: 'Menimbang, item by item.' }),
      legalReferences: t.input.stringList({
        description:
          'Mengingat, line by line; if left out as it stands, with what it newly rests on or no longer does.',
      }),
      dictums: t.input.stringList({ required: true, description: 'Menetapkan, item by item.' }),
      regulationIds: t.input.idList({ required: true, description: 'Enacted regulations that it rests on.' }),
      agreementIds: t.input.idList({ required: true, description: 'Agreements that it rests on.' }),
      fromMonth: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'First day of its first month; of an amendment, of that in which it takes effect.',
      }),
      untilMonth: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'First month that it no longer covers; an amendment keeps that of its decree.',
      }),
      fundingSource: t.input.field({ type: FundingSourceEnum, required: true, description: 'Who pays.' }),
      quotaPeople: t.input.int({ required: true, description: 'At least as many as its annex names.' }),
      paidMonths: t.input.field({
        type: [MonthsPaidInputType],
        description: 'What was paid for months that are over; as it stands if left out.',
      }),
    },
    resolve: (_root, { input }, context) => {
      const asked = {
        ...withDecreeId(input),
        paidMonths: paymentsOf(input.paidMonths),
        regulationIds: input.regulationIds.map((id) => idOf(id, 'Regulation')),
        agreementIds: input.agreementIds.map((id) => idOf(id, 'Agreement')),
      }
      return taken(context, editDecree, asked)
    },
  }),
  submitDecree: t.fieldWithInput({
    description:
      'Submits a draft to the steps of the route; its cost is reckoned, its text and annex stay as they are.',
    ...OF_DECREE,
    input: {
      ...existing(t.input),
      knownGone: t.input.int({
        description:
          '`goneCount`, as it was read: so many are left out of the annex. Refused where it is another number.',
      }),
      withoutCovered: t.input.boolean({
        description: 'Leaves out of the annex whom others insure alike in the same months.',
      }),
      withoutAnswered: t.input.boolean({
        description: 'Leaves out of the annex whose death or move was answered and not decided.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = withDecreeId(input)
      await tellCoveredOf(context, asked.decreeId)
      return taken(context, submitDecree, asked)
    },
  }),
  withdrawDecree: t.fieldWithInput({
    description: 'Takes a submission back, to change it.',
    ...OF_DECREE,
    input: withReason(t.input),
    resolve: onDecree(withdrawDecree),
  }),
  voteOnDecree: t.fieldWithInput({
    description: 'Votes on the step whose turn it is, in my own name or for the colleague for whom I stand in.',
    ...OF_DECREE,
    input: {
      ...existing(t.input),
      vote: t.input.field({ type: ApprovalVoteEnum, required: true, description: 'How.' }),
      reason: t.input.string({ description: 'Asked for a return and a rejection, 10 to 300 letters.' }),
    },
    resolve: onDecree(voteOnDecree),
  }),
  reopenDecree: t.fieldWithInput({
    description: 'Gives an approval up, so that the frozen decree is a draft again.',
    ...OF_DECREE,
    input: withReason(t.input),
    resolve: onDecree(reopenDecree),
  }),
  cancelDecree: t.fieldWithInput({
    description: 'Puts a decree that nobody has signed away for good.',
    ...OF_DECREE,
    input: withReason(t.input),
    resolve: onDecree(cancelDecree),
  }),
  signDecree: t.fieldWithInput({
    description: 'Records that it was signed; from then on nothing of it changes.',
    ...OF_DECREE,
    input: {
      ...existing(t.input),
      number: t.input.string({ required: true, description: 'As it stands on the paper.' }),
      signedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on the paper.' }),
      signatoryName: t.input.string({ required: true, description: 'Who signed.' }),
      signatoryTitle: t.input.string({ required: true, description: 'Their office.' }),
      signatoryCapacity: t.input.field({
        type: SignatoryCapacityEnum,
        required: true,
        description: 'In which capacity.',
      }),
      fileId: t.input.id({
        required: true,
        description: 'The scan or electronically signed file, a PDF that was compared with the clean paper.',
      }),
      pagesLookedAt: t.input.intList({
        description: 'Pages of the scan without letters, whose code I compared with the one of `scan`.',
      }),
      knownGone: t.input.int({
        description:
          '`goneCount`, as it was read: the paper names so many who have gone. Refused where it is another number.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = { ...withDecreeId(input), fileId: idOf(input.fileId, 'File') }
      await tellCoveredOf(context, asked.decreeId)
      return taken(context, signDecree, asked)
    },
  }),
  publishDecree: t.fieldWithInput({
    description: 'Publishes a signed decree.',
    ...OF_DECREE,
    input: existing(t.input),
    resolve: onDecree(publishDecree),
  }),
  draftAmendment: t.fieldWithInput({
    description: 'Drafts an amendment of a signed designation, without changes yet.',
    ...OF_DECREE,
    input: {
      decreeId: t.input.id({ required: true, description: 'The designation.' }),
      fromMonth: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'First day of the month in which it takes effect.',
      }),
    },
    resolve: onDecree(draftAmendment),
  }),
  changeAnnex: t.fieldWithInput({
    description: 'Puts changes into the draft of an amendment and takes others out.',
    ...OF_DECREE,
    input: {
      ...existing(t.input),
      added: t.input.field({ type: [ChangeInputType], required: true, description: 'At most 5,000 at once.' }),
      dropped: t.input.intList({ required: true, description: 'Numbers of changes that fall away again.' }),
    },
    resolve: (_root, { input }, context) => {
      const added = input.added.map((change) => ({
        ...change,
        workerId: change.workerId == null ? null : idOf(change.workerId, 'Worker'),
      }))
      const asked = { ...withDecreeId(input), added }
      return taken(context, changeAnnex, asked)
    },
  }),
  draftRevocation: t.fieldWithInput({
    description:
      'Drafts the revocation of a signed designation; once it is signed, nobody is designated from its month on.',
    ...OF_DECREE,
    input: {
      decreeId: t.input.id({ required: true, description: 'The designation.' }),
      fromMonth: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'First month that is no longer covered.',
      }),
      reason: t.input.string({
        required: true,
        description: 'What calls for it, 10 to 300 letters: the first of its considerations.',
      }),
    },
    resolve: onDecree(draftRevocation),
  }),
}))
