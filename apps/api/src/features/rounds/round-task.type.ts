import { DISTRICT_CODE_LENGTH } from '@payung/domain/area/area-code'
import { roundTaskStanding } from '@payung/domain/round/round-task-state'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { areaOf, tenantOf } from '../../platform/reference-lookup.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { AreaType, TenantType } from '../areas/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { ProposerEnum } from '../programmes/public.ts'
import { agencyNames } from '../workers/public.ts'
import { loadDeliberation, loadRound, loadSteps, loadTask } from './load-rounds.ts'
import { RoundType } from './round.type.ts'
import { RoundTaskActionEnum, RoundTaskStandingEnum, RoundTaskStateEnum } from './round-enums.type.ts'
import type { DeliberationRow, RoundTaskRow, RoundTaskStepRow } from './round-tasks.queries.ts'
import { taskActionsOn } from './rounds.policy.ts'

const RoundTaskStepType = builder.objectRef<RoundTaskStepRow>('RoundTaskStep').implement({
  description: 'When a proposer’s part moved on, and by whom.',
  fields: (t) => ({
    from: t.expose('from_state', { type: RoundTaskStateEnum, description: 'From.' }),
    to: t.expose('to_state', { type: RoundTaskStateEnum, description: 'To.' }),
    remarks: t.exposeString('remarks', { nullable: true, description: 'What was said with it.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    byName: t.exposeString('by_name', { nullable: true, description: 'Who; null for another tenant’s people.' }),
  }),
})

const DeliberationType = builder.objectRef<DeliberationRow>('Deliberation').implement({
  description: 'A village deliberation (musyawarah desa) about whom to propose.',
  fields: (t) => ({
    heldOn: t.expose('held_on', { type: 'CalendarDate', description: 'The day.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where.' }),
    attendees: t.exposeStringList('attendees', { description: 'Who was there.' }),
    note: t.exposeString('note', { nullable: true, description: 'What was noted.' }),
    minutes: t.field({
      type: FileType,
      nullable: true,
      description: 'The minutes (berita acara).',
      resolve: ({ minutes_file_id }, _args, context) =>
        minutes_file_id === null ? null : loadFile(context, minutes_file_id),
    }),
    version: t.exposeInt('version', { description: 'Hand it back with a change.' }),
  }),
})

export const RoundTaskType = builder.objectRef<RoundTaskRow>('RoundTask')

builder.node(RoundTaskType, {
  description: 'One proposer’s part of a round.',
  id: { resolve: (task) => task.id },
  loadOne: (id, context) => (isUuid(id) ? loadTask(context, id) : null),
  fields: (t) => ({
    round: t.field({
      type: RoundType,
      description: 'Of which round.',
      resolve: async (task, _args, context) => {
        const round = await loadRound(context, task.round_id)
        if (round === null) throw new Error('a task is seen without its round')
        return round
      },
    }),
    kind: t.expose('kind', { type: ProposerEnum, description: 'What kind of proposer.' }),
    label: t.string({
      description: 'Who is asked, by name.',
      resolve: (task, _args, context) => labelOf(task, context),
    }),
    village: t.field({
      type: AreaType,
      nullable: true,
      description: 'Of a village: which.',
      resolve: (task, _args, { reference }) =>
        task.village_code === null ? null : areaOf(reference, task.village_code),
    }),
    district: t.field({
      type: AreaType,
      nullable: true,
      description: 'The district around the village.',
      resolve: (task, _args, { reference }) =>
        task.village_code === null ? null : areaOf(reference, task.village_code.slice(0, DISTRICT_CODE_LENGTH)),
    }),
    agencyId: t.id({
      nullable: true,
      description: 'Which agency answers.',
      resolve: ({ agency_id }) => (agency_id === null ? null : globalIdOf('Agency', agency_id)),
    }),
    proposer: t.field({
      type: TenantType,
      description: 'Whose members answer.',
      resolve: (task, _args, { reference }) => tenantOf(reference, task.proposer_tenant_id),
    }),
    name: t.exposeString('name', { nullable: true, description: 'Of a market or a platform.' }),
    quotaPeople: t.exposeInt('quota', { description: 'For how many people it is asked, at most.' }),
    state: t.expose('state', { type: RoundTaskStateEnum, description: 'How far it is.' }),
    standing: t.field({
      type: RoundTaskStandingEnum,
      description: 'How far it is today: late ones as late.',
      resolve: (task) => roundTaskStanding(task.state, task.due_on, today().toString()),
    }),
    dueOn: t.expose('due_on', { type: 'CalendarDate', description: 'The last day in time; after a return its own.' }),
    remarks: t.exposeString('remarks', { nullable: true, description: 'What was said with the last step.' }),
    sentAt: t.expose('sent_at', { type: 'Instant', nullable: true, description: 'When it was last sent.' }),
    decidedAt: t.expose('decided_at', {
      type: 'Instant',
      nullable: true,
      description: 'When it was returned or accepted.',
    }),
    proposedPeople: t.exposeInt('proposed', { description: 'Proposed so far.' }),
    answeredPeople: t.exposeInt('answered', { description: 'Of whom something was said so far.' }),
    remindedOn: t.expose('reminded_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'When whoever asks last reminded of it; for them alone.',
    }),
    deliberation: t.field({
      type: DeliberationType,
      nullable: true,
      description: 'Of a village: what it deliberated.',
      resolve: (task, _args, context) => loadDeliberation(context, task.id),
    }),
    steps: t.field({
      type: [RoundTaskStepType],
      description: 'How it came here.',
      resolve: async (task, _args, context) => [...((await loadSteps(context, task.id)) ?? [])],
    }),
    version: t.exposeInt('version', { description: 'Hand it back with a decision.' }),
    actions: t.field({
      type: [RoundTaskActionEnum],
      description: 'What I can do to it now.',
      resolve: (task, _args, { actor }) => taskActionsOn(actor, task),
    }),
    onePersonRefusal: onePersonRefusalField(t, 'ROUND_TASK', {
      description: 'Why I would be refused to accept it although my roles allow it.',
      isDecidedHere: (task, { actor }) => taskActionsOn(actor, task).includes('ACCEPT'),
    }),
  }),
})

/** An agency of another tenant has no name here, so its tenant stands for it. */
export async function labelOf(task: RoundTaskRow, context: Context): Promise<string> {
  if (task.village_code !== null) return areaOf(context.reference, task.village_code).name
  if (task.name !== null) return task.name
  const agency = task.agency_id === null ? null : (await agencyNames(context))(task.agency_id)
  return agency ?? tenantOf(context.reference, task.proposer_tenant_id).shortName
}
