import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const textOf = (path: string) => readFileSync(resolve(root, path), 'utf8')
const ROW =
  /^\| (?<what>[^|]+) \| (?<value>[\d,]+(?: [KMG]B)?) \| `(?<name>[^`]+)` in `(?<file>[^`]+)` \| (?<seen>[^|]+) \|$/

const UNITS: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }

interface Limit {
  readonly what: string
  readonly value: number
  readonly name: string
  readonly file: string
  readonly seen: string
}

const lines = textOf('docs/limits.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| limit |'))
const limits = lines.flatMap((line): Limit[] => {
  const { what = '', value = '', name = '', file = '', seen = '' } = ROW.exec(line)?.groups ?? {}
  return what === '' ? [] : [{ what, value: written(value), name, file, seen }]
})

/** Bounds that no caller meets as a refusal: what is remembered, sampled, guessed, or shown of something longer. */
const NOBODY_MEETS: readonly string[] = [
  'apps/api/src/features/replacements/replacements.queries.ts PLACES_MAX',
  'apps/api/src/features/replacements/replacements.graphql.ts DECREES_MAX',
  'apps/api/src/features/audit/check-chain.ts FINDINGS_MAX',
  'apps/api/src/features/billing/receipts.queries.ts OPEN_ROWS_SHOWN_MAX',
  'apps/api/src/features/decree-papers/scan-words.ts NAMED_MAX',
  'apps/api/src/features/decrees/offer-reserve.ts RESERVE_MAX',
  'apps/api/src/features/decrees/reserve-order.ts ISSUES_MAX',
  'apps/api/src/features/decrees/scan-looked-at.ts NAMED_MAX',
  'apps/api/src/features/duplicates/import-duplicates.queries.ts SHOWN_MAX',
  'apps/api/src/features/imports/commit/closed-rows.queries.ts ROWS_NAMED_MAX',
  'apps/api/src/features/imports/layout/detect-layout.ts SAMPLE_LENGTH_MAX',
  'apps/api/src/features/imports/answers/find-answers.ts SAMPLE_LENGTH_MAX',
  'apps/api/src/features/imports/revert/prepare-revert.ts NAME_SEARCH_LENGTH_MAX',
  'apps/api/src/features/imports/layout/remembered-layout.ts MEMORIES_MAX',
  'apps/api/src/features/imports/repair/repair-errors.ts ROWS_NAMED_MAX',
  'apps/api/src/features/imports/rows/seal-drafts.ts NAME_SEARCH_LENGTH_MAX',
  'apps/api/src/features/imports/rows/staged-cells.ts CELL_SHOWN_MAX',
  'apps/api/src/features/imports/rows/staged-cells.ts UNMAPPED_CELLS_MAX',
  'apps/api/src/features/imports/layout/village-answers.ts CANDIDATES_MAX',
  'apps/api/src/features/ledger/verify-ledger.ts FINDINGS_MAX',
  'apps/api/src/features/programmes/payments-compared.type.ts PAYMENTS_MAX',
  'apps/api/src/features/programmes/payments-compared.type.ts YEARS_MAX',
  'apps/api/src/features/protection/protection-figures.ts MONTHS_MAX',
  'apps/api/src/features/reconciliation/reconciliation.queries.ts CHOICES_MAX',
  'apps/api/src/features/workers/duplicates.queries.ts CANDIDATES_MAX',
  'apps/api/src/features/workers/restore-state.ts NAME_SEARCH_LENGTH_MAX',
  'apps/api/src/features/workers/worker-columns.ts NAME_SEARCH_LENGTH_MAX',
  'apps/api/src/graphql/limits/admit-request.ts KEPT_LENGTH_MAX',
  'apps/api/src/platform/fair-shares/pause.ts PAUSES_MAX',
  'apps/api/src/platform/identity-cache.ts ENTRIES_MAX',
  'apps/api/src/platform/jobs/copy-pool.ts CONNECTIONS_MAX',
  'apps/api/src/platform/sign-in.ts CONNECTIONS_MAX',
  'apps/api/src/platform/jobs/time-left.ts SCATTER_MAX',
  'apps/api/src/platform/jobs/worker-resources.ts CONNECTIONS_MAX',
  'apps/api/src/platform/sign-in/common-passwords.ts PARTS_MAX',
  'packages/domain/src/area/village-index.ts NAME_LENGTH_MAX',
  'packages/domain/src/calendar/read-day.ts DAY_LENGTH_MAX',
  'packages/domain/src/protection/posting-file.ts REASON_LENGTH_MAX',
  'packages/domain/src/money/reconciliation.ts SUGGESTED_DAYS_MAX',
  'packages/domain/src/money/reconciliation-file.ts CELL_SHOWN_MAX',
  'packages/domain/src/money/reconciliation-file.ts CODES_MAX',
  'packages/domain/src/money/reconciliation-file.ts DESCRIPTION_LENGTH_MAX',
  'packages/domain/src/money/reconciliation-file.ts REFERENCE_LENGTH_MAX',
  'packages/domain/src/calendar/read-day.ts PLACE_AND_DAY_LENGTH_MAX',
  'packages/domain/src/decree/scan-comparison.ts STAMP_LETTERS_MAX',
  'packages/domain/src/eligibility/rule-words.ts LISTED_MAX',
  'packages/domain/src/import/kpj-answer.ts REASON_LENGTH_MAX',
  'packages/domain/src/import/proposal-file.ts NAME_LENGTH_MAX',
  'packages/domain/src/import/row-kind.ts TRAILER_LENGTH_MAX',
  'packages/domain/src/import/row-reader.ts VALUE_LENGTH_MAX',
  'packages/domain/src/import/suggest-repairs.ts SUGGESTIONS_MAX',
  'packages/domain/src/import/table-title.ts LINE_LENGTH_MAX',
  'packages/domain/src/text/paper-letters.ts REPAIR_TOLD_MAX',
  'packages/domain/src/verification/check-answer.ts SAID_LENGTH_MAX',
  'packages/domain/src/verification/registry-exchange.ts READ_LENGTH_MAX',
]

function written(value: string): number {
  const [digits = '', unit] = value.split(' ')
  return Number(digits.replaceAll(',', '')) * (unit === undefined ? 1 : (UNITS[unit] ?? Number.NaN))
}

const sources = new Map<string, ReadonlyMap<string, ts.Expression>>()

/** What the constants of a file are, by name. */
function constantsOf(file: string): ReadonlyMap<string, ts.Expression> {
  const remembered = sources.get(file)
  if (remembered !== undefined) return remembered
  const constants = new Map<string, ts.Expression>()
  for (const statement of ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true).statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer !== undefined) constants.set(name.text, initializer)
  }
  sources.set(file, constants)
  return constants
}

function bare(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
    ? bare(expression.expression)
    : expression
}

function numberOf(expression: ts.Expression | undefined, file: string): number {
  if (expression === undefined) return Number.NaN
  const plain = bare(expression)
  if (ts.isNumericLiteral(plain)) return Number(plain.text)
  if (ts.isBigIntLiteral(plain)) return Number(plain.text.replace(/n$/, ''))
  if (ts.isIdentifier(plain)) return numberOf(constantsOf(file).get(plain.text), file)
  if (!ts.isBinaryExpression(plain)) return Number.NaN
  const [left, right] = [numberOf(plain.left, file), numberOf(plain.right, file)]
  if (plain.operatorToken.kind === ts.SyntaxKind.AsteriskToken) return left * right
  return plain.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken ? left ** right : Number.NaN
}

/** The number of `NAME`, or of `NAME.part.part`; NaN where there is none. */
function heldBy(path: string, file: string): number {
  const [name = '', ...parts] = path.split('.')
  let expression = constantsOf(file).get(name)
  for (const part of parts) {
    const object = expression === undefined ? undefined : bare(expression)
    if (object === undefined || !ts.isObjectLiteralExpression(object)) return Number.NaN
    expression = object.properties
      .filter(ts.isPropertyAssignment)
      .find((property) => property.name.getText() === part)?.initializer
  }
  return numberOf(expression, file)
}

/** What the code holds: a constant, or the number at the end of a piece of SQL or of settings. */
function heldInCode({ name, file }: Limit): number {
  if (/^[A-Z_]+(?:\.\w+)*$/.test(name)) return heldBy(name, file)
  return textOf(file).includes(name) && !/\d/.test(textAfter(name, file)) ? Number(/\d+$/.exec(name)?.[0]) : Number.NaN
}

function textAfter(text: string, file: string): string {
  const content = textOf(file)
  return content.charAt(content.indexOf(text) + text.length)
}

test('every line of the table has the number that the code holds', () => {
  expect(lines.filter((line) => !ROW.test(line))).toEqual([])
  expect(limits.length).toBeGreaterThan(150)
  const untrue = limits.flatMap((limit) => {
    const held = heldInCode(limit)
    return held === limit.value ? [] : [`${limit.what}: ${limit.value}, and ${limit.name} is ${held}`]
  })
  expect(untrue).toEqual([])
})

test('every bound of the code has a line in the table', () => {
  const files = globSync(['apps/api/src/**/*.ts', 'packages/domain/src/**/*.ts'], { cwd: root }).filter(
    (file) => !/\.(?:test|builder)\.ts$|\/testing\//.test(file),
  )
  const bounds = files.flatMap((file) =>
    [...constantsOf(file)]
      .filter(([name, expression]) => name.endsWith('_MAX') && !Number.isNaN(numberOf(expression, file)))
      .map(([name]) => `${file} ${name}`),
  )
  const described = new Set(limits.map(({ file, name }) => `${file} ${name.split('.')[0]}`))
  expect(bounds.length).toBeGreaterThan(100)
  expect(bounds.filter((bound) => !described.has(bound) && !NOBODY_MEETS.includes(bound))).toEqual([])
  expect(NOBODY_MEETS.filter((bound) => !bounds.includes(bound) || described.has(bound))).toEqual([])
})

test('every code that the table names is one that a caller may meet', () => {
  const sent = globSync('apps/api/src/**/*.ts', { cwd: root })
    .filter((file) => !/\.(?:test|builder)\.ts$/.test(file))
    .map(textOf)
    .join('\n')
  const codes = [...new Set(limits.flatMap(({ seen }) => seen.match(/`[A-Z][A-Z_]+`/g) ?? []))]
  expect(codes.length).toBeGreaterThan(50)
  expect(codes.filter((code) => !new RegExp(`\\b${code.replaceAll('`', '')}\\b`).test(sent))).toEqual([])
})
