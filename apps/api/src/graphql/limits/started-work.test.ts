import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { DEAR_FROM, PRICES } from './prices.ts'

const SOURCE = join(import.meta.dirname, '../..')
/** What puts a job into the queue, the second time too. */
const STARTS = new Set(['enqueueJob', 'enqueueJobAgain'])

const calls = readCalls()

test('every mutation that starts work is paid for before it runs', () => {
  const starting = [...calls.keys()]
    .filter((key) => isMutation(key) && [...reachedFrom(key)].some((reached) => STARTS.has(nameOf(reached))))
    .map(nameOf)
  expect(starting.filter((name) => schema.getMutationType()?.getFields()[name] === undefined)).toEqual([])
  expect(starting).toEqual(expect.arrayContaining(['retryJob', 'startCheckRequest', 'undoDuplicateBatch']))
  expect(starting.filter((name) => !((PRICES[`Mutation.${name}`] ?? 0) >= DEAR_FROM))).toEqual([])
})

test('every use-case that starts work belongs to a mutation', () => {
  const reached = new Set([...calls.keys()].filter(isMutation).flatMap((key) => [...reachedFrom(key)]))
  const starting = [...calls].filter(([, uses]) => uses.some((use) => STARTS.has(nameOf(use)))).map(([name]) => name)
  expect(starting.length).toBeGreaterThan(20)
  expect(starting.filter((name) => !reached.has(name))).toEqual([])
})

type Calls = ReadonlyMap<string, readonly string[]>

function isMutation(key: string): boolean {
  return key.startsWith('Mutation ')
}

function nameOf(key: string): string {
  return key.split(' ').at(-1) ?? ''
}

function reachedFrom(start: string): Set<string> {
  const reached = new Set([start])
  for (const key of reached) for (const next of calls.get(key) ?? []) reached.add(next)
  return reached
}

/** Which function, and which field of a mutation, names which others: `path name` each, a field as `Mutation name`. */
function readCalls(): Calls {
  const calls = new Map<string, string[]>()
  for (const path of globSync('features/**/*.ts', { cwd: SOURCE })) {
    if (/\.(test|builder)\.ts$/.test(path)) continue
    const source = ts.createSourceFile(path, readFileSync(join(SOURCE, path), 'utf8'), ts.ScriptTarget.Latest, true)
    const imported = importsOf(source)
    for (const statement of source.statements) {
      for (const [key, body] of partsOf(source, statement)) {
        calls.set(key, [
          ...(calls.get(key) ?? []),
          ...namesIn(body).map((name) => imported.get(name) ?? `${path} ${name}`),
        ])
      }
    }
  }
  return calls
}

/** What comes from another file, or is handed on from it, by the name that it has here. */
function importsOf(source: ts.SourceFile): Map<string, string> {
  const imported = new Map<string, string>()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
    const { moduleSpecifier } = statement
    const bindings = ts.isExportDeclaration(statement) ? statement.exportClause : statement.importClause?.namedBindings
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) continue
    if (bindings === undefined || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) continue
    const path = normalize(join(dirname(source.fileName), moduleSpecifier.text))
    for (const { name, propertyName } of bindings.elements)
      imported.set(name.text, `${path} ${(propertyName ?? name).text}`)
  }
  return imported
}

function partsOf(source: ts.SourceFile, statement: ts.Statement): [string, ts.Node][] {
  const { fileName: path } = source
  if (ts.isFunctionDeclaration(statement)) return [[`${path} ${statement.name?.text}`, statement]]
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((declared) => [`${path} ${declared.name.getText()}`, declared])
  const { exportClause } = ts.isExportDeclaration(statement) ? statement : {}
  if (exportClause !== undefined && ts.isNamedExports(exportClause))
    return exportClause.elements.map((element) => [`${path} ${element.name.text}`, element])
  return ts.isExpressionStatement(statement) ? fieldsOf(statement.expression) : []
}

/** The fields that `builder.mutationField` and `builder.mutationFields` define. */
function fieldsOf(expression: ts.Expression): [string, ts.Node][] {
  if (!ts.isCallExpression(expression)) return []
  const [first, second] = expression.arguments
  const callee = expression.expression.getText()
  if (callee === 'builder.mutationField' && first !== undefined && second !== undefined && ts.isStringLiteral(first))
    return [[`Mutation ${first.text}`, second]]
  if (callee !== 'builder.mutationFields' || first === undefined || !ts.isArrowFunction(first)) return []
  const body = ts.isParenthesizedExpression(first.body) ? first.body.expression : first.body
  if (!ts.isObjectLiteralExpression(body))
    throw new Error(`the fields of ${expression.getSourceFile().fileName} are expected in one object`)
  return body.properties.map((property) => [`Mutation ${property.name?.getText()}`, property])
}

function namesIn(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return [node.text]
  const names: string[] = []
  node.forEachChild((child) => void names.push(...namesIn(child)))
  return names
}
