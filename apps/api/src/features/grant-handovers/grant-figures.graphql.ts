import { builder } from '../../graphql/builder.ts'
import { today } from '../../platform/clock.ts'
import { mayReadBenefits } from '../claims/public.ts'
import { findGrantFigures, type GrantFiguresRow } from './grant-handovers.queries.ts'

const GrantFiguresType = builder.objectRef<GrantFiguresRow>('GrantFigures').implement({
  description: 'What regions give to families of a time, in numbers; in no figure of what the insurer pays.',
  fields: (t) => ({
    handedOver: t.exposeInt('handed', { description: 'Grants that families have, as two people say.' }),
    handedOverAmount: t.expose('handed_rupiah', { type: 'Rupiah', description: 'How much that is.' }),
    waiting: t.exposeInt('waiting', { description: 'Grants that are due and not confirmed as handed over.' }),
    waitingAmount: t.expose('waiting_rupiah', { type: 'Rupiah', description: 'How much that is.' }),
  }),
})

builder.queryField('grantFigures', (t) =>
  t.field({
    type: GrantFiguresType,
    nullable: true,
    description:
      'Grants of regions after deaths of some days, by claims that my government handles; null to who does not see what families are owed.',
    args: {
      from: t.arg({ type: 'CalendarDate', description: 'The first day of the deaths; that of this year if left out.' }),
      until: t.arg({ type: 'CalendarDate', description: 'The last day of the deaths; today if left out.' }),
    },
    resolve: async (_root, { from, until }, { actor, read }) => {
      if (!mayReadBenefits(actor)) return null
      const time = [from ?? `${today().year}-01-01`, until ?? today().toString()] as const
      return (await read<GrantFiguresRow>(findGrantFigures(...time)))[0] ?? null
    },
  }),
)
