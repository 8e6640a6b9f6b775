import { builder } from '../../graphql/builder.ts'

export const ExportFormatEnum = builder.enumType('ExportFormat', {
  description: 'For people, or for programs.',
  values: ['XLSX', 'CSV'] as const,
})
