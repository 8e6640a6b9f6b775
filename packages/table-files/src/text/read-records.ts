import { pipeline, Readable } from 'node:stream'
import { CsvError, type Options, type Parser, parse } from 'csv-parse'
import type { TableLimits } from '../table-limits.ts'
import { damagedFile } from '../table-refusal.ts'
import { type Delimiter, declaredDelimiter, detectDelimiter } from './detect-delimiter.ts'
import { type DetectedEncoding, detectEncoding, readText } from './text-encoding.ts'

const SAMPLE_CHARACTERS = 64 * 1024

/** How a text file is written down, so that it can be read, and written again alike. */
export interface TextFormat extends DetectedEncoding {
  readonly delimiter: Delimiter
  /** Characters of the line `sep=;` in front, which counts as no row. */
  readonly skipped: number
}

export async function detectTextFormat(path: string): Promise<TextFormat> {
  const encoding = await detectEncoding(path)
  let sample = ''
  for await (const text of readText(path, encoding.encoding)) {
    sample += text
    if (sample.length >= SAMPLE_CHARACTERS) break
  }
  const skipped = declaredDelimiter(sample) === null ? 0 : sample.indexOf('\n') + 1 || sample.length
  return { ...encoding, delimiter: detectDelimiter(sample.slice(0, SAMPLE_CHARACTERS)), skipped }
}

/**
 * Every record of the file, blank ones too: the n-th is row n of a spreadsheet.
 *
 * @throws TableRefusal FILE_DAMAGED when a quote is opened and not closed again, which would swallow the rest
 */
export async function* readRecords(
  path: string,
  format: TextFormat,
  limits: TableLimits,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<readonly string[], void, undefined> {
  const options: Options = {
    delimiter: format.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // A record as long as this is an unclosed quote. Counted in characters of the record that is being read.
    max_record_size: limits.cellCharactersMax * 64,
  }
  let count = 0
  // The callback is asked for by pipeline; the error reaches us through the parser that it destroys.
  const parser = pipeline(
    Readable.from(withoutDeclaration(path, format, onBytes)),
    lettingAnyLengthPass(parse(options)),
    () => undefined,
  )
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      count += 1
      yield record
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw damagedFile(
      { id: `tanda kutip tidak ditutup setelah baris ${count}`, en: `a quote is not closed after row ${count}` },
      cause,
    )
  }
}

/**
 * For each record that is not as long as the first, csv-parse makes an error with its stack, and then lets it pass because of
 * `relax_column_count`. Below a title that is every record, and took four times as long as reading: so each counts as expected.
 */
function lettingAnyLengthPass(parser: Parser): Parser {
  const { api } = parser as unknown as { readonly api?: { readonly state?: { readonly record?: readonly string[] } } }
  const state = api?.state
  if (state?.record !== undefined) {
    Object.defineProperty(state, 'expectedRecordLength', { get: () => state.record?.length, set: () => {} })
  }
  return parser
}

async function* withoutDeclaration(path: string, format: TextFormat, onBytes?: (bytes: number) => void) {
  let left = format.skipped
  for await (const text of readText(path, format.encoding, onBytes)) {
    const tail = text.slice(left)
    left = Math.max(0, left - text.length)
    if (tail !== '') yield tail
  }
}
