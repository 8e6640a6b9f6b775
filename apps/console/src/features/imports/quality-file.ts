import { looksLikeFormula } from '@payung/domain/text/looks-like-formula'
import type { SenderQuality } from './import.query.ts'

/** The table as a CSV that a spreadsheet opens: what begins like a formula is neutralised. */
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
  const safe = looksLikeFormula(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
