import type { PublishedPart } from '@payung/domain/disclosure/publish-claim-parts'
import { type PublishedClaimTables, publishClaimTables } from '@payung/domain/disclosure/publish-claim-tables'
import { sumPublishedClaims } from '@payung/domain/disclosure/publish-claims'
import { builder } from '../../graphql/builder.ts'
import { today } from '../../platform/clock.ts'
import {
  type ClaimPartsRow,
  type ClaimsBelow,
  type ClaimsBelowRow,
  FIRST_YEAR_BELOW,
  findClaimPartsBelow,
  findClaimsBelow,
  findFamilyRupiah,
  publishedBelow,
} from './claim-figures-below.queries.ts'
import { mayReadClaimsBelow } from './claims.policy.ts'

type ClaimsSum = Omit<ClaimsBelow, 'areaCode' | 'name'> & Partial<Pick<ClaimsBelow, 'areaCode' | 'name'>>

const ClaimsBelowType = builder.objectRef<ClaimsSum>('ClaimsBelow').implement({
  description:
    'Claims of a regency or city, or of all, in steps of five families: a smaller number is not shown. Withdrawn ones are none.',
  fields: (t) => ({
    areaCode: t.string({
      nullable: true,
      description: 'The code of the regency or city; null of all.',
      resolve: ({ areaCode }) => areaCode ?? null,
    }),
    name: t.string({
      nullable: true,
      description: 'Its short name; null of all.',
      resolve: ({ name }) => name ?? null,
    }),
    claims: t.int({ description: 'How many.', resolve: ({ claims }) => claims }),
    open: t.int({ description: 'Those that wait for an answer or for the money.', resolve: ({ open }) => open }),
    late: t.int({
      description: 'Of the open, those whose state has lasted longer than it may with the government.',
      resolve: ({ late }) => late,
    }),
    paid: t.int({ description: 'Those that the insurer has paid.', resolve: ({ paid }) => paid }),
    unasked: t.int({
      description:
        'People who are recorded as dead and were protected, of whom nobody has reported the death; of today.',
      resolve: ({ unasked }) => unasked,
    }),
    due: t.field({
      type: 'Rupiah',
      description: 'What was due when they were submitted, in steps of what five families get.',
      resolve: ({ dueRupiah }) => dueRupiah,
    }),
    paidAmount: t.field({
      type: 'Rupiah',
      description: 'What the insurer has paid, in the same steps.',
      resolve: ({ paidRupiah }) => paidRupiah,
    }),
    contributed: t.field({
      type: 'Rupiah',
      description: 'What the government paid for contributions in the same time, less what came back; as it is.',
      resolve: ({ contributedRupiah }) => contributedRupiah,
    }),
    medianDays: t.int({
      nullable: true,
      description:
        'Half of the paid were paid within so many days of the event, to the nearest five; null below ten paid, and of all.',
      resolve: ({ medianDays }) => medianDays,
    }),
    slowDays: t.int({
      nullable: true,
      description: 'Nine of ten within so many days, likewise.',
      resolve: ({ slowDays }) => slowDays,
    }),
  }),
})

const ClaimPartType = builder.objectRef<PublishedPart>('ClaimPartBelow').implement({
  description: 'Claims of all regencies and cities that have something in common: their share of what is shown of all.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'The insurance, the kind of payer or `NONE` where the month is not protected, or the first day of the month.',
    }),
    claims: t.int({ description: 'How many, in steps of five.', resolve: ({ claims }) => claims }),
  }),
})

const ClaimPartsType = builder.objectRef<PublishedClaimTables>('ClaimPartsBelow').implement({
  description:
    'Claims of all regencies and cities by what they have in common. Each part adds up to the whole that is shown; claims of this month are in none yet.',
  fields: (t) => ({
    byProgramme: t.field({
      type: [ClaimPartType],
      description: 'By insurance.',
      resolve: ({ PROGRAMME }) => [...PROGRAMME],
    }),
    byPayer: t.field({
      type: [ClaimPartType],
      description: 'By who paid the month of the event, as in `ClaimFigures`.',
      resolve: ({ PAYER }) => [...PAYER],
    }),
    byMonth: t.field({
      type: [ClaimPartType],
      description: 'By the month of the event, of months that are over.',
      resolve: ({ MONTH }) => [...MONTH],
    }),
  }),
})

interface Below {
  readonly year: number
  readonly lines: readonly ClaimsBelow[]
}

const ClaimFiguresBelowType = builder.objectRef<Below>('ClaimFiguresBelow').implement({
  description: 'Claims of the regencies and cities below my province.',
  fields: (t) => ({
    governments: t.field({
      type: [ClaimsBelowType],
      description: 'Each regency and city, by the code of its area.',
      resolve: ({ lines }) => [...lines],
    }),
    total: t.field({
      type: ClaimsBelowType,
      description: 'The sum of what is shown.',
      resolve: ({ lines }) => ({
        ...sumPublishedClaims(lines),
        contributedRupiah: lines.reduce((sum, { contributedRupiah }) => sum + contributedRupiah, 0n),
      }),
    }),
    parts: t.field({
      type: ClaimPartsType,
      description: 'All of them together, by insurance, payer and month.',
      resolve: async ({ year, lines }, _args, { read }) =>
        publishClaimTables(
          await read<ClaimPartsRow>(findClaimPartsBelow(year)),
          sumPublishedClaims(lines).claims,
          year,
          today(),
        ),
    }),
  }),
})

builder.queryField('claimFiguresBelow', (t) =>
  t.field({
    type: ClaimFiguresBelowType,
    nullable: true,
    description:
      'For the province: claims of its regencies and cities about events of a year, in numbers. Null to anybody else, for a year before 2024 or to come, and where the law of its last day is not in the reference data.',
    args: {
      year: t.arg.int({
        description:
          'Of the events, whole: days that one may choose would say by their steps when a family was bereaved. This year if left out.',
      }),
    },
    resolve: async (_root, args, { actor, read }) => {
      const year = args.year ?? today().year
      if (!mayReadClaimsBelow(actor) || year < FIRST_YEAR_BELOW || year > today().year) return null
      const [family] = await read<{ rupiah: bigint | null }>(findFamilyRupiah(year))
      const rupiah = family?.rupiah ?? null
      if (rupiah === null) return null
      const rows = await read<ClaimsBelowRow>(findClaimsBelow(year))
      return { year, lines: rows.map((row) => publishedBelow(row, rupiah)) }
    },
  }),
)
