import { builder } from '../../graphql/builder.ts'
import { DecreeType } from '../decrees/public.ts'
import { loadSchedule } from './load-reverification.ts'
import { mayOpenReverifications } from './reverification.policy.ts'
import { ReverificationScheduleType } from './reverification-schedule.type.ts'

builder.objectFields(DecreeType, (t) => ({
  reverificationSchedule: t.field({
    type: ReverificationScheduleType,
    nullable: true,
    description: 'How often it is looked at again; null where nobody has said.',
    resolve: ({ id }, _args, context) => loadSchedule(context, id),
  }),
  mayReverify: t.boolean({
    description: 'I may have it looked at again, and say how often.',
    resolve: ({ kind, state }, _args, { actor }) =>
      kind === 'DESIGNATION' && (state === 'SIGNED' || state === 'PUBLISHED') && mayOpenReverifications(actor),
  }),
}))
