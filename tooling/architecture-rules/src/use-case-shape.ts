import ts from 'typescript'
import type { TextFile } from './text-rules.ts'

const FEATURE_FILE = /^apps\/api\/src\/features\/([^/]+)\/(?:[^/]+\/)*(?!public\.ts|index\.ts)[^/.]+\.ts$/
/** From here use-cases are called by people and by operators; what only use-cases call is a step of theirs. */
const ENTRANCE = /^apps\/api\/src\/(features\/.*\.(graphql|job)\.ts|cli\/[^.]+\.ts|server\.ts)$/
const NAMED_IMPORTS = /import \{([^}]*)\} from/g

const TRANSACTION = /\b(Tenant)?Transaction\b/
const ACTOR = /\b(Actor|Operator)\b/
/** What stands around a transaction already. */
const SURROUNDINGS = /\b(Vault|ReferenceData|Services|\w*Tools)\b/

/** A function that is handed a transaction. */
export interface TransactionalFunction {
  readonly feature: string
  readonly path: string
  readonly line: number
  readonly name: string
  readonly isUseCase: boolean
  /** Shape that a use-case does not have, or what any of them is handed beside its transaction; empty when nothing is wrong. */
  readonly faults: readonly string[]
}

/** Every name that a mutation, a job, a command or the server takes from a feature. */
export function calledFromOutside(files: readonly TextFile[]): ReadonlySet<string> {
  const names = files
    .filter(({ path }) => ENTRANCE.test(path))
    .flatMap(({ text }) => [...text.matchAll(NAMED_IMPORTS)])
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
  return new Set(names)
}

/** The functions of this source that work in a transaction, each with what is wrong with its parameters. */
export function transactionalIn({ path, text }: TextFile, called: ReadonlySet<string>): TransactionalFunction[] {
  const feature = FEATURE_FILE.exec(path)?.[1]
  if (feature === undefined || !TRANSACTION.test(text)) return []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const name = declaration.name?.text ?? ''
    const types = declaration.parameters.map((parameter) => parameter.type?.getText(source) ?? '')
    if (!types.some((type) => TRANSACTION.test(type))) return []
    const isExported = declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
    const isUseCase = isExported && called.has(name) && TRANSACTION.test(types[0] ?? '') && ACTOR.test(types[1] ?? '')
    const { line } = source.getLineAndCharacterOfPosition(declaration.getStart(source))
    const faults = [
      ...types.filter((type) => SURROUNDINGS.test(type)).map((type) => `is handed ${type}, which its transaction has`),
      ...(isUseCase && !hasOneInput(declaration.parameters) ? ['is not (tx, actor, input)'] : []),
    ]
    return [{ feature, path, line: line + 1, name, isUseCase, faults }]
  })
}

/** Nothing behind the actor, or one input: under this name, or taken apart where it is declared. */
function hasOneInput([, , input, ...others]: readonly ts.ParameterDeclaration[]): boolean {
  if (input === undefined) return true
  const isInput = ts.isIdentifier(input.name) ? input.name.text === 'input' : true
  return isInput && others.length === 0
}

/**
 * How many functions of a feature may still differ: parts of long work, which a worker or the command line runs over many transactions with resources of
 * its own. A number only falls; a feature that is not named here may have none.
 */
export const DIFFERING_MAX: Readonly<Record<string, number>> = {
  duplicates: 5,
  imports: 11,
}
