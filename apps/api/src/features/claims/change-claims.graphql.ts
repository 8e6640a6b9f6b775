import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { addClaimPaper, demandClaimPaper } from './add-claim-paper.ts'
import { ClaimActionEnum, ClaimPaperEnum, ClaimType } from './claim.type.ts'
import { correctLifeEvent } from './correct-life-event.ts'
import { LifeEventKindEnum, LifeEventType, ReportSourceEnum, whatHappenedFields } from './life-event.type.ts'
import { loadLifeEvent, reloadClaim } from './load-claims.ts'
import { takeClaimStep } from './move-claim.ts'
import { reportLifeEvent } from './report-life-event.ts'
import { withdrawLifeEvent } from './withdraw-life-event.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

async function reloadLifeEvent(context: Parameters<typeof loadLifeEvent>[0], id: string) {
  const event = await loadLifeEvent(context, id)
  if (event === null) throw new Error('an event that was just written cannot be read back')
  return event
}

builder.mutationFields((t) => ({
  reportLifeEvent: t.fieldWithInput({
    type: LifeEventType,
    description:
      'Reports what happened to a person whose record my government keeps. A death or an accident opens a claim; the status is proposed. The same event reported again is one.',
    errors,
    input: {
      workerId: t.input.id({ required: true, description: 'To whom.' }),
      kind: t.input.field({ type: LifeEventKindEnum, required: true, description: 'What.' }),
      ...whatHappenedFields(t.input),
      source: t.input.field({ type: ReportSourceEnum, required: true, description: 'Who says so.' }),
      evidenceFileId: t.input.id({
        description:
          'A photo or scan that shows it, uploaded before, by me; of a move, work elsewhere or a return alone. Papers of other events go to their case.',
      }),
    },
    resolve: async (_root, { input: { evidenceFileId: evidence, ...input } }, context) => {
      const workerId = idOf(input.workerId, 'Worker')
      const evidenceFileId = evidence == null ? null : idOf(evidence, 'File')
      const id = await context.write((tx) => reportLifeEvent(tx, context.actor, { ...input, workerId, evidenceFileId }))
      return reloadLifeEvent(context, id)
    },
  }),
  correctLifeEvent: t.fieldWithInput({
    type: LifeEventType,
    description:
      'Says what a report should have said, until the insurer has its claim. What it said before is kept; the claim follows the answers.',
    errors,
    input: {
      eventId: t.input.id({ required: true, description: 'Which.' }),
      ...whatHappenedFields(t.input),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const eventId = idOf(input.eventId, 'LifeEvent')
      await context.write((tx) => correctLifeEvent(tx, context.actor, { ...input, eventId }))
      return reloadLifeEvent(context, eventId)
    },
  }),
  withdrawLifeEvent: t.fieldWithInput({
    type: LifeEventType,
    description: 'Takes a report back with all that followed from it; not once the family was paid.',
    errors,
    input: {
      eventId: t.input.id({ required: true, description: 'Which.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const eventId = idOf(input.eventId, 'LifeEvent')
      await context.write((tx) => withdrawLifeEvent(tx, context.actor, { ...input, eventId }))
      return reloadLifeEvent(context, eventId)
    },
  }),
  takeClaimStep: t.fieldWithInput({
    type: ClaimType,
    description: 'Takes a step of a claim, or writes down what the insurer has answered.',
    errors,
    input: {
      claimId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      action: t.input.field({ type: ClaimActionEnum, required: true, description: 'Which step.' }),
      onDay: t.input.field({ type: 'CalendarDate', required: true, description: 'On which day.' }),
      reason: t.input.string({
        description:
          'Needed to return, reject and appeal; with an approval or a payment why it is less than due. 10 to 300 letters, without a NIK.',
      }),
      approved: t.input.field({ type: 'Rupiah', description: 'Needed to approve: how much.' }),
      insurerNumber: t.input.string({ description: 'Needed to approve: the insurer’s number, 3 to 60 letters.' }),
      insurerGivesNoReason: t.input.boolean({
        description:
          'To approve less than is due, or to pay less than was approved, without a reason: that the insurer gives none.',
      }),
      paid: t.input.field({
        type: 'Rupiah',
        description: 'To pay: how much, never more than was approved; all of it where left out.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { reason, approved, insurerNumber, ...step } = input
      const answer = { reason: reason ?? null, approved: approved ?? null, insurerNumber: insurerNumber ?? null }
      const claimId = idOf(input.claimId, 'Claim')
      const id = await context.write((tx) => takeClaimStep(tx, context.actor, { ...step, ...answer, claimId }))
      return reloadClaim(context, id)
    },
  }),
  addClaimPaper: t.fieldWithInput({
    type: ClaimType,
    description: 'Puts an uploaded photo or scan to a claim.',
    errors,
    input: {
      claimId: t.input.id({ required: true, description: 'Which.' }),
      kind: t.input.field({ type: ClaimPaperEnum, required: true, description: 'Which paper it shows.' }),
      fileId: t.input.id({ required: true, description: 'Uploaded before, by me.' }),
    },
    resolve: async (_root, { input }, context) => {
      const [claimId, fileId] = [idOf(input.claimId, 'Claim'), idOf(input.fileId, 'File')]
      const id = await context.write((tx) => addClaimPaper(tx, context.actor, { kind: input.kind, claimId, fileId }))
      return reloadClaim(context, id)
    },
  }),
  demandClaimPaper: t.fieldWithInput({
    type: ClaimType,
    description: 'Asks the family for a paper beyond the checklist.',
    errors,
    input: {
      claimId: t.input.id({ required: true, description: 'Which.' }),
      kind: t.input.field({ type: ClaimPaperEnum, required: true, description: 'Which paper.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const claimId = idOf(input.claimId, 'Claim')
      const id = await context.write((tx) => demandClaimPaper(tx, context.actor, { ...input, claimId }))
      return reloadClaim(context, id)
    },
  }),
}))
