import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STATEMENT_RECORDS, type StatementRecord } from '@payung/database/testing/statement-record'

const PLACE = /(?:\(|at |file:\/\/)((?:[A-Za-z]:)?\/[^():]+:\d+:\d+)\)?$/

export interface SentStatement {
  readonly text: string
  /** `<file>:<line>:<column>`, the innermost call first. */
  readonly stack: readonly string[]
  readonly nulls: readonly string[]
}

/** What the last run of a package's tests sent, each text from each place once. */
export function readSentStatements(packageDirectory: string): SentStatement[] {
  const directory = join(packageDirectory, STATEMENT_RECORDS)
  if (!existsSync(directory)) return []
  const sent = new Map<string, SentStatement>()
  for (const name of readdirSync(directory))
    for (const line of readFileSync(join(directory, name), 'utf8').split('\n').filter(Boolean)) {
      const record = JSON.parse(line) as StatementRecord
      const stack = record.stack.flatMap((frame) => PLACE.exec(frame)?.[1] ?? [])
      const key = [record.text, ...stack].join('\n')
      sent.set(key, { text: record.text, stack, nulls: [...(sent.get(key)?.nulls ?? []), ...record.nulls] })
    }
  return [...sent.values()]
}
