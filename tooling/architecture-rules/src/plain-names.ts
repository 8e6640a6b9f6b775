import ts from 'typescript'
import type { TextFile } from './text-rules.ts'

/** Participles and pronouns that stand alone: what they mean has to be looked up elsewhere. `CONTRIBUTING.md` has better names. */
const VAGUE_WORDS = ['asked', 'found', 'given', 'kept', 'known', 'one', 'said', 'told', 'wanted']
const VAGUE_NAMES: ReadonlySet<string> = new Set(VAGUE_WORDS)
/** A declared name stands before one of these; most sources have none, and are not parsed. */
const MAY_DECLARE = new RegExp(`\\b(${VAGUE_WORDS.join('|')})\\s*([,:;)=\\]}(<?!]|of\\b|in\\b)`)
const PLACE = /^apps\/\w+\/src\/features\/[^/]+|^\w+\/[\w-]+/

export interface VagueName {
  /** The feature or package: a bound holds for it. */
  readonly place: string
  readonly path: string
  readonly line: number
  readonly name: string
}

/** Variables, parameters, destructured values and functions of this source whose name is vague; fields of a type are left out. */
export function vagueNamesIn({ path, text }: TextFile): readonly VagueName[] {
  if (!/\.tsx?$/.test(path) || !MAY_DECLARE.test(text)) return []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const names: VagueName[] = []
  const visit = (node: ts.Node): void => {
    const name = declaredName(node)
    if (name !== null && VAGUE_NAMES.has(name.text)) {
      const { line } = source.getLineAndCharacterOfPosition(name.getStart(source))
      names.push({ place: PLACE.exec(path)?.[0] ?? path, path, line: line + 1, name: name.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

function declaredName(node: ts.Node): ts.Identifier | null {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node)
  return declares && node.name !== undefined && ts.isIdentifier(node.name) ? node.name : null
}

/** How many vague names a place may still have. A number only falls; a place that is not named here may have none. */
export const VAGUE_NAMES_MAX: Readonly<Record<string, number>> = {
  'apps/api': 4,
  'apps/api/src/features/access': 7,
  'apps/api/src/features/agreements': 16,
  'apps/api/src/features/cohorts': 5,
  'apps/api/src/features/decree-papers': 1,
  'apps/api/src/features/decrees': 52,
  'apps/api/src/features/programmes': 3,
  'apps/api/src/features/proposals': 5,
  'apps/console/src/features/agreements': 5,
  'apps/console/src/features/cohorts': 3,
  'apps/console/src/features/decrees': 75,
  'apps/console/src/features/programmes': 3,
  'apps/console/src/features/proposals': 3,
  'packages/database': 18,
  'packages/domain': 2,
  'tooling/e2e': 2,
}
