import { dirname } from 'node:path'
import ts from 'typescript'

/** What a value is for JavaScript; `…[]` for a list of such. */
export type Kind = string

export interface DeclaredColumn {
  readonly name: string
  /** Empty where anything may stand. */
  readonly kinds: readonly Kind[]
  readonly nullable: boolean
  /** Absent from some answers. */
  readonly optional: boolean
  /** What the declaration has inside that JSON never brings: a Date, a bigint. */
  readonly beyondJson: boolean
}

/** A call that sends a statement and declares its rows. */
export interface StatementCall {
  /** `<file>:<line>:<column>`, where the method's name stands. */
  readonly place: string
  /** Null where nothing is said of the rows. */
  readonly row: string | null
  readonly columns: readonly DeclaredColumn[]
}

const METHODS = new Set(['rows', 'one', 'read', 'readAs'])
const TEST = /\.(test|builder)\.ts$|\/testing\//
const JSON_DEPTH_MAX = 6

/** The calls of a package that send statements, as the compiler sees them. */
export class DeclaredRows {
  readonly #checker: ts.TypeChecker
  readonly #calls = new Map<string, ts.CallExpression[]>()
  readonly #statementCalls: ReadonlySet<ts.CallExpression>

  constructor(configFile: string) {
    const { config } = ts.readConfigFile(configFile, ts.sys.readFile)
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configFile))
    const program = ts.createProgram(
      fileNames.filter((file) => !TEST.test(file)),
      options,
    )
    this.#checker = program.getTypeChecker()
    const ours = program.getSourceFiles().filter(({ fileName }) => !/node_modules|\/generated\//.test(fileName))
    for (const source of ours) this.#collect(source)
    this.#statementCalls = new Set([...this.#calls.values()].flat().filter((call) => this.#sendsStatement(call)))
  }

  /** Those that declare a row of their own: a helper's `rows<Row>` is declared by who calls the helper. */
  places(): string[] {
    return [...this.#statementCalls]
      .filter((call) => !hasParameter(this.#rowOf(call)) && !this.#isAnything(this.#rowOf(call)))
      .map((call) => placeOf(call))
  }

  /** @returns the call that declares the rows of what these calls have sent, the innermost first; null where none does */
  find(stack: readonly string[]): StatementCall | null {
    let row: ts.Type | null = null
    for (const place of stack) {
      const calls = this.#callsAt(place)
      const call: ts.CallExpression | undefined =
        row === null ? calls.find((each) => this.#statementCalls.has(each)) : this.#passing(calls, row)
      if (call === undefined) continue
      row = row === null ? this.#rowOf(call) : this.#passed(call, row)
      if (row === null) return null
      if (!hasParameter(row)) return this.#declared(call, row)
    }
    return null
  }

  #declared(call: ts.CallExpression, row: ts.Type): StatementCall {
    const isAny = this.#isAnything(row)
    return {
      place: placeOf(call),
      row: isAny ? null : this.#checker.typeToString(row),
      columns: isAny ? [] : this.#columnsOf(row),
    }
  }

  #collect(source: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const { file, line } = partsOf(placeOf(node))
        const key = `${file}:${line}`
        this.#calls.set(key, [...(this.#calls.get(key) ?? []), node])
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }

  /** The nearest first: a source map does not know each column. */
  #callsAt(place: string): ts.CallExpression[] {
    const { file, line, column } = partsOf(place)
    const distance = (call: ts.CallExpression) => Math.abs(partsOf(placeOf(call)).column - column)
    return (this.#calls.get(`${file}:${line}`) ?? []).toSorted(
      (nearer, farther) => distance(nearer) - distance(farther),
    )
  }

  #sendsStatement(call: ts.CallExpression): boolean {
    if (!METHODS.has(nameOf(call)?.text ?? '')) return false
    const declaration = this.#checker.getResolvedSignature(call)?.declaration
    return declaration?.parameters.some((each) => 'type' in each && each.type?.getText() === 'Statement') ?? false
  }

  /** `Row` of the `Promise<Row[]>` or, of `one`, the `Promise<Row>` that the call gives. */
  #rowOf(call: ts.CallExpression): ts.Type {
    const answer = this.#promised(call) ?? this.#checker.getAnyType()
    return nameOf(call)?.text === 'one' ? answer : (this.#elementOf(answer) ?? answer)
  }

  /** The one of these calls that says what a helper's type parameter is. */
  #passing(calls: readonly ts.CallExpression[], parameter: ts.Type): ts.CallExpression | undefined {
    return calls.find((call) => this.#parameterIndex(call, parameter) >= 0) ?? calls[0]
  }

  #parameterIndex(call: ts.CallExpression, parameter: ts.Type): number {
    const parameters = this.#checker.getResolvedSignature(call)?.declaration?.typeParameters ?? []
    return parameters.findIndex((each) => this.#checker.getTypeAtLocation(each) === parameter)
  }

  /** What an outer call makes of a type parameter of a helper that it calls. */
  #passed(call: ts.CallExpression, parameter: ts.Type): ts.Type | null {
    const signature = this.#checker.getResolvedSignature(call)
    const index = this.#parameterIndex(call, parameter)
    const argument = signature && this.#checker.getTypeArgumentsForResolvedSignature(signature)?.[index]
    if (argument !== undefined) return argument
    const promised = this.#promised(call)
    return promised === null ? null : this.#elementOf(promised)
  }

  #promised(call: ts.CallExpression): ts.Type | null {
    return this.#checker.getAwaitedType(this.#checker.getTypeAtLocation(call)) ?? null
  }

  #elementOf(type: ts.Type): ts.Type | null {
    return this.#checker.isArrayType(type)
      ? (this.#checker.getTypeArguments(type as ts.TypeReference)[0] ?? null)
      : null
  }

  #isAnything(type: ts.Type): boolean {
    return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0 || type.getStringIndexType() !== undefined
  }

  #columnsOf(row: ts.Type): DeclaredColumn[] {
    return this.#checker.getPropertiesOfType(row).map((property) => {
      const types = partsOfUnion(this.#checker.getTypeOfSymbol(property))
      const values = types.filter(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0)
      const isAny = values.some((each) => this.#isAnything(each) && each.getStringIndexType() === undefined)
      return {
        name: property.name,
        kinds: isAny ? [] : [...new Set(values.map((each) => this.#kindOf(each)))],
        nullable: isAny || types.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0),
        optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
        beyondJson: values.some((each) => this.#isBeyondJson(each, JSON_DEPTH_MAX)),
      }
    })
  }

  #kindOf(type: ts.Type): Kind {
    const { flags } = type
    if (flags & ts.TypeFlags.StringLike) return 'string'
    if (flags & ts.TypeFlags.NumberLike) return 'number'
    if (flags & ts.TypeFlags.BigIntLike) return 'bigint'
    if (flags & ts.TypeFlags.BooleanLike) return 'boolean'
    if (type.isIntersection()) return this.#kindOf(type.types[0] as ts.Type)
    const element = this.#elementOf(type)
    if (element !== null) {
      const kinds = new Set(
        partsOfUnion(element)
          .filter((each) => (each.flags & ts.TypeFlags.Null) === 0)
          .map((each) => this.#kindOf(each)),
      )
      return `${[...kinds].join('|')}[]`
    }
    const name = type.symbol?.name
    if (name === 'Date') return 'Date'
    return name === 'Uint8Array' || name === 'Buffer' ? 'bytes' : 'json'
  }

  #isBeyondJson(type: ts.Type, depth: number): boolean {
    if (depth === 0) return false
    if (type.flags & ts.TypeFlags.BigIntLike) return true
    if ((type.flags & ts.TypeFlags.Object) === 0) return false
    const element = this.#elementOf(type)
    if (element !== null) return partsOfUnion(element).some((each) => this.#isBeyondJson(each, depth - 1))
    if (type.symbol?.name === 'Date' || type.symbol?.name === 'Uint8Array') return true
    return this.#checker
      .getPropertiesOfType(type)
      .flatMap((property) => partsOfUnion(this.#checker.getTypeOfSymbol(property)))
      .some((each) => this.#isBeyondJson(each, depth - 1))
  }
}

function partsOfUnion(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type]
}

function hasParameter(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.TypeParameter) !== 0
}

function nameOf({ expression }: ts.CallExpression): ts.Identifier | null {
  if (ts.isIdentifier(expression)) return expression
  return ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.name) ? expression.name : null
}

function placeOf(call: ts.CallExpression): string {
  const source = call.getSourceFile()
  const { line, character } = source.getLineAndCharacterOfPosition((nameOf(call) ?? call).getStart(source))
  return `${source.fileName}:${line + 1}:${character + 1}`
}

function partsOf(place: string): { readonly file: string; readonly line: number; readonly column: number } {
  const [, file = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(place) ?? []
  return { file, line: Number(line), column: Number(column) }
}
