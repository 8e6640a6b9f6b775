import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { closeProgramme, discardProgramme, openProgramme } from './change-programme-state.ts'
import { reloadProgramme } from './load-programme.ts'
import { MonthsPaidInputType, paymentsOf } from './months-paid.type.ts'
import { ProgrammeType } from './programme.type.ts'
import { ProgrammeInsuranceEnum, ProposerEnum, ReliefEnum } from './programme-enums.type.ts'
import { createProgramme, updateProgramme } from './save-programme.ts'
import { saveRule } from './save-rule.ts'

const QuotaInputType = builder.inputType('ProgrammeQuotaInput', {
  description: 'How many people of an area.',
  fields: (t) => ({
    areaCode: t.string({ required: true, description: 'An area of mine; none lies within another.' }),
    people: t.int({ required: true, description: 'At least 1.' }),
  }),
})

type Fields = InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>

const programmeFields = (t: Fields) => ({
  name: t.string({ required: true, description: '3 to 160 letters.' }),
  description: t.string({ description: 'At most 2,000 letters.' }),
  insuranceProgrammes: t.field({ type: [ProgrammeInsuranceEnum], required: true, description: 'At least one.' }),
  occupationCodes: t.stringList({ description: 'Whom it is meant for.' }),
  fromMonth: t.field({ type: 'CalendarDate', required: true, description: 'First day of the first month.' }),
  untilMonth: t.field({ type: 'CalendarDate', required: true, description: 'First day of the month after the last.' }),
  fundingSource: t.field({ type: FundingSourceEnum, required: true, description: 'What is meant to pay.' }),
  relief: t.field({ type: ReliefEnum, description: 'Which relief to reckon with; none if left out.' }),
  legalNote: t.string({ description: 'What it rests on, at most 500 letters.' }),
  regulationIds: t.idList({ description: 'Enacted regulations that it rests on, at most 60.' }),
  agreementIds: t.idList({ description: 'Agreements of mine that it rests on, at most 20.' }),
  proposers: t.field({ type: [ProposerEnum], description: 'Who may propose people.' }),
  paidMonths: t.field({
    type: [MonthsPaidInputType],
    description: 'Of a programme whose first months are over: what was paid for them. If left out as it stands.',
  }),
  quotas: t.field({ type: [QuotaInputType], required: true, description: 'At most 250 areas.' }),
})

const existing = (t: Fields) => ({
  programmeId: t.id({ required: true, description: 'The programme.' }),
  expectedVersion: t.int({
    required: true,
    description: 'As it was read; a change of somebody else’s is not overwritten.',
  }),
})

const errors = { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] }

interface Named {
  paidMonths?: Parameters<typeof paymentsOf>[0]
  regulationIds?: readonly string[] | null | undefined
  agreementIds?: readonly string[] | null | undefined
}

/** Ids of something else are ids of nothing: the use-case says which field is wrong. */
function withBasis<Input extends Named>(input: Input) {
  return {
    ...input,
    paidMonths: paymentsOf(input.paidMonths),
    regulationIds: (input.regulationIds ?? []).map((id) => idOrNothing(id, 'Regulation')),
    agreementIds: (input.agreementIds ?? []).map((id) => idOrNothing(id, 'Agreement')),
  }
}

/** @throws NotFoundError for an id of something else: it is as if missing */
function withId<Input extends { programmeId: string }>(input: Input): Input {
  return { ...input, programmeId: idOf(input.programmeId, 'Programme') }
}

builder.mutationFields((t) => ({
  createProgramme: t.fieldWithInput({
    description: 'Plans a programme; it begins as a draft that nobody else sees.',
    type: ProgrammeType,
    errors,
    input: programmeFields(t.input),
    resolve: async (_root, { input }, context) =>
      reloadProgramme(context, await context.write((tx) => createProgramme(tx, context.actor, withBasis(input)))),
  }),
  updateProgramme: t.fieldWithInput({
    description: 'Changes a programme; of an open one the months, the insurance and the money stay.',
    type: ProgrammeType,
    errors,
    input: { ...existing(t.input), ...programmeFields(t.input) },
    resolve: async (_root, { input }, context) =>
      reloadProgramme(
        context,
        await context.write((tx) => updateProgramme(tx, context.actor, withBasis(withId(input)))),
      ),
  }),
  openProgramme: t.fieldWithInput({
    description: 'Opens a programme to its areas and judges people by its rule.',
    type: ProgrammeType,
    errors,
    input: existing(t.input),
    resolve: async (_root, { input }, context) =>
      reloadProgramme(context, await context.write((tx) => openProgramme(tx, context.actor, withId(input)))),
  }),
  closeProgramme: t.fieldWithInput({
    description: 'Closes an open programme for good.',
    type: ProgrammeType,
    errors,
    input: existing(t.input),
    resolve: async (_root, { input }, context) =>
      reloadProgramme(context, await context.write((tx) => closeProgramme(tx, context.actor, withId(input)))),
  }),
  discardProgramme: t.fieldWithInput({
    description: 'Throws a draft away that never was opened.',
    type: ProgrammeType,
    errors,
    input: existing(t.input),
    resolve: async (_root, { input }, context) =>
      reloadProgramme(context, await context.write((tx) => discardProgramme(tx, context.actor, withId(input)))),
  }),
  saveRule: t.fieldWithInput({
    description: 'Keeps a rule as the programme’s next version; `ruleEffect` says beforehand whom it changes.',
    type: ProgrammeType,
    errors,
    input: {
      ...existing(t.input),
      rule: t.input.string({ required: true, description: 'JSON.' }),
      effectiveFrom: t.input.field({ type: 'CalendarDate', required: true, description: 'The first day it holds.' }),
      note: t.input.string({ description: 'Why, at most 500 letters.' }),
    },
    resolve: async (_root, { input }, context) =>
      reloadProgramme(context, await context.write((tx) => saveRule(tx, context.actor, withId(input)))),
  }),
}))
