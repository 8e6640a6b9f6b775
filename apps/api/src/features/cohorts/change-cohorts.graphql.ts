import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { loadProgramme, ProgrammeType } from '../programmes/public.ts'
import { resolveFilter, WorkerFilterInputType } from '../workers/public.ts'
import { CohortType } from './cohort.type.ts'
import { startComputing } from './compute-cohort.ts'
import { tellCoveredOf } from './covered.ts'
import { startCohortExport } from './export-cohort.ts'
import { reloadCohort } from './load-cohort.ts'
import { lockCohort } from './lock-cohort.ts'
import { createCohort, discardCohort, updateCohort } from './save-cohort.ts'
import { savePriority } from './save-priority.ts'

type Fields = InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>

const cohortFields = (t: Fields) => ({
  name: t.string({ required: true, description: '3 to 160 letters.' }),
  filter: t.field({ type: WorkerFilterInputType, description: 'Whom to look among; everybody if left out.' }),
  seed: t.string({ required: true, description: 'What ties are drawn with: 4 to 40 letters, digits, hyphens.' }),
  reservePercent: t.int({ required: true, description: 'How much of a quota waits in reserve, 0 to 100.' }),
  roundId: t.id({ description: 'Only accepted candidates of this round; of everybody if left out.' }),
  pledgeIds: t.idList({
    description: 'Only people whom these approved pledges to my government hold; of everybody if left out.',
  }),
})

export const existingCohort = (t: Fields) => ({
  cohortId: t.id({ required: true, description: 'The cohort.' }),
  expectedVersion: t.int({
    required: true,
    description: 'As it was read; a change of somebody else’s is not overwritten.',
  }),
})

export const COHORT_ERRORS = { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] }

/** @throws NotFoundError for an id of something else: it is as if missing */
export function withCohortId<Input extends { cohortId: string }>(input: Input): Input {
  return { ...input, cohortId: idOf(input.cohortId, 'Cohort') }
}

/** A round that is none is one of nothing, and so refused. */
function roundOf({ roundId }: { roundId?: string | null | undefined }): string | null {
  return roundId == null ? null : idOrNothing(roundId, 'Round')
}

/** A pledge that is none is one that the viewer does not see, and so refused. */
function pledgesOf({ pledgeIds }: { pledgeIds?: readonly string[] | null | undefined }): readonly string[] {
  return [...new Set((pledgeIds ?? []).map((id) => idOrNothing(id, 'Pledge')))]
}

function withProgrammeId<Input extends { programmeId: string }>(input: Input): Input {
  return { ...input, programmeId: idOf(input.programmeId, 'Programme') }
}

builder.mutationFields((t) => ({
  createCohort: t.fieldWithInput({
    description: 'Begins a cohort of an open programme of mine; it holds nobody until it is computed.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: {
      programmeId: t.input.id({ required: true, description: 'The programme.' }),
      ...cohortFields(t.input),
    },
    resolve: async (_root, { input }, context) => {
      const filter = await resolveFilter(context, input.filter)
      const request = { ...withProgrammeId(input), filter, roundId: roundOf(input), pledgeIds: pledgesOf(input) }
      return reloadCohort(context, await context.write((tx) => createCohort(tx, context.actor, request)))
    },
  }),
  updateCohort: t.fieldWithInput({
    description: 'Changes a draft; where filter, seed or reserve change it is to be computed again.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: { ...existingCohort(t.input), ...cohortFields(t.input) },
    resolve: async (_root, { input }, context) => {
      const filter = await resolveFilter(context, input.filter)
      const request = { ...withCohortId(input), filter, roundId: roundOf(input), pledgeIds: pledgesOf(input) }
      return reloadCohort(context, await context.write((tx) => updateCohort(tx, context.actor, request)))
    },
  }),
  discardCohort: t.fieldWithInput({
    description: 'Puts a draft away for good.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: existingCohort(t.input),
    resolve: async (_root, { input }, context) =>
      reloadCohort(context, await context.write((tx) => discardCohort(tx, context.actor, withCohortId(input)))),
  }),
  computeCohort: t.fieldWithInput({
    description: 'Places people by today’s rule, order and quotas, as a job.',
    type: JobType,
    errors: COHORT_ERRORS,
    input: {
      ...existingCohort(t.input),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
      withoutCovered: t.input.boolean({
        description: 'Leaves out whom other decrees insure alike in months of the programme.',
      }),
      withoutAnswered: t.input.boolean({
        description: 'Leaves out whose death or move was answered and not decided.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const request = withCohortId(input)
      return getJob(context, await context.write((tx) => startComputing(tx, context.actor, request)))
    },
  }),
  lockCohort: t.fieldWithInput({
    description: 'Locks a cohort with everybody’s facts; nothing of it changes any more.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: {
      ...existingCohort(t.input),
      reason: t.input.string({ description: 'Why it was never published, 10 to 500 letters; asked of a draft.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = withCohortId(input)
      await tellCoveredOf(context, request.cohortId)
      return reloadCohort(context, await context.write((tx) => lockCohort(tx, context.actor, request)))
    },
  }),
  startCohortExport: t.fieldWithInput({
    description: 'Writes a locked cohort into a file, as a job. Numbers are masked unless I may and say why.',
    type: JobType,
    errors: COHORT_ERRORS,
    input: {
      cohortId: t.input.id({ required: true, description: 'The cohort.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      unmasked: t.input.boolean({ description: 'Whole NIKs.' }),
      reason: t.input.string({ description: 'Needed for whole numbers, 10 to 300 letters.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = withCohortId(input)
      return getJob(context, await context.write((tx) => startCohortExport(tx, context.actor, request)))
    },
  }),
  savePriority: t.fieldWithInput({
    description: 'Keeps an order of priority as the programme’s next version.',
    type: ProgrammeType,
    errors: COHORT_ERRORS,
    input: {
      programmeId: t.input.id({ required: true, description: 'The programme.' }),
      criteria: t.input.string({ required: true, description: 'JSON: `[{label, points, when}]`, `when` a rule.' }),
      effectiveFrom: t.input.field({ type: 'CalendarDate', required: true, description: 'The first day it holds.' }),
      note: t.input.string({ description: 'Why, at most 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => savePriority(tx, context.actor, withProgrammeId(input)))
      const programme = await loadProgramme(context, id)
      if (programme === null) throw new Error('a programme that was just written cannot be read back')
      return programme
    },
  }),
}))
