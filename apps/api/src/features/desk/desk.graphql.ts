import { builder } from '../../graphql/builder.ts'
import { ChangeReasonEnum, DecreeChangeEnum, DecreeType, DecreeWaitingEnum } from '../decrees/public.ts'
import type { ReasonCount } from './desk.queries.ts'
import { type DeskDecision, readDesk } from './desk.ts'

const DeskMonthType = builder.objectRef<NonNullable<DeskDecision['monthly']>>('DeskMonth').implement({
  description: 'What the first month of a decree costs.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'Of all who are designated in it.' }),
    amountBefore: t.expose('rupiahBefore', {
      type: 'Rupiah',
      nullable: true,
      description: 'The same month without the amendment; null for a designation.',
    }),
  }),
})

const DeskChangeType = builder.objectRef<ReasonCount>('DeskChange').implement({
  description: 'How many people an amendment changes in one way and for one reason.',
  fields: (t) => ({
    change: t.expose('change', { type: DecreeChangeEnum, description: 'What becomes of them.' }),
    reason: t.expose('reason', { type: ChangeReasonEnum, nullable: true, description: 'Why.' }),
    people: t.exposeInt('people', { description: 'How many.' }),
  }),
})

const DeskDecisionType = builder.objectRef<DeskDecision>('DeskDecision').implement({
  description: 'A decree that waits for me, and how long.',
  fields: (t) => ({
    waiting: t.expose('waiting', { type: DecreeWaitingEnum, description: 'For what.' }),
    decree: t.field({ type: DecreeType, description: 'The decree.', resolve: ({ decree }) => decree }),
    since: t.expose('since', { type: 'Instant', description: 'Since when it is my turn.' }),
    dueAt: t.expose('dueAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it counts as late; null where no days are set for it.',
    }),
    daysWaiting: t.exposeInt('daysWaiting', { description: 'Calendar days since then.' }),
    isLate: t.exposeBoolean('isLate', { description: 'Longer than the days that are set for it.' }),
    peopleBefore: t.exposeInt('peopleBefore', {
      nullable: true,
      description: 'Of an amendment: who is designated without it.',
    }),
    changes: t.field({
      type: [DeskChangeType],
      description: 'Of an amendment: for whom it changes what, the most first.',
      resolve: ({ changes }) => [...changes],
    }),
    monthly: t.field({
      type: DeskMonthType,
      nullable: true,
      description: 'Its cost a month; null where an amount is missing.',
      resolve: ({ monthly }) => monthly,
    }),
  }),
})

builder.queryField('desk', (t) =>
  t.field({
    type: [DeskDecisionType],
    description: 'What waits for my vote, signature or hand, the longest waiting first; at most a hundred.',
    resolve: async (_root, _args, context) => [...(await readDesk(context))],
  }),
)
