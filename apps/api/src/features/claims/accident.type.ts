import { BODY_PARTS, type Loss } from '@payung/domain/benefit/disability'
import { builder } from '../../graphql/builder.ts'
import { userByIdField } from '../cohorts/public.ts'
import type { AccidentRow } from './accidents.queries.ts'
import { ClaimType } from './claim.type.ts'
import { mayWriteAccident } from './claims.policy.ts'
import { isOfficer, loadAccidents } from './load-claims.ts'

export const BodyPartEnum = builder.enumType('BodyPart', {
  description: 'A part of the body, as the table of disabilities has it.',
  values: BODY_PARTS,
})

const LossType = builder.objectRef<Loss>('Loss').implement({
  description: 'What somebody has lost, or of what they have lost the use.',
  fields: (t) => ({
    part: t.expose('part', { type: BodyPartEnum, description: 'Which part.' }),
    pieces: t.exposeInt('pieces', { description: 'How many.' }),
    percent: t.exposeInt('percent', { description: 'How much of its use, 1 to 100.' }),
  }),
})

const AccidentType = builder.objectRef<AccidentRow>('Accident').implement({
  description: 'What an accident or illness of work has led to, as one entry says.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 for the first entry; the last one counts.' }),
    losses: t.field({ type: [LossType], description: 'What was lost.', resolve: ({ losses }) => [...losses] }),
    daysUnableToWork: t.exposeInt('days_unable_to_work', { description: 'Days without work.' }),
    homeCare: t.field({
      type: ['Rupiah'],
      description: 'What care at home has cost, in each year after the event.',
      resolve: ({ home_care: homeCare }) => homeCare.map(BigInt),
    }),
    transportLand: t.expose('transport_land', {
      type: 'Rupiah',
      description: 'The way to care by land, river or lake.',
    }),
    transportSea: t.expose('transport_sea', { type: 'Rupiah', description: 'By sea.' }),
    transportAir: t.expose('transport_air', { type: 'Rupiah', description: 'By air.' }),
    writtenBy: userByIdField(t, 'written_by', 'Who wrote it.'),
    writtenAt: t.expose('written_at', { type: 'Instant', description: 'When.' }),
  }),
})

builder.objectFields(ClaimType, (t) => ({
  accidents: t.field({
    type: [AccidentType],
    nullable: true,
    description: 'What it has led to, the last entry first; null to who is no officer of the case.',
    resolve: async ({ id }, _args, context) =>
      (await isOfficer(context, id)) === true ? [...((await loadAccidents(context, id)) ?? [])] : null,
  }),
  mayWriteAccident: t.boolean({
    description: 'I may write what it has led to.',
    resolve: async (row, _args, context) =>
      mayWriteAccident(context.actor, { ...row, isOfficer: (await isOfficer(context, row.id)) === true }),
  }),
}))
