import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface WorkbookParts {
  /** What stands inside `<sheetData>`, a sheet each. */
  readonly sheets?: readonly {
    readonly name: string
    readonly data: string
    readonly state?: string
    readonly head?: string
  }[]
  /** What stands inside `<sst>`. */
  readonly sharedStrings?: string
  /** The whole of styles.xml. */
  readonly styles?: string
  readonly date1904?: boolean
  /** Parts that replace or join the others; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>
}

/** The parts of a workbook, written by hand as far as a test cares. */
export function workbookParts({
  sheets = [],
  sharedStrings,
  styles,
  date1904,
  parts = {},
}: WorkbookParts): Map<string, Buffer> {
  const all: Record<string, string | Buffer | null> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([['wb', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => [`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['ss', 'sharedStrings', 'sharedStrings.xml'],
      ['st', 'styles', '/xl/styles.xml'],
    ]),
    ...Object.fromEntries(
      sheets.map(({ data, head = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${declaration}<worksheet xmlns="${main}">${head}<sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    'xl/sharedStrings.xml':
      sharedStrings === undefined ? null : `${declaration}<sst xmlns="${main}">${sharedStrings}</sst>`,
    'xl/styles.xml': styles ?? null,
    ...parts,
  }
  return new Map(
    Object.entries(all).flatMap(([name, content]) => (content === null ? [] : [[name, Buffer.from(content)] as const])),
  )
}

/** Writes a workbook to a temporary file and returns its path. */
export async function aWorkbook(workbook: WorkbookParts): Promise<string> {
  const zip = new ZipFile()
  for (const [name, content] of workbookParts(workbook)) zip.addBuffer(content, name)
  zip.end()
  const path = temporaryPath('workbook.xlsx')
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** A file of these bytes under a name that promises whatever the test wants. */
export async function aFile(content: string | Uint8Array, name = 'data.csv'): Promise<string> {
  const path = temporaryPath(name)
  await writeFile(path, content)
  return path
}

export function temporaryPath(name: string): string {
  folder ??= temporaryFolder()
  count += 1
  return join(folder, `${count}-${name}`)
}

let folder: string | undefined
let count = 0

function temporaryFolder() {
  return mkdtempSync(join(tmpdir(), 'payung-table-'))
}

/** What these made for one file of tests; `remove-temporary-files.builder.ts` calls it after each. */
export function removeTemporaryFiles(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  folder = undefined
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]) {
  const inner = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`
}
