import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { areaOf, tenantOf } from '../../platform/reference-lookup.ts'
import { AreaType, TenantType } from '../areas/public.ts'
import { loadProgramme, ProgrammeType } from '../programmes/public.ts'
import { loadCandidateCount, loadProgress, loadRound, loadSharedCount } from './load-rounds.ts'
import { RoundActionEnum, RoundStateEnum } from './round-enums.type.ts'
import { actionsOn } from './rounds.policy.ts'
import type { CandidateCount, RoundProgressRow, RoundRow } from './rounds.queries.ts'

const NO_PROGRESS: Omit<RoundProgressRow, 'round_id'> = {
  district_code: null,
  asked: 0,
  not_begun: 0,
  never_begun: 0,
  at_work: 0,
  sent: 0,
  returned: 0,
  accepted: 0,
  late: 0,
  quota: 0,
  proposed: 0,
}

const RoundProgressType = builder.objectRef<Omit<RoundProgressRow, 'round_id'>>('RoundProgress').implement({
  description: 'How many proposers are how far; each is counted once, late ones as late.',
  fields: (t) => ({
    district: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where; null for all together.',
      resolve: ({ district_code }, _args, { reference }) =>
        district_code === null ? null : areaOf(reference, district_code),
    }),
    asked: t.exposeInt('asked', { description: 'All of them.' }),
    notBegun: t.exposeInt('not_begun', { description: 'Not begun, and in time.' }),
    neverBegun: t.exposeInt('never_begun', {
      description: 'Not begun, in time or late: of a round that is closed, who never began.',
    }),
    atWork: t.exposeInt('at_work', { description: 'At work, and in time.' }),
    sent: t.exposeInt('sent', { description: 'Sent, to be looked at.' }),
    returned: t.exposeInt('returned', { description: 'Returned, and in time.' }),
    accepted: t.exposeInt('accepted', { description: 'Accepted.' }),
    late: t.exposeInt('late', { description: 'Past their day, with nothing sent.' }),
    quotaPeople: t.exposeInt('quota', { description: 'How many people they were asked for.' }),
    proposedPeople: t.exposeInt('proposed', { description: 'How many they propose so far.' }),
  }),
})

const CandidateCountType = builder.objectRef<CandidateCount>('CandidateCount').implement({
  description: 'Candidates: people who were proposed and sent, each once.',
  fields: (t) => ({
    candidates: t.exposeInt('candidates', { description: 'All of them.' }),
    accepted: t.exposeInt('accepted', { description: 'Of whom a proposal was accepted.' }),
    shared: t.int({
      description: 'Proposed by more than one.',
      resolve: async ({ round_id: id }, _args, context) => (await loadSharedCount(context, id))?.shared ?? 0,
    }),
  }),
})

export const RoundType = builder.objectRef<RoundRow>('Round')

builder.node(RoundType, {
  description: 'A round of a programme: who is asked whom they propose, by when, and for how many.',
  id: { resolve: (round) => round.id },
  loadOne: (id, context) => (isUuid(id) ? loadRound(context, id) : null),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As its owner calls it.' }),
    note: t.exposeString('note', { nullable: true, description: 'What proposers are to know.' }),
    owner: t.field({
      type: TenantType,
      description: 'Who asks.',
      resolve: (round, _args, { reference }) => tenantOf(reference, round.tenant_id),
    }),
    programme: t.field({
      type: ProgrammeType,
      nullable: true,
      description: 'What it is for; null to who does not see it.',
      resolve: (round, _args, context) => loadProgramme(context, round.programme_id),
    }),
    state: t.expose('state', { type: RoundStateEnum, description: 'How far it is.' }),
    dueOn: t.expose('due_on', { type: 'CalendarDate', description: 'The last day in time.' }),
    openedAt: t.expose('opened_at', {
      type: 'Instant',
      nullable: true,
      description: 'When it first asked; null while it is planned.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration.' }),
    progress: t.field({
      type: RoundProgressType,
      description: 'All proposers whom I see together.',
      resolve: async (round, _args, context) =>
        (await loadProgress(context, round.id))?.find(({ district_code }) => district_code === null) ?? NO_PROGRESS,
    }),
    districts: t.field({
      type: [RoundProgressType],
      description: 'Villages by district.',
      resolve: async (round, _args, context) =>
        ((await loadProgress(context, round.id)) ?? []).filter(({ district_code }) => district_code !== null),
    }),
    candidates: t.field({
      type: CandidateCountType,
      description: 'Whom has been proposed so far.',
      resolve: async (round, _args, context) =>
        (await loadCandidateCount(context, round.id)) ?? { round_id: round.id, candidates: 0, accepted: 0 },
    }),
    version: t.exposeInt('version', { description: 'Hand it back with a change, so that none is overwritten.' }),
    updatedAt: t.expose('updated_at', { type: 'Instant', description: 'When it was last changed.' }),
    actions: t.field({
      type: [RoundActionEnum],
      description: 'What I can do to it now.',
      resolve: (round, _args, { actor }) => actionsOn(actor, round),
    }),
  }),
})
