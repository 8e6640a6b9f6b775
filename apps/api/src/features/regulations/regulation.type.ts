import { REGULATION_KINDS } from '@payung/domain/agreement/regulation'
import { regulationName } from '@payung/domain/agreement/regulation-name'
import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { userField } from '../access/public.ts'
import { OccupationType, TenantType } from '../areas/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { actionsOn } from './regulations.policy.ts'
import {
  type ArticleRow,
  findArticles,
  findRegulations,
  findReplacedBy,
  type RegulationRow,
} from './regulations.queries.ts'

export const RegulationKindEnum = builder.enumType('RegulationKind', {
  description: 'National: UU, PP, PERPRES, PERMEN, PMK, INPRES. Regional: PERDA, PERGUB, PERBUP, PERWALI.',
  values: REGULATION_KINDS,
})

export const RegulationStateEnum = builder.enumType('RegulationState', {
  description: 'How far it is; enacted it is public and no longer changes.',
  values: ['PLANNED', 'DRAFT', 'ENACTED', 'REPLACED'] as const,
})

const RegulationActionEnum = builder.enumType('RegulationAction', {
  description: 'What can be done to a regulation.',
  values: ['EDIT', 'BEGIN_DRAFT', 'SHELVE', 'ENACT', 'RECORD_GAZETTE', 'REPLACE'] as const,
})

export const ArticleSubjectEnum = builder.enumType('RegulationArticleSubject', {
  description: 'What an article names.',
  values: ['FUNDING_SOURCE', 'GROUP', 'OTHER'] as const,
})

/** A regulation by its id, for whoever may read it. */
export const loadRegulation = batched<Context, string, RegulationRow>(async (context, ids) => {
  const rows = await context.read<RegulationRow>(findRegulations(ids))
  return new Map(rows.map((row) => [row.id, row]))
})

const loadReplaced = batched<Context, string, RegulationRow[]>(async (context, ids) => {
  const rows = await context.read<RegulationRow>(findReplacedBy(ids))
  return Map.groupBy(rows, (row) => row.replaced_by ?? '')
})

const loadArticles = batched<Context, string, ArticleRow[]>(async (context, ids) => {
  const rows = await context.read<ArticleRow>(findArticles(ids))
  return Map.groupBy(rows, (row) => row.regulation_id)
})

const ArticleType = builder.objectRef<ArticleRow>('RegulationArticle').implement({
  description: 'What of a regulation matters here: which sources may pay, and for whom.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Where it stands: `Pasal 6 ayat (2)`.' }),
    subject: t.expose('subject', { type: ArticleSubjectEnum, description: 'What it names.' }),
    fundingSource: t.field({
      type: FundingSourceEnum,
      nullable: true,
      description: 'The source that it names.',
      resolve: (article) => article.funding_source as 'CSR' | null,
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'The group that it names, where it is one of the catalogue.',
      resolve: (article, _args, { reference }) => reference.occupations.get(article.occupation_code ?? '') ?? null,
    }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
})

export const RegulationType = builder.objectRef<RegulationRow>('Regulation')

builder.node(RegulationType, {
  description: 'A legal basis: national, of one’s own government, or another’s that is enacted and so public.',
  id: { resolve: (regulation) => regulation.id },
  loadOne: (id, context) => (isUuid(id) ? loadRegulation(context, id) : null),
  fields: (t) => ({
    kind: t.expose('kind', { type: RegulationKindEnum, description: 'What sort.' }),
    name: t.string({
      description: 'As it is cited: `Perbup Landak 38/2022`.',
      resolve: (regulation, _args, { reference }) => {
        const tenant = reference.tenants.get(regulation.tenant_id ?? '')
        return regulationName({ ...regulation, area: reference.areas.get(tenant?.areaCode ?? '')?.name ?? null })
      },
    }),
    state: t.expose('state', { type: RegulationStateEnum, description: 'How far it is.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number.' }),
    year: t.exposeInt('year', { nullable: true, description: 'The year of its number.' }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    titleUnread: t.exposeBoolean('title_unread', {
      description: 'Whether its title comes from a report about it and waits to be compared with its text.',
    }),
    tenant: t.field({
      type: TenantType,
      nullable: true,
      description: 'Whose; null for a national one.',
      resolve: (regulation, _args, { reference }) => reference.tenants.get(regulation.tenant_id ?? '') ?? null,
    }),
    plannedFor: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'When it is meant to be enacted.',
      resolve: (regulation) => regulation.planned_for,
    }),
    enactedOn: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'When it was enacted; null where only the year is published.',
      resolve: (regulation) => regulation.enacted_on,
    }),
    inForceOn: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'From this day it holds.',
      resolve: (regulation) => regulation.in_force_on,
    }),
    replacedOn: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'From this day its successor holds.',
      resolve: (regulation) => regulation.replaced_on,
    }),
    replacedBy: t.field({
      type: RegulationType,
      nullable: true,
      description: 'What has taken its place.',
      resolve: ({ replaced_by }, _args, context) =>
        replaced_by === null ? null : loadRegulation(context, replaced_by),
    }),
    replaces: t.field({
      type: [RegulationType],
      description: 'Whose place it has taken.',
      complexity: { multiplier: 2 },
      resolve: async (regulation, _args, context) => (await loadReplaced(context, regulation.id)) ?? [],
    }),
    articles: t.field({
      type: [ArticleType],
      description: 'What of it matters here.',

      complexity: { multiplier: 5 },
      resolve: async (regulation, _args, context) => (await loadArticles(context, regulation.id)) ?? [],
    }),
    file: t.field({
      type: FileType,
      nullable: true,
      description: 'The document.',
      resolve: ({ file_id }, _args, context) => (file_id === null ? null : loadFile(context, file_id)),
    }),
    gazetteYear: t.exposeInt('gazette_year', {
      nullable: true,
      description: 'Year of the gazette in which it was promulgated; null where nobody has recorded it.',
    }),
    gazetteNumber: t.exposeString('gazette_number', { nullable: true, description: 'Its number in that gazette.' }),
    gazetteSupplement: t.exposeString('gazette_supplement', {
      nullable: true,
      description: 'Number of the supplement with its explanation, where it has one.',
    }),
    source: t.exposeString('source', { nullable: true, description: 'Where a published one was read.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration.' }),
    version: t.exposeInt('version', { description: 'Goes up with each change.' }),
    updatedAt: t.field({ type: 'Instant', description: 'When it was last changed.', resolve: (row) => row.updated_at }),
    updatedBy: userField(t, 'updated_by', 'By whom; null for another tenant’s people.'),
    actions: t.field({
      type: [RegulationActionEnum],
      description: 'What I can do to it now.',
      resolve: (regulation, _args, { actor }) => actionsOn(actor, regulation),
    }),
  }),
})
