import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { EligibilityReasonType } from '../programmes/public.ts'
import { CohortType } from './cohort.type.ts'
import { findUnfitMembers, type UnfitMember, type UnfitMembers } from './unfit.ts'

const UnfitMemberType = builder.objectRef<UnfitMember>('UnfitMember').implement({
  description: 'A member whom the programme’s rule does not admit today.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.workerId) }),
    name: t.exposeString('name', { nullable: true, description: 'Their name; null for who is no longer mine to see.' }),
    reason: t.expose('reason', { type: EligibilityReasonType, description: 'Every condition that stands in the way.' }),
  }),
})

const UnfitMembersType = builder.objectRef<UnfitMembers>('UnfitMembers').implement({
  description: 'Members of a list that is not locked whom the lock would refuse today.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many they are.' }),
    people: t.field({
      type: [UnfitMemberType],
      description: 'The first hundred, in the order of the list.',
      resolve: ({ people }) => [...people],
    }),
  }),
})

builder.objectField(CohortType, 'unfit', (t) =>
  t.field({
    type: UnfitMembersType,
    nullable: true,
    description:
      'Whom the rule no longer admits, ages reckoned today; judged when asked. Null for who takes no step on it, and for a list that is locked.',
    resolve: (cohort, _args, context) => findUnfitMembers(context, cohort),
  }),
)
