import { pledgeOn } from '@payung/domain/pledge/pledge-input'
import type { PledgeSize } from '@payung/domain/pledge/pledge-size'
import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { ProgrammeInsuranceEnum, ReliefEnum } from '../programmes/public.ts'
import { loadTariffs } from '../tariffs/public.ts'
import { draftPledge } from './draft-pledge.ts'
import { loadMonthsCounted, reloadPledge } from './load-pledge.ts'
import { matchPledge } from './match-pledge.ts'
import { approvePledge, declinePledge, endPledge, offerPledge, refusePledge, withdrawPledge } from './move-pledge.ts'
import { isShort, PledgeKindEnum, PledgeType } from './pledge.type.ts'
import { pledgeGround } from './pledge-ground.ts'
import { pledgeMessages } from './pledges.messages.ts'
import { pricePledge } from './price-pledge.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

const fields = (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => ({
  agreementId: t.id({ required: true, description: 'From which agreement.' }),
  regionId: t.id({ required: true, description: 'To which government it is offered.' }),
  kind: t.field({ type: PledgeKindEnum, required: true, description: 'What is stated.' }),
  workers: t.int({ description: 'For how many workers.' }),
  amount: t.field({ type: 'Rupiah', description: 'How much.' }),
  fromMonth: t.field({ type: 'CalendarDate', required: true, description: 'First month.' }),
  untilMonth: t.field({ type: 'CalendarDate', required: true, description: 'The month after the last; at most 60.' }),
  programmes: t.field({ type: [ProgrammeInsuranceEnum], required: true, description: 'What is insured.' }),
  relief: t.field({ type: ReliefEnum, description: 'The discount that is claimed; left out, none.' }),
  areaCodes: t.stringList({ required: true, description: 'Where; none for the whole region.' }),
  occupationCodes: t.stringList({ required: true, description: 'For whom; none for all occupations.' }),
  note: t.string({ description: 'What the region should know.' }),
  carriedFromId: t.id({
    description:
      'The ended pledge whose rest it brings along: of my company, to the same government, of the same agreement or one that it renews. Left out, none.',
  }),
  carriedAmount: t.field({
    type: 'Rupiah',
    description:
      'How much of that rest, whole rupiah, at most what this pledge is for; all else is drawn from the agreement.',
  }),
})

const PledgeFactsType = builder.inputType('PledgeFactsInput', {
  description: 'A pledge as a company states it.',
  fields,
})

type Facts = typeof PledgeFactsType.$inferInput

const readFacts = (facts: Facts) => ({
  ...facts,
  agreementId: idOrNothing(facts.agreementId, 'Agreement'),
  regionId: idOrNothing(facts.regionId, 'Tenant'),
  carriedFromId: facts.carriedFromId == null ? null : idOrNothing(facts.carriedFromId, 'Pledge'),
})

interface Quote extends PledgeSize {
  readonly perWorkerRupiah: bigint
  readonly fromMonth: string
  readonly untilMonth: string
}

const PledgeQuoteType = builder.objectRef<Quote>('PledgeQuote').implement({
  description: 'What a pledge comes to. Nothing of it is stored.',
  fields: (t) => ({
    workers: t.exposeInt('workers', { description: 'For how many workers it suffices in every month.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much it is.' }),
    perWorker: t.expose('perWorkerRupiah', { type: 'Rupiah', description: 'What a worker costs over all its months.' }),
    isShort: t.boolean({
      description: 'Whether it is for fewer months than the insurer’s branches count.',
      resolve: async ({ fromMonth, untilMonth }, _args, context) =>
        isShort(fromMonth, untilMonth, await loadMonthsCounted(context)),
    }),
    monthsCounted: t.int({
      nullable: true,
      description: 'From how many months on they count it; null where nobody has set it.',
      resolve: (_quote, _args, context) => loadMonthsCounted(context),
    }),
  }),
})

builder.queryField('pledgeQuote', (t) =>
  t.field({
    type: PledgeQuoteType,
    description: 'What a pledge comes to at the tariff of its months.',
    errors: { types: [ValidationError] },
    args: { pledge: t.arg({ type: PledgeFactsType, required: true, description: 'The pledge.' }) },
    resolve: async (_root, { pledge }, context) => {
      const facts = readFacts(pledge)
      const ground = pledgeGround(context.reference, await loadTariffs(context), pledge)
      const written = readInput(pledgeOn(ground), facts, pledgeMessages)
      const { fromMonth, untilMonth } = written
      return { ...pricePledge(ground, written), fromMonth, untilMonth }
    },
  }),
)

builder.mutationFields((t) => ({
  draftPledge: t.fieldWithInput({
    type: PledgeType,
    description: 'Drafts a pledge under a signed agreement. Another person of the company offers it.',
    errors,
    input: { pledge: t.input.field({ type: PledgeFactsType, required: true, description: 'The pledge.' }) },
    resolve: async (_root, { input }, context) => {
      const facts = readFacts(input.pledge)
      const id = await context.write((tx) => draftPledge(tx, context.actor, facts))
      return reloadPledge(context, id)
    },
  }),
  offerPledge: t.fieldWithInput({
    type: PledgeType,
    description:
      'Offers a pledge to its region, within what is left of the agreement. Who drafted it does not offer it.',
    errors,
    input: { pledgeId: t.input.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const pledgeId = idOf(input.pledgeId, 'Pledge')
      const id = await context.write((tx) => offerPledge(tx, context.actor, { pledgeId }))
      return reloadPledge(context, id)
    },
  }),
  matchPledge: t.fieldWithInput({
    type: PledgeType,
    description:
      'Takes people for a pledge from the reserves of my government’s locked lists, in their published order.',
    errors,
    input: { pledgeId: t.input.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const pledgeId = idOf(input.pledgeId, 'Pledge')
      const id = await context.write((tx) => matchPledge(tx, context.actor, { pledgeId }))
      return reloadPledge(context, id)
    },
  }),
  refusePledge: t.fieldWithInput({
    type: PledgeType,
    description:
      'Refuses a pledge that is offered to my government and for which nobody was taken; its company reads the reason, and the agreement has its part back.',
    errors,
    input: {
      pledgeId: t.input.id({ required: true, description: 'Which.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without numbers of people.' }),
    },
    resolve: async (_root, { input }, context) => {
      const pledgeId = idOf(input.pledgeId, 'Pledge')
      const id = await context.write((tx) => refusePledge(tx, context.actor, { pledgeId, reason: input.reason }))
      return reloadPledge(context, id)
    },
  }),
  approvePledge: t.fieldWithInput({
    type: PledgeType,
    description:
      'Approves for how many people of which district and occupation a pledge pays. Who drafted it does not.',
    errors,
    input: { pledgeId: t.input.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const pledgeId = idOf(input.pledgeId, 'Pledge')
      const id = await context.write((tx) => approvePledge(tx, context.actor, { pledgeId }))
      return reloadPledge(context, id)
    },
  }),
  declinePledge: t.fieldWithInput({
    type: PledgeType,
    description: 'Declines the numbers of a matching: its people wait again, and the region matches anew.',
    errors,
    input: {
      pledgeId: t.input.id({ required: true, description: 'Which.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without numbers of people.' }),
    },
    resolve: async (_root, { input }, context) => {
      const pledgeId = idOf(input.pledgeId, 'Pledge')
      const id = await context.write((tx) => declinePledge(tx, context.actor, { pledgeId, reason: input.reason }))
      return reloadPledge(context, id)
    },
  }),
  endPledge: t.fieldWithInput({
    type: PledgeType,
    description:
      'Ends an approved pledge early: what is on contribution lists stays to be paid, and the rest is the agreement’s again.',
    errors,
    input: {
      pledgeId: t.input.id({ required: true, description: 'Which.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without numbers of people.' }),
    },
    resolve: async (_root, { input }, context) => {
      const pledgeId = idOf(input.pledgeId, 'Pledge')
      const id = await context.write((tx) => endPledge(tx, context.actor, { pledgeId, reason: input.reason }))
      return reloadPledge(context, id)
    },
  }),
  withdrawPledge: t.fieldWithInput({
    type: PledgeType,
    description:
      'Takes a pledge back before a contribution list names somebody of it; what it took of the agreement can be pledged again.',
    errors,
    input: {
      pledgeId: t.input.id({ required: true, description: 'Which.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without numbers of people.' }),
    },
    resolve: async (_root, { input }, context) => {
      const pledgeId = idOf(input.pledgeId, 'Pledge')
      const id = await context.write((tx) => withdrawPledge(tx, context.actor, { pledgeId, reason: input.reason }))
      return reloadPledge(context, id)
    },
  }),
}))
