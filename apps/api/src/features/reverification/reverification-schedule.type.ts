import { builder } from '../../graphql/builder.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import type { ScheduleRow } from './reverifications.queries.ts'

export const ReverificationScheduleType = builder.objectRef<ScheduleRow>('ReverificationSchedule').implement({
  description: 'How often a decree is looked at again.',
  fields: (t) => ({
    everyMonths: t.exposeInt('every_months', { nullable: true, description: 'Null: on evidence alone.' }),
    nextOn: t.expose('next_on', { type: 'CalendarDate', nullable: true, description: 'The next time.' }),
  }),
})

export const DueReverificationType = builder.objectRef<ScheduleRow>('DueReverification').implement({
  description: 'A decree that is to be looked at again.',
  fields: (t) => ({
    decree: t.field({
      type: DecreeType,
      description: 'Which.',
      resolve: async ({ decree_id: id }, _args, context) => {
        const decree = await loadDecree(context, id)
        if (decree === null) throw new Error('a schedule without its decree')
        return decree
      },
    }),
    dueOn: t.expose('next_on', { type: 'CalendarDate', nullable: true, description: 'Since when.' }),
  }),
})
