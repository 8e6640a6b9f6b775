import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

/** A table of a page, and whether its foot offers the whole of it as a file. */
export interface DrawnTable {
  /** File of the component that draws it, with the component's name where it is not the file's: `billing/ReceiptTable.tsx`. */
  readonly place: string
  readonly isOffered: boolean
  /** The name by which the foot takes it along; empty where there is none. */
  readonly name: string
  /** Source of the file in which its columns stand. */
  readonly columns: string
}

interface Source {
  readonly file: string
  readonly tree: ts.SourceFile
  /** Whether it turns the pages of a list: a table there is that list's, whoever shows it. */
  readonly hasPager: boolean
}

const PARTS: readonly string[] = ['table', 'DataTable', 'Table']
const PAGERS: readonly string[] = ['ConnectionPage', 'OlderNewer', 'KeysetPager', 'CursorPager']
const OFFERS: readonly string[] = ['ConnectionPage', 'ListExport', 'WholeList']

/**
 * Finds each table that the features draw. A component named `…Table` belongs to whoever shows it, and so does a function of a file that draws one: each use
 * of them is looked at, so that a new one is not forgotten.
 */
export function drawnTables(folder: string): readonly DrawnTable[] {
  const sources = sourcesIn(folder)
  const tables: DrawnTable[] = []
  const seen = new Set<ts.Node>()
  const follow = (node: ts.Node, at: Source, columns: string): void => {
    if (seen.has(node)) return
    seen.add(node)
    const put = (offer: Offer) => tables.push({ ...offer, place: placeOf(node, at.file), columns })
    const offer = offerAround(node)
    const owner = ownerOf(node)
    if (offer !== null || owner === null) return void put(offer ?? NO_OFFER)
    const uses = usesOf(owner, at, sources)
    const isOffered = ({ use }: Use) => offerAround(use)?.isOffered === true
    const isShownElsewhere = /Table$/.test(owner.name) || (!owner.isExported && /^[a-z]/.test(owner.name))
    if (uses.length === 0 || !(isShownElsewhere || uses.some(isOffered))) return void put(NO_OFFER)
    // Where the foot of a file takes it along, the table that is seen stands beside that foot.
    const offering = new Set(uses.filter(isOffered).map(({ source }) => source))
    for (const use of uses) if (isOffered(use) || !offering.has(use.source)) follow(use.use, use.source, columns)
  }
  for (const source of sources)
    walk(source.tree, (node) => {
      if (isElement(node) && PARTS.includes(node.tagName.getText())) follow(node, source, source.tree.text)
    })
  return tables
}

function sourcesIn(folder: string): readonly Source[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
      let hasPager = false
      walk(tree, (node) => {
        hasPager ||= isElement(node) && PAGERS.includes(node.tagName.getText())
      })
      return { file, tree, hasPager }
    })
}

interface Owner {
  readonly name: string
  readonly declaration: ts.Node
  readonly isExported: boolean
}

/** The nearest function with a name around a node. */
function ownerOf(node: ts.Node): Owner | null {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (!ts.isFunctionDeclaration(at) && !(ts.isVariableDeclaration(at) && at.initializer !== undefined)) continue
    if (at.name === undefined || !ts.isIdentifier(at.name)) continue
    return { name: at.name.text, declaration: at, isExported: at.getText().startsWith('export ') }
  }
  return null
}

function placeOf(node: ts.Node, file: string): string {
  let name = ''
  for (let at = ownerOf(node); at !== null; at = ownerOf(at.declaration)) name = at.name
  return name === '' || name === basename(file, '.tsx') || name.endsWith('Screen') ? file : `${file} ${name}`
}

interface Use {
  readonly use: ts.Node
  readonly source: Source
}

/** Where a component or a function that draws a table is used: as an element, called, or handed on. */
function usesOf(owner: Owner, at: Source, sources: readonly Source[]): readonly Use[] {
  const uses: Use[] = []
  for (const source of owner.isExported && !at.hasPager ? sources : [at])
    walk(source.tree, (node) => {
      if (!ts.isIdentifier(node) || node.text !== owner.name || node.parent === owner.declaration) return
      const { parent } = node
      const isUse = isElement(parent) || ts.isJsxExpression(parent) || ts.isCallExpression(parent)
      if (isUse) uses.push({ use: node, source })
    })
  return uses
}

interface Offer {
  readonly isOffered: boolean
  readonly name: string
}

const NO_OFFER: Offer = { isOffered: false, name: '' }

/** What the foot of the list around a node takes along; null where there is no foot. */
function offerAround(node: ts.Node): Offer | null {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    const opening = ts.isJsxElement(at) ? at.openingElement : ts.isJsxSelfClosingElement(at) ? at : null
    if (opening === null || !OFFERS.includes(opening.tagName.getText())) continue
    const attribute = (name: string) =>
      opening.attributes.properties.find((property) => property.name?.getText() === name)?.getText()
    const name = /^name="([a-z-]+)"$/.exec(attribute('name') ?? '')?.[1] ?? ''
    return { isOffered: name !== '' && !/\{false\}$/.test(attribute('file') ?? ''), name }
  }
  return null
}

function isElement(node: ts.Node): node is ts.JsxOpeningElement | ts.JsxSelfClosingElement {
  return ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}
