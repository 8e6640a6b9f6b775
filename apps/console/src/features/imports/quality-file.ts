import { csvText } from '../../ui/table/csv-text.ts'
import type { SenderQuality } from './import.query.ts'

/** The table as a CSV that a spreadsheet opens. */
export function qualityFile(headers: readonly string[], senders: readonly SenderQuality[], unnamed: string): string {
  const lines = senders.map(({ sender, files, rows, valid, faults }) => [
    sender === '' ? unnamed : sender,
    String(files),
    String(rows),
    String(valid),
    String(rows - valid),
    faults.map(({ code, rows: count }) => `${code}: ${count}`).join('; '),
  ])
  return csvText([headers, ...lines])
}
