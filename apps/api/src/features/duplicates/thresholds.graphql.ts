import { type SortedPairs, sortPairs, thresholdFaults } from '@payung/domain/identity/likeness-thresholds'
import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'
import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { userField } from '../access/public.ts'
import { findThresholds, thresholdsOf } from '../workers/public.ts'
import { maySetThresholds } from './duplicates.policy.ts'
import { latestOwnId, setThresholds } from './set-thresholds.ts'
import { countScores, listThresholds, type ThresholdRow } from './thresholds.queries.ts'

const StandingEnum = builder.enumType('ThresholdStanding', {
  description: 'Whether thresholds hold today; WITHDRAWN: another change took their place before they began.',
  values: ['IN_FORCE', 'PLANNED', 'ENDED', 'WITHDRAWN'] as const,
})

const DuplicateThresholdsType = builder.objectRef<ThresholdRow>('DuplicateThresholds').implement({
  description: 'From which likeness on two people are asked about, and from which they are obvious, in a period.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Hand the latest own one back when setting others.' }),
    possible: t.exposeInt('possible', { description: 'From here on a pair is asked about, 50 to 100.' }),
    obvious: t.exposeInt('obvious', { description: 'From here on many can be merged at once.' }),
    own: t.exposeBoolean('is_own', { description: 'Set by my tenant; else the value that Payung begins with.' }),
    validFrom: t.expose('valid_from', { type: 'CalendarDate', description: 'The first day it holds.' }),
    validUntil: t.expose('valid_until', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The first day on which it no longer holds.',
    }),
    standing: t.expose('standing', { type: StandingEnum, description: 'Whether it holds today.' }),
    because: t.exposeString('because', { description: 'Why, or by what law.' }),
    setAt: t.expose('set_at', { type: 'Instant', description: 'When it was set.' }),
    setBy: userField(t, 'set_by', 'By whom.'),
  }),
})

interface ThresholdSettings {
  readonly rows: readonly ThresholdRow[]
  readonly maySet: boolean
}

const ThresholdSettingsType = builder.objectRef<ThresholdSettings>('DuplicateThresholdSettings').implement({
  description: 'The thresholds of my tenant.',
  fields: (t) => ({
    inForce: t.field({
      type: DuplicateThresholdsType,
      description: 'What holds today.',
      resolve: ({ rows }) => {
        const row = rows.find(({ standing }) => standing === 'IN_FORCE')
        if (row === undefined) throw new Error('no threshold of likeness holds today')
        return row
      },
    }),
    history: t.field({
      type: [DuplicateThresholdsType],
      description: 'All of them, my tenant’s before everybody’s, the latest first.',
      resolve: ({ rows }) => [...rows],
    }),
    latestId: t.id({
      nullable: true,
      description: 'What my tenant set last.',
      resolve: ({ rows }) => latestOwnId(rows),
    }),
    maySet: t.exposeBoolean('maySet', { description: 'I may set others.' }),
  }),
})

interface ThresholdEffect extends SortedPairs {
  readonly now: LikenessThresholds
  readonly asked: LikenessThresholds
}

const ThresholdEffectType = builder.objectRef<ThresholdEffect>('DuplicateThresholdEffect').implement({
  description: 'What would become of the pairs that wait.',
  fields: (t) => ({
    obvious: t.exposeInt('obvious', { description: 'Pairs that would be obvious.' }),
    possible: t.exposeInt('possible', { description: 'Pairs to look at one by one.' }),
    dropped: t.exposeInt('dropped', { description: 'Pairs that would no longer be asked about.' }),
    unsought: t.boolean({
      description: 'Lower than now: more pairs are found by the next search, and nobody can count them before.',
      resolve: ({ now, asked: proposed }) => proposed.possible < now.possible,
    }),
  }),
})

builder.queryFields((t) => ({
  duplicateThresholds: t.field({
    type: ThresholdSettingsType,
    description: 'From which likeness on people of mine are asked about, now, before and later.',
    resolve: async (_root, _args, { read, actor }) => ({
      rows: await read<ThresholdRow>(listThresholds()),
      maySet: maySetThresholds(actor),
    }),
  }),
  duplicateThresholdEffect: t.field({
    type: ThresholdEffectType,
    nullable: true,
    description: 'What would become of the pairs that wait at other thresholds; null for thresholds that cannot be.',
    args: {
      possible: t.arg.int({ required: true, description: 'As in the settings.' }),
      obvious: t.arg.int({ required: true, description: 'As in the settings.' }),
    },
    resolve: async (_root, args, { read }) => {
      if (thresholdFaults(args).length > 0) return null
      const now = thresholdsOf(await read<LikenessThresholds>(findThresholds()))
      const waiting = await read<{ score: number; count: number }>(countScores())
      // What was dropped before is none of this change's doing.
      const asking = waiting.filter(({ score }) => score >= Math.min(now.possible, args.possible))
      return { ...sortPairs(asking, args), now, asked: args }
    },
  }),
}))

builder.mutationField('setDuplicateThresholds', (t) =>
  t.fieldWithInput({
    description: 'Sets the thresholds of my tenant from a day on; what was planned for later is withdrawn.',
    type: ThresholdSettingsType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError] },
    input: {
      possible: t.input.int({ required: true, description: 'From here on a pair is asked about, 50 to 100.' }),
      obvious: t.input.int({ required: true, description: 'From here on pairs are obvious; above the first.' }),
      validFrom: t.input.field({ type: 'CalendarDate', required: true, description: 'Today or later.' }),
      because: t.input.string({ required: true, description: 'Why, 10 to 300 letters; it is logged.' }),
      expectedLatestId: t.input.id({ description: '`latestId`, as it was when the form was filled in.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, expectedLatestId: input.expectedLatestId ?? null }
      await context.write((tx) => setThresholds(tx, context.actor, request))
      return { rows: await context.read<ThresholdRow>(listThresholds()), maySet: maySetThresholds(context.actor) }
    },
  }),
)
