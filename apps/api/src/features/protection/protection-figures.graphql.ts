import { builder } from '../../graphql/builder.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { AreaType } from '../areas/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FundingPayerType } from '../funding/public.ts'
import { COUNTED_STATES } from './protection.queries.ts'
import {
  MONTHS_MAX,
  type ProtectionCell,
  type ProtectionFigures,
  type ProtectionLine,
  type ProtectionMonth,
  readProtection,
} from './protection-figures.ts'

export const ProtectionStateEnum = builder.enumType('ProtectionState', {
  description:
    'Designated and not billed yet, billed, paid; posted by the insurer and so protected; unpaid and still payable, payable no more, ended; after a reported death. Of others’ decrees that I pay, such months have ended.',
  values: COUNTED_STATES,
})

const ProtectionGroupingEnum = builder.enumType('ProtectionGrouping', {
  description: 'By what the lines stand.',
  values: ['AREA', 'DECREE', 'PAYER'] as const,
})

const ProtectionRelationEnum = builder.enumType('ProtectionRelation', {
  description:
    'Decrees of my government, months of others’ decrees that it pays, or people of its area whom others pay for, of whom it hears the kind of payer alone.',
  values: ['OWN', 'PAYER', 'CUSTODIAN'] as const,
})

const ProtectionCellType = builder.objectRef<ProtectionCell>('ProtectionCell').implement({
  description: 'People whose month stands so.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    state: t.expose('state', { type: ProtectionStateEnum, description: 'How the whole month stands.' }),
    people: t.exposeInt('people', {
      description:
        'Lines of decrees, one for each person; as many as the list behind it, which is ahead of it while it is counted anew. Of others’ decrees that I pay, rounded to fives.',
    }),
    amount: t.expose('rupiah', {
      type: 'Rupiah',
      description:
        'As listed; before that as the decree says. Zero of people whom others pay for; rounded with the people of others’ decrees that I pay.',
    }),
    paid: t.expose('paidRupiah', { type: 'Rupiah', description: 'What of it these payers have paid.' }),
  }),
})

const ProtectionMonthType = builder.objectRef<ProtectionMonth>('ProtectionMonth').implement({
  description: 'A month, and how it stands for everybody.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    cells: t.field({
      type: [ProtectionCellType],
      description: 'Of my government’s decrees, each line once.',
      resolve: ({ cells }) => [...cells],
    }),
    ofOthers: t.field({
      type: [ProtectionCellType],
      description: 'People of my own area in others’ decrees, each once; they are not listed.',
      resolve: ({ ofOthers }) => [...ofOthers],
    }),
  }),
})

const ProtectionLineType = builder.objectRef<ProtectionLine>('ProtectionLine').implement({
  description: 'An area, a decree or a payer, and how the months of its people stand.',
  fields: (t) => ({
    relation: t.expose('relation', { type: ProtectionRelationEnum, description: 'Whose decrees these are to me.' }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where they live, as their decree has it; null unless by area.',
      resolve: ({ areaCode }, _args, { reference }) =>
        areaCode === null ? null : (reference.areas.get(areaCode) ?? null),
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'Null unless by decree, and of another government’s.',
      resolve: ({ decreeId }, _args, context) => (decreeId === null ? null : loadDecree(context, decreeId)),
    }),
    payer: t.field({
      type: FundingPayerType,
      nullable: true,
      description:
        'Who pays; of people whom others pay for the kind of payer alone. Null by area and of one’s own decrees.',
      resolve: ({ payer }) => payer,
    }),
    cells: t.field({
      type: [ProtectionCellType],
      description: 'By month and state. What payers share counts for each payer.',
      resolve: ({ cells }) => [...cells],
    }),
  }),
})

const ProtectionFiguresType = builder.objectRef<ProtectionFigures>('ProtectionFigures').implement({
  description: 'How the months of people stand, counted from what is kept, and who pays them.',
  fields: (t) => ({
    months: t.field({
      type: [ProtectionMonthType],
      description: 'Each month, also where nobody stands in it.',
      resolve: ({ months }) => [...months],
    }),
    isCounting: t.exposeBoolean('isCounting', {
      description:
        'So much has changed just now that these are the numbers of before; within a minute or two they are counted anew.',
    }),
    lines: t.field({
      type: [ProtectionLineType],
      description: 'One’s own decrees first.',
      args: { by: t.arg({ type: ProtectionGroupingEnum, required: true, description: 'By what.' }) },
      resolve: ({ linesBy }, { by }) => [...linesBy(by)],
    }),
  }),
})

builder.queryField('protectionFigures', (t) =>
  t.field({
    type: ProtectionFiguresType,
    description: 'How the months of people stand, and who pays them.',
    args: {
      fromMonth: t.arg({ type: 'CalendarDate', description: 'The first month; this month if left out.' }),
      months: t.arg.int({ description: `How many, 1 to ${MONTHS_MAX}; 12 if left out.` }),
      areaCode: t.arg.string({ description: 'People of this area only.' }),
      decreeId: t.arg.id({ description: 'People of this decree only.' }),
    },
    resolve: (_root, { fromMonth, months, areaCode, decreeId }, context) =>
      readProtection(context, {
        fromMonth: fromMonth ?? null,
        months: Math.min(MONTHS_MAX, Math.max(1, months ?? 12)),
        areaCode: areaCode ?? null,
        decreeId: decreeId == null ? null : (uuidOf(decreeId, 'Decree') ?? NOTHING),
      }),
  }),
)
