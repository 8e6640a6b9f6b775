import { builder } from '../../graphql/builder.ts'

export type ExportFormat = 'XLSX' | 'CSV'

export const ExportFormatEnum = builder.enumType('ExportFormat', {
  description: 'For people, or for programs.',
  values: ['XLSX', 'CSV'] as const,
})

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
}
