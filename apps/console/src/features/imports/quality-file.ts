import { neutralisedText } from '@payung/domain/text/neutralised-text'
import type { SenderQuality } from './import.query.ts'

/** The table as a CSV that a spreadsheet opens: what it would run as a formula is neutralised, at whatever sign it splits. */
export function qualityFile(headers: readonly string[], senders: readonly SenderQuality[], unnamed: string): string {
  const lines = senders.map(({ sender, files, rows, valid, faults }) => [
    sender === '' ? unnamed : sender,
    String(files),
    String(rows),
    String(valid),
    String(rows - valid),
    faults.map(({ code, rows: count }) => `${code}: ${count}`).join('; '),
  ])
  return `\ufeff${[headers, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  return `"${neutralisedText(text).replaceAll('"', '""')}"`
}
