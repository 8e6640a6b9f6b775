import { DISTRICT_CODE_LENGTH, REGENCY_CODE_LENGTH } from '@payung/domain/area/area-code'
import { builder } from '../../graphql/builder.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { mayReadEarlier } from './earlier-benefits.policy.ts'
import { type EarlierFigureRow, findEarlierFigures } from './earlier-benefits.queries.ts'

const FigureType = builder.objectRef<EarlierFigureRow>('EarlierBenefitFigure').implement({
  description: 'Earlier payments that have something in common, counted; only those of confirmed lists, each once.',
  fields: (t) => ({
    key: t.exposeString('key', {
      nullable: true,
      description: 'The programme, the code of the area, or the year of payment; null of all.',
    }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Of an area the area; null otherwise.',
      resolve: ({ dimension, key }, _args, { reference }) =>
        dimension === 'AREA' && key !== null ? areaOf(reference, key) : null,
    }),
    isUnplaced: t.boolean({
      description:
        'Of an area: it is the government’s own, so that these are payments which no list places more finely.',
      resolve: ({ dimension, key }, _args, { actor }) => dimension === 'AREA' && key === actor.tenantAreaCode,
    }),
    claims: t.exposeInt('claims', { description: 'How many payments.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'Their sum in whole rupiah.' }),
  }),
})

const NOTHING: EarlierFigureRow = { dimension: 'ALL', key: null, claims: 0, rupiah: 0n }

const FiguresType = builder.objectRef<readonly EarlierFigureRow[]>('EarlierBenefitFigures').implement({
  description: 'What the insurer paid before Payung, in numbers.',
  fields: (t) => ({
    all: t.field({
      type: FigureType,
      description: 'All of them.',
      resolve: (rows) => rows.find(({ dimension }) => dimension === 'ALL') ?? NOTHING,
    }),
    byProgramme: t.field({
      type: [FigureType],
      description: 'By programme; one without payments is missing.',
      resolve: (rows) => rows.filter(({ dimension }) => dimension === 'PROGRAMME'),
    }),
    byArea: t.field({
      type: [FigureType],
      description:
        'By district, at a province by regency; what lists do not place so finely stands under the government’s own code.',
      resolve: (rows) => rows.filter(({ dimension }) => dimension === 'AREA'),
    }),
    byYear: t.field({
      type: [FigureType],
      description: 'By the year of payment, the earliest first.',
      resolve: (rows) => rows.filter(({ dimension }) => dimension === 'YEAR'),
    }),
  }),
})

builder.queryField('earlierBenefitFigures', (t) =>
  t.field({
    type: FiguresType,
    nullable: true,
    description: 'Claims that the insurer paid before Payung, in numbers; null to who does not read them.',
    resolve: (_root, _args, { actor, read }) =>
      mayReadEarlier(actor)
        ? read<EarlierFigureRow>(
            findEarlierFigures(actor.tenantKind === 'PROVINCE' ? REGENCY_CODE_LENGTH : DISTRICT_CODE_LENGTH),
          )
        : null,
  }),
)
