import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TracedStatement } from '../statement-trace.ts'
import { STATEMENT_RECORDS, type StatementRecord } from './statement-record.ts'

const FRAMES_MAX = 12
/** A helper, its caller, and whoever calls that. */
const CALLS_MAX = 4
/** What stands between a caller and the server, and what is not ours. */
const BETWEEN =
  /node:|node_modules|\/database\/src\/(statement-trace|read-as|fair-lane|tenant-transaction|testing\/record-statements)\.ts/
const STARTED = Symbol.for('payung.record-statements')

// A process runs many test files, each with this module of its own.
if (!(STARTED in globalThis)) {
  Object.assign(globalThis, { [STARTED]: true })
  recordStatements()
}

/** For vitest's `setupFiles`: notes who sends which statement, which `tooling/statement-rows` compares with the rows declared there. */
function recordStatements(): void {
  const directory = join(process.cwd(), STATEMENT_RECORDS)
  mkdirSync(directory, { recursive: true })
  const file = join(directory, `${process.pid}.jsonl`)
  const write = (record: StatementRecord) => appendFileSync(file, `${JSON.stringify(record)}\n`)
  const places = new Map<string, { readonly stack: readonly string[]; readonly nulls: Set<string> }>()
  const keys = new WeakMap<TracedStatement, string>()

  subscribe('tracing:payung:statement:start', (message) => {
    const statement = message as TracedStatement
    const calls = callSites()
    const lines = calls.map((call) => `${call.getFileName()}:${call.getLineNumber()}:${call.getColumnNumber()}`)
    const key = [statement.text, ...lines].join('\n')
    keys.set(statement, key)
    if (places.has(key)) return
    // Where it stands in the source is looked up once for each: that is slow.
    const stack = linesOf(calls)
    places.set(key, { stack, nulls: new Set() })
    write({ stack, text: statement.text, nulls: [] })
  })

  subscribe('tracing:payung:statement:asyncEnd', (message) => {
    const { text, result } = message as TracedStatement
    const place = places.get(keys.get(message as TracedStatement) ?? '')
    if (place === undefined || result === undefined) return
    const nulls = new Set<string>()
    for (const row of result)
      for (const [column, value] of Object.entries(row))
        if (value === null && !place.nulls.has(column)) nulls.add(column)
    if (nulls.size === 0) return
    for (const column of nulls) place.nulls.add(column)
    write({ stack: place.stack, text, nulls: [...nulls] })
  })
}

/** Not yet as text, which would look up each line in the source maps. */
function callSites(): NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error
  try {
    Error.stackTraceLimit = FRAMES_MAX
    Error.prepareStackTrace = (_, calls) => calls
    const holder: { stack?: NodeJS.CallSite[] } = {}
    Error.captureStackTrace(holder, callSites)
    return holder.stack ?? []
  } finally {
    Object.assign(Error, { prepareStackTrace, stackTraceLimit })
  }
}

function linesOf(calls: NodeJS.CallSite[]): string[] {
  const text = Error.prepareStackTrace?.(new Error(), calls)
  const lines = typeof text === 'string' ? text.split('\n').slice(1) : calls.map(String)
  return lines
    .map((line) => line.trim().replaceAll('\\', '/'))
    .filter((line) => !BETWEEN.test(line))
    .slice(0, CALLS_MAX)
}
