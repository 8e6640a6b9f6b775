import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { costOfPeople, loadProgramme, loadRules, ProgrammeType } from '../programmes/public.ts'
import { loadRound, RoundType } from '../rounds/public.ts'
import { CohortActionEnum, CohortChangeEnum, CohortStateEnum, QuotaReleaseEnum } from './cohort-enums.type.ts'
import { CohortAreaType, CohortCostType, PriorityVersionType } from './cohort-parts.type.ts'
import { actionsOn } from './cohorts.policy.ts'
import type { CohortChangesRow, CohortRecord } from './cohorts.queries.ts'
import { loadCohort, loadCohortAreas, loadCohortChanges, loadPriorities } from './load-cohort.ts'
import { userByIdField } from './user-by-id-field.type.ts'

export const CohortType = builder.objectRef<CohortRecord>('Cohort')

builder.node(CohortType, {
  description: 'Whom a programme designates: drafted by rule, order and quota, locked with everybody’s facts.',
  id: { resolve: (cohort) => cohort.id },
  loadOne: (id, context) => (isUuid(id) ? loadCohort(context, id) : null),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As its owner calls it.' }),
    programme: t.field({
      type: ProgrammeType,
      description: 'Of this programme.',
      resolve: async (cohort, _args, context) => {
        const programme = await loadProgramme(context, cohort.programme_id)
        if (programme === null) throw new Error('a cohort without its programme')
        return programme
      },
    }),
    state: t.expose('state', { type: CohortStateEnum, description: 'How far it is.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration.' }),
    filter: t.string({ description: 'Whom it looks among, as JSON.', resolve: ({ filter }) => JSON.stringify(filter) }),
    seed: t.exposeString('seed', { description: 'What ties are drawn with: SHA-256 of `seed:id`.' }),
    reservePercent: t.exposeInt('reserve_percent', { description: 'How much of a quota waits in reserve.' }),
    ruleVersion: t.exposeInt('rule_version', { nullable: true, description: 'The rule it was computed by.' }),
    rule: t.string({
      nullable: true,
      description: 'That rule, as JSON.',
      resolve: async (cohort, _args, context) => {
        const rules = (await loadRules(context, cohort.programme_id)) ?? []
        const rule = rules.find(({ version }) => version === cohort.rule_version)
        return rule === undefined ? null : JSON.stringify(rule.rule)
      },
    }),
    priority: t.field({
      type: PriorityVersionType,
      nullable: true,
      description: 'The order it was computed by; null where ties were all there was.',
      resolve: async (cohort, _args, context) =>
        ((await loadPriorities(context, cohort.programme_id)) ?? []).find(
          ({ version }) => version === cohort.priority_version,
        ) ?? null,
    }),
    judgedOn: t.expose('judged_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The day ages are reckoned on.',
    }),
    computedAt: t.expose('computed_at', { type: 'Instant', nullable: true, description: 'When it was computed.' }),
    computedBy: userByIdField(t, 'computed_by', 'Who asked for that.'),
    round: t.field({
      type: RoundType,
      nullable: true,
      description: 'Only accepted candidates of this round; null: everybody whom the filter finds.',
      resolve: ({ round_id: id }, _args, context) => (id === null ? null : loadRound(context, id)),
    }),
    eligible: t.exposeInt('eligible', { description: 'Whom the rule admits within its areas.' }),
    members: t.exposeInt('members', { description: 'Within the quotas.' }),
    reserves: t.exposeInt('reserves', { description: 'Waiting.' }),
    areas: t.field({
      type: [CohortAreaType],
      description: 'By quota; empty until it is computed.',
      resolve: async (cohort, _args, context) => {
        const [rows, programme] = await Promise.all([
          loadCohortAreas(context, cohort.id),
          loadProgramme(context, cohort.programme_id),
        ])
        return Promise.all(
          (rows ?? []).map(async (row) => ({
            ...row,
            cost: programme === null ? null : await costOfPeople(context, programme, row.members),
          })),
        )
      },
    }),
    cost: t.field({
      type: CohortCostType,
      nullable: true,
      description: 'Of its members; null where an amount is missing for one of the months.',
      resolve: async (cohort, _args, context) => {
        const programme = await loadProgramme(context, cohort.programme_id)
        return programme === null ? null : costOfPeople(context, programme, cohort.members)
      },
    }),
    changedSince: t.field({
      type: [CohortChangeEnum],
      description: 'Why a draft should be computed again; empty for one that is locked.',
      resolve: async (cohort, _args, context) =>
        cohort.computed_at === null || cohort.state === 'LOCKED' || cohort.state === 'DISCARDED'
          ? []
          : changesOf(cohort, await loadCohortChanges(context, cohort.id)),
    }),
    contentHash: t.exposeString('content_hash', {
      nullable: true,
      description: 'SHA-256 over its canonical content, in hexadecimal; null until it is locked.',
    }),
    lockedAt: t.expose('locked_at', { type: 'Instant', nullable: true, description: 'When it was locked.' }),
    lockedBy: userByIdField(t, 'locked_by', 'By whom.'),
    quotaReleased: t.expose('quota_released', {
      type: QuotaReleaseEnum,
      nullable: true,
      description: 'Why it takes its quota no more: how its decree went. Null while it takes it.',
    }),
    lockReason: t.exposeString('lock_reason', {
      nullable: true,
      description: 'Why it was locked without a public list.',
    }),
    actions: t.field({
      type: [CohortActionEnum],
      description: 'What I can do to it now.',
      resolve: (cohort, _args, { actor }) => actionsOn(actor, cohort),
    }),
    onePersonRefusal: onePersonRefusalField(t, 'LOCK', {
      description: 'Why I would be refused to lock it although my roles allow it.',
      isDecidedHere: (cohort, { actor }) => actionsOn(actor, cohort).includes('LOCK'),
    }),
    objectionsRefusal: onePersonRefusalField(t, 'OBJECTIONS', {
      description: 'Why I would be refused to decide what is said against it although my roles allow it.',
      isDecidedHere: (cohort, { actor }) => actionsOn(actor, cohort).includes('DECIDE'),
    }),
    madeByMe: t.boolean({
      description: 'I had a hand in it, so somebody else locks it.',
      resolve: (cohort, _args, { actor }) => cohort.makers.includes(actor.userId),
    }),
    version: t.exposeInt('version', { description: 'Hand it back with a change, so that none is overwritten.' }),
    updatedAt: t.expose('updated_at', { type: 'Instant', description: 'When it was last changed.' }),
  }),
})

function changesOf(cohort: CohortRecord, now: CohortChangesRow | null) {
  if (now === null) return []
  return [
    ...(now.programme_state === 'OPEN' ? [] : (['PROGRAMME_CLOSED'] as const)),
    ...(now.rule_version === cohort.rule_version ? [] : (['RULE'] as const)),
    ...(now.priority_version === cohort.priority_version ? [] : (['PRIORITY'] as const)),
    ...(now.quotas_changed ? (['QUOTAS'] as const) : []),
    ...(now.pledges_changed ? (['PLEDGES'] as const) : []),
  ]
}
