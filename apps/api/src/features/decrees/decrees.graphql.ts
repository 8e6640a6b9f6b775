import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { CohortType, CoveredPeopleType, coveredPeople, loadCohort } from '../cohorts/public.ts'
import { findMergedLines, type MergedLineRow, reserveCursor } from './amend-decree.queries.ts'
import { DecreeType } from './decree.type.ts'
import {
  countConsolidated,
  countEntries,
  countOverlaps,
  type DecreeEntryRow,
  type EntryFilter,
  findOverlaps,
  listConsolidated,
  listEntries,
  type OverlapRow,
} from './decree-annex.queries.ts'
import { DecreeEntryType, ReservePersonType } from './decree-entry.type.ts'
import { DecreeChangeEnum, DecreeKindEnum, DecreeStateEnum } from './decree-enums.type.ts'
import { DecreeOverlapType, EndingEffectsType, MergedLineType } from './decree-parts.type.ts'
import { actionsOn, mayDraftDecrees, mayReadDecrees, seesWholeDecrees } from './decrees.policy.ts'
import {
  countDecreeFacets,
  countDecrees,
  type DecreeFacetCount,
  type DecreeFilter,
  type DecreeRecord,
  findDecreeableCohorts,
  listDecrees,
} from './decrees.queries.ts'
import { loadDecree } from './load-decree.ts'
import { offerReserve } from './offer-reserve.ts'
import { effectsOfEnding } from './revoke-decree.ts'

builder.queryField('decree', (t) =>
  t.field({
    type: DecreeType,
    nullable: true,
    description: 'One decree of my tenant; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The decree.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Decree')
      return uuid === null ? null : loadDecree(context, uuid)
    },
  }),
)

builder.queryField('decreeableCohorts', (t) =>
  t.field({
    type: [CohortType],
    description: 'Locked cohorts that stand in no decree yet, newest first, for who may draft one; at most a hundred.',
    resolve: async (_root, _args, context) => {
      if (!mayDraftDecrees(context.actor)) return []
      const rows = await context.read<{ id: string }>(findDecreeableCohorts())
      const cohorts = await Promise.all(rows.map(({ id }) => loadCohort(context, id)))
      return cohorts.filter((one) => one !== null)
    },
  }),
)

const DecreeFilterInput = builder.inputType('DecreeFilter', {
  description: 'Which decrees.',
  fields: (t) => ({
    states: t.field({ type: [DecreeStateEnum], description: 'Any of these.' }),
    kinds: t.field({ type: [DecreeKindEnum], description: 'Any of these.' }),
    programmeId: t.id({ description: 'Of this programme only.' }),
    search: t.string({ description: 'In number and title.' }),
  }),
})

function readFilter(filter: typeof DecreeFilterInput.$inferInput | null | undefined): DecreeFilter {
  return {
    states: filter?.states ?? [],
    kinds: filter?.kinds ?? [],
    programmeId: filter?.programmeId == null ? null : (uuidOf(filter.programmeId, 'Programme') ?? NOTHING),
    search: readSearch(filter?.search),
  }
}

const readSearch = (text: string | null | undefined) => cutText(text?.trim() ?? '', 100) || null

builder.queryField('decrees', (t) =>
  t.connection(
    {
      type: DecreeType,
      description: 'Decrees of my tenant, newest first.',
      args: { filter: t.arg({ type: DecreeFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const asked = readFilter(filter)
        const mayRead = mayReadDecrees(actor)
        const fetched = mayRead ? await read<DecreeRecord>(listDecrees(asked, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () => (mayRead ? ((await read<{ total: number }>(countDecrees(asked)))[0]?.total ?? 0) : 0),
        }
      },
    },
    {
      name: 'DecreeConnection',
      description: 'A page of decrees.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
        mayDraft: t.boolean({
          description: 'I may draft a new one.',
          resolve: (_page, _args, { actor }) => mayDraftDecrees(actor),
        }),
      }),
    },
    { name: 'DecreeEdge' },
  ),
)

const DecreeFacetType = builder.objectRef<DecreeFacetCount>('DecreeFacet').implement({
  description: 'How many decrees share something.',
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'STATE or KIND.' }),
    key: t.exposeString('key', { description: 'What they share.' }),
    count: t.exposeInt('count', { description: 'How many, within what the other facet leaves.' }),
  }),
})

builder.queryField('decreeFacets', (t) =>
  t.field({
    type: [DecreeFacetType],
    description: 'What the list can be narrowed to.',
    args: { filter: t.arg({ type: DecreeFilterInput, description: 'As for `decrees`.' }) },
    resolve: (_root, { filter }, { actor, read }) =>
      mayReadDecrees(actor) ? read<DecreeFacetCount>(countDecreeFacets(readFilter(filter))) : [],
  }),
)

interface EntryArguments {
  readonly changes?: readonly EntryFilter['changes'][number][] | null | undefined
  readonly areaCode?: string | null | undefined
  readonly search?: string | null | undefined
}

const readEntryFilter = ({ changes, areaCode, search }: EntryArguments): EntryFilter => ({
  changes: changes ?? [],
  areaCode: areaCode ?? null,
  search: readSearch(search),
})

builder.objectField(DecreeType, 'entries', (t) =>
  t.connection(
    {
      type: DecreeEntryType,
      description: 'What it names itself, in the order of its numbers; of an amendment its diff.',
      args: {
        changes: t.arg({ type: [DecreeChangeEnum], description: 'Any of these.' }),
        areaCode: t.arg.string({ description: 'Who lives in this area.' }),
        search: t.arg.string({ description: 'Part of a name.' }),
      },
      resolve: async (decree, args, { read, actor }) => {
        const request = readPageRequest(args)
        const filter = readEntryFilter(args)
        const fetched = await read<DecreeEntryRow>(listEntries(decree, filter, request))
        const isAll =
          seesWholeDecrees(actor) && filter.changes.length === 0 && filter.areaCode === null && filter.search === null
        return {
          ...connectionOf(fetched, request, ({ entry_no }) => String(entry_no)),
          // Kept with the decree: counting 75,489 would take longer than showing them.
          countAll: async () =>
            isAll
              ? decree.kind === 'DESIGNATION'
                ? decree.people
                : decree.added + decree.removed + decree.replaced + decree.corrected
              : ((await read<{ total: number }>(countEntries(decree.id, filter)))[0]?.total ?? 0),
        }
      },
    },
    {
      name: 'DecreeEntryConnection',
      description: 'A page of an annex.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'DecreeEntryEdge' },
  ),
)

builder.objectField(DecreeType, 'consolidated', (t) =>
  t.connection(
    {
      type: DecreeEntryType,
      description: 'The annex of a signed designation as it stands on a day, amendments included, in order of line.',
      args: {
        on: t.arg({ type: 'CalendarDate', description: 'The day; today unless said, within the decree’s months.' }),
        changes: t.arg({ type: [DecreeChangeEnum], description: 'Only who stands there because of these.' }),
        areaCode: t.arg.string({ description: 'Who lives in this area.' }),
        search: t.arg.string({ description: 'Part of a name.' }),
      },
      resolve: async (decree, { on, ...args }, { read, actor }) => {
        const request = readPageRequest(args)
        const filter = readEntryFilter(args)
        const month = on ?? dayWithin(decree)
        return {
          ...connectionOf(
            await read<DecreeEntryRow>(listConsolidated(decree.id, month, filter, request)),
            request,
            ({ line_no }) => String(line_no),
          ),
          countAll: async () =>
            (await read<{ total: number }>(countConsolidated(decree.id, month, filter, seesWholeDecrees(actor))))[0]
              ?.total ?? 0,
        }
      },
    },
    {
      name: 'ConsolidatedDecreeEntryConnection',
      description: 'A page of a consolidated annex.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'ConsolidatedDecreeEntryEdge' },
  ),
)

/** Today, or the first of its months before it begins. */
function dayWithin({ from_month: first }: DecreeRecord): string {
  const day = today().toString()
  return day < first ? first : day
}

builder.objectField(DecreeType, 'reserve', (t) =>
  t.connection(
    {
      type: ReservePersonType,
      description:
        'Who could still be added or take somebody’s place, the next of each area first; also whom the rule of today refuses, with why.',
      args: {
        areaCode: t.arg.string({ description: 'Who lives in this area.' }),
        line: t.arg.int({ description: 'Who could take this line of the annex: of the same quota’s area.' }),
        search: t.arg.string({ description: 'Part of a name.' }),
      },
      resolve: async (decree, { areaCode, line, search, ...args }, context) => {
        const request = readPageRequest(args)
        const filter = { areaCode: areaCode ?? null, line: line ?? null, search: readSearch(search) }
        const fetched = await offerReserve(context, decree, filter, request)
        return connectionOf(fetched, request, reserveCursor)
      },
    },
    { name: 'ReservePersonConnection', description: 'A page of a reserve; it is read forwards only.' },
    { name: 'ReservePersonEdge' },
  ),
)

const OVERLAPS_SHOWN = 100
const MERGED_SHOWN = 500

builder.objectFields(DecreeType, (t) => ({
  overlaps: t.field({
    type: [DecreeOverlapType],
    description: 'Of a decree that is not signed: who is designated in its months already; at most a hundred.',
    resolve: (decree, _args, { read }) => read<OverlapRow>(findOverlaps(decree.id, OVERLAPS_SHOWN)),
  }),
  overlapCount: t.int({
    description: 'How many overlap.',
    resolve: async (decree, _args, { read }) =>
      (await read<{ total: number }>(countOverlaps(decree.id)))[0]?.total ?? 0,
  }),
  mergedLines: t.field({
    type: [MergedLineType],
    description:
      'Of the draft of an amendment, to who edits it: lines whose record was merged since; at most five hundred.',
    resolve: (decree, _args, { actor, read }) =>
      decree.kind === 'AMENDMENT' && actionsOn(actor, decree).includes('EDIT')
        ? read<MergedLineRow>(findMergedLines(decree.id, MERGED_SHOWN))
        : [],
  }),
  covered: t.field({
    type: CoveredPeopleType,
    description:
      'Of a decree that is not signed: whom others insure alike in the same months. It is neither submitted nor signed with them.',
    resolve: (decree, _args, context) => coveredPeople(context, decree.id),
  }),
  effectsOfEnding: t.field({
    type: EndingEffectsType,
    nullable: true,
    description: 'Who would lose a designation if it were revoked from a month on; null for one that is not in force.',
    args: {
      fromMonth: t.arg({ type: 'CalendarDate', required: true, description: 'The first month without it.' }),
    },
    resolve: (decree, { fromMonth }, context) =>
      decree.kind === 'DESIGNATION' && (decree.state === 'SIGNED' || decree.state === 'PUBLISHED')
        ? effectsOfEnding(context, decree, fromMonth)
        : null,
  }),
}))
