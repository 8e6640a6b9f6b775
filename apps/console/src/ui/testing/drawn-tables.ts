import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

/** A table of a page, and whether its foot offers the whole of it as a file. */
export interface DrawnTable {
  /** File of the component that draws it, with the component's name where it is not the file's: `billing/ReceiptTable.tsx`. */
  readonly place: string
  readonly isOffered: boolean
}

const PARTS: readonly string[] = ['table', 'DataTable', 'Table', 'PublishedGroupTable']
const PAGERS: readonly string[] = ['ConnectionPage', 'OlderNewer', 'KeysetPager', 'CursorPager']
const OFFERS: readonly string[] = ['ConnectionPage', 'ListExport', 'WholeList']

/**
 * Finds each table that the features draw. A part named `…Table` is a table of whoever uses it, and so is a function of a file that only draws one: each use
 * of them is looked at, and a new use cannot be forgotten.
 */
export function drawnTables(folder: string): readonly DrawnTable[] {
  const sources = (readdirSync(folder, { recursive: true }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { file, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX) }
    })
  const feet = new Set(sources.filter(({ source }) => hasFootIn(source)).map(({ file }) => file))
  const hasFoot = (file: string) => feet.has(file)
  const tables: DrawnTable[] = []
  const seen = new Set<ts.Node>()

  const follow = (node: ts.Node, file: string) => {
    if (seen.has(node)) return
    seen.add(node)
    const offer = offerAt(node)
    if (offer !== null) return tables.push({ place: placeOf(node, file), isOffered: offer })
    const owner = ownerOf(node)
    if (owner === null) return tables.push({ place: placeOf(node, file), isOffered: false })
    const isExported = /^export /.test(owner.declaration.getText())
    const uses = sources
      .filter((other) => other.file === file || (isExported && !hasFoot(file)))
      .flatMap((other) => usesOf(other.source, owner).map((use) => ({ use, file: other.file })))
    const isPart = /Table$/.test(owner.name) || (!isExported && /^[a-z]/.test(owner.name))
    const isSeen = uses.length > 0 && (isPart || uses.some(({ use }) => offerAt(use) === true))
    if (!isSeen) return tables.push({ place: placeOf(node, file), isOffered: false })
    // Where the foot of a file takes it along, the table that is seen stands beside that foot.
    const offering = new Set(uses.filter(({ use }) => offerAt(use) === true).map((use) => use.file))
    for (const { use, file } of uses)
      if (offering.has(file)) tables.push({ place: placeOf(use, file), isOffered: true })
      else follow(use, file)
    return
  }
  for (const { file, source } of sources)
    walk(source, (node) => {
      if (isElement(node) && PARTS.includes(node.tagName.getText())) follow(node, file)
    })
  return tables
}

interface Owner {
  readonly name: string
  readonly declaration: ts.Node
}

/** The nearest function with a name around a node. */
function ownerOf(node: ts.Node): Owner | null {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isFunctionDeclaration(at) && at.name !== undefined) return { name: at.name.text, declaration: at }
    const isValue = ts.isVariableDeclaration(at) && ts.isIdentifier(at.name) && at.initializer !== undefined
    if (isValue) return { name: at.name.getText(), declaration: at }
  }
  return null
}

function placeOf(node: ts.Node, file: string): string {
  let name = ''
  for (let at: Owner | null = ownerOf(node); at !== null; at = ownerOf(at.declaration)) name = at.name
  return name === '' || name === basename(file, '.tsx') || name.endsWith('Screen') ? file : `${file} ${name}`
}

/** Where a component or a function that draws a table is used: as an element, called, or handed on. */
function usesOf(source: ts.SourceFile, { declaration, name }: Owner): readonly ts.Node[] {
  const uses: ts.Node[] = []
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || node.text !== name || node.parent === declaration) return
    const { parent } = node
    if (ts.isImportSpecifier(parent) || ts.isJsxClosingElement(parent) || ts.isPropertyAccessExpression(parent)) return
    if (ts.isTypeReferenceNode(parent) || ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return
    uses.push(node)
  })
  return uses
}

/** Whether the foot of the list around a node takes it along; null where there is no foot. */
function offerAt(node: ts.Node): boolean | null {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    const opening = ts.isJsxElement(at) ? at.openingElement : ts.isJsxSelfClosingElement(at) ? at : null
    if (opening === null || !OFFERS.includes(opening.tagName.getText())) continue
    const file = opening.attributes.properties.find((one) => one.name?.getText() === 'file')
    return file === undefined || !/\{false\}$/.test(file.getText())
  }
  return null
}

/** Whether a file turns the pages of a list: the table there is the list's, whoever shows it. */
function hasFootIn(source: ts.SourceFile): boolean {
  let has = false
  walk(source, (node) => {
    has ||= isElement(node) && PAGERS.includes(node.tagName.getText())
  })
  return has
}

function isElement(node: ts.Node): node is ts.JsxOpeningElement | ts.JsxSelfClosingElement {
  return ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}
