import { builder } from '../../../graphql/builder.ts'
import { SeverityEnum } from '../../../graphql/errors.type.ts'
import { tenantOf } from '../../../platform/reference-lookup.ts'
import { TenantType } from '../../areas/public.ts'
import { wordsOf } from '../import.type.ts'
import { maySeeImports } from '../imports.policy.ts'
import {
  type GovernmentFault,
  type GovernmentMonth,
  listFaultsBelow,
  listMonthsBelow,
  listSenderFaults,
  listSenderMonths,
  listSenders,
  type SenderFault,
  type SenderMonth,
} from './import-quality.queries.ts'

interface SenderQuality {
  readonly sender: string
  readonly months: readonly SenderMonth[]
  readonly faults: readonly SenderFault[]
}

const SenderMonthType = builder.objectRef<Omit<SenderMonth, 'sender'>>('SenderMonth').implement({
  description: 'What one sender sent within a month.',
  fields: (t) => ({
    month: t.field({ type: 'CalendarDate', description: 'Its first day.', resolve: ({ month }) => month }),
    files: t.exposeInt('files', { description: 'Files that were read.' }),
    rows: t.exposeInt('rows', { description: 'Rows with a person.' }),
    valid: t.exposeInt('valid', { description: 'Rows without an error.' }),
  }),
})

const SenderFaultType = builder.objectRef<Omit<SenderFault, 'sender'>>('SenderFault').implement({
  description: 'How many rows of a sender had one issue.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs.' }),
    severity: t.expose('severity', { type: SeverityEnum, description: 'Whether it stops a row.' }),
    rows: t.exposeInt('rows', { description: 'Rows.' }),
    message: t.string({ description: 'Reason and remedy in Indonesian.', resolve: ({ code }) => wordsOf(code, 'id') }),
    messageEn: t.string({ description: 'The same in English.', resolve: ({ code }) => wordsOf(code, 'en') }),
  }),
})

const sumOf = (months: readonly Omit<SenderMonth, 'sender'>[], key: 'files' | 'rows' | 'valid') =>
  months.reduce((sum, month) => sum + month[key], 0)

const SenderQualityType = builder.objectRef<SenderQuality>('SenderQuality').implement({
  description: 'How sound the files of one village or agency were, over the last twelve months.',
  fields: (t) => ({
    sender: t.exposeString('sender', { description: 'As the officers name it; empty where nobody was named.' }),
    files: t.int({ description: 'Files that were read.', resolve: ({ months }) => sumOf(months, 'files') }),
    rows: t.int({ description: 'Rows with a person.', resolve: ({ months }) => sumOf(months, 'rows') }),
    valid: t.int({ description: 'Rows without an error.', resolve: ({ months }) => sumOf(months, 'valid') }),
    months: t.field({
      type: [SenderMonthType],
      description: 'Month by month, the earliest first; months without a file are left out.',
      resolve: ({ months }) => [...months],
    }),
    faults: t.field({
      type: [SenderFaultType],
      description: 'What was wrong, errors first and the commonest first.',
      resolve: ({ faults }) => [...faults],
    }),
  }),
})

interface GovernmentQuality {
  readonly tenantId: string
  readonly months: readonly GovernmentMonth[]
  readonly faults: readonly GovernmentFault[]
}

const GovernmentQualityType = builder.objectRef<GovernmentQuality>('GovernmentQuality').implement({
  description:
    'How sound the files were that one government read, over the last twelve months. Sums: no file, no sender, nobody.',
  fields: (t) => ({
    government: t.field({
      type: TenantType,
      description: 'Which.',
      resolve: ({ tenantId }, _args, { reference }) => tenantOf(reference, tenantId),
    }),
    files: t.int({ description: 'Files that were read.', resolve: ({ months }) => sumOf(months, 'files') }),
    rows: t.int({ description: 'Rows with a person.', resolve: ({ months }) => sumOf(months, 'rows') }),
    valid: t.int({ description: 'Rows without an error.', resolve: ({ months }) => sumOf(months, 'valid') }),
    months: t.field({
      type: [SenderMonthType],
      description: 'Month by month, the earliest first.',
      resolve: ({ months }) => [...months],
    }),
    faults: t.field({ type: [SenderFaultType], description: 'What was wrong.', resolve: ({ faults }) => [...faults] }),
  }),
})

builder.queryFields((t) => ({
  importQuality: t.field({
    type: [SenderQualityType],
    description: 'How sound the files were that my tenant imported, by who sent them; those with most rows first.',
    resolve: async (_root, _args, { read, actor }) => {
      if (!maySeeImports(actor)) return []
      const months = Map.groupBy(await read<SenderMonth>(listSenderMonths()), ({ sender }) => sender)
      const faults = Map.groupBy(await read<SenderFault>(listSenderFaults()), ({ sender }) => sender)
      return [...months]
        .map(([sender, all]) => ({ sender, months: all, faults: faults.get(sender) ?? [] }))
        .toSorted((a, b) => sumOf(b.months, 'rows') - sumOf(a.months, 'rows') || a.sender.localeCompare(b.sender))
    },
  }),
  importQualityBelow: t.field({
    type: [GovernmentQualityType],
    description:
      'For the province: how sound the files were that its regencies and cities read, as sums of each; those with most rows first.',
    resolve: async (_root, _args, { read, actor }) => {
      if (!maySeeImports(actor)) return []
      const months = Map.groupBy(await read<GovernmentMonth>(listMonthsBelow()), ({ tenant_id }) => tenant_id)
      const faults = Map.groupBy(await read<GovernmentFault>(listFaultsBelow()), ({ tenant_id }) => tenant_id)
      return [...months]
        .map(([tenantId, all]) => ({ tenantId, months: all, faults: faults.get(tenantId) ?? [] }))
        .toSorted((a, b) => sumOf(b.months, 'rows') - sumOf(a.months, 'rows') || a.tenantId.localeCompare(b.tenantId))
    },
  }),
  importSenders: t.stringList({
    description: 'Who was named as a sender before, the latest first.',
    resolve: async (_root, _args, { read, actor }) =>
      maySeeImports(actor) ? (await read<{ sender: string }>(listSenders())).map(({ sender }) => sender) : [],
  }),
}))
