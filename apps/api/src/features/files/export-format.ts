/** For people, or for programs. */
export type ExportFormat = 'XLSX' | 'CSV'

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
}
