import { refuseFileType } from '../refuse-file-type.ts'
import type { TableLimits } from '../table-limits.ts'
import { damagedFile, tooLargeFile } from '../table-refusal.ts'
import type { DateEpoch } from './excel-date.ts'
import { parseSmallXml } from './parse-xml.ts'
import type { ZipArchive } from './zip-archive.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** Which part of the package is what. */
export interface WorkbookMap {
  readonly sheets: readonly SheetPart[]
  readonly epoch: DateEpoch
  readonly sharedStringsPart: string | null
  readonly stylesPart: string | null
}

interface Relationship {
  readonly type: string
  readonly target: string
}

/** @throws TableRefusal FILE_TYPE for a zip that is no workbook, FILE_DAMAGED, FILE_TOO_LARGE */
export async function readWorkbookMap(archive: ZipArchive, limits: TableLimits): Promise<WorkbookMap> {
  if (!archive.has('[Content_Types].xml')) throw await refuseOtherZip(archive)
  const rootRelationships = await readRelationships(archive, '')
  const workbookPart =
    [...rootRelationships.values()].find((each) => each.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (workbookPart.endsWith('.bin')) throw refuseFileType('XLSB')
  if (/^word\//i.test(workbookPart)) throw refuseFileType('WORD')
  if (!archive.has(workbookPart)) throw archive.has('xl/workbook.xml') ? damagedFile() : await refuseOtherZip(archive)

  const relationships = await readRelationships(archive, workbookPart)
  const sheets: SheetPart[] = []
  let epoch: DateEpoch = 1900
  await parseSmallXml(await archive.readSmall(workbookPart), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) epoch = 1904
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const relationship = relationships.get(id)
      // Charts and macro sheets are on tabs as well, but hold no rows.
      if (relationship?.type !== 'worksheet') return
      if (sheets.length >= limits.sheetsMax) throw tooLargeFile({ id: 'terlalu banyak lembar', en: 'too many sheets' })
      sheets.push({
        name: attributes.name ?? '',
        hidden: /hidden/i.test(attributes.state ?? ''),
        part: relationship.target,
      })
    },
  })
  if (sheets.length === 0) throw damagedFile({ id: 'tanpa lembar kerja', en: 'no worksheet' })

  const partOf = (type: string) => [...relationships.values()].find((each) => each.type === type)?.target ?? null
  const existing = (part: string | null) => (part !== null && archive.has(part) ? part : null)
  return { sheets, epoch, sharedStringsPart: existing(partOf('sharedStrings')), stylesPart: existing(partOf('styles')) }
}

/** Types come without their namespace, which differs between the transitional and the strict flavour. */
async function readRelationships(archive: ZipArchive, source: string): Promise<ReadonlyMap<string, Relationship>> {
  const slash = source.lastIndexOf('/')
  const folder = source.slice(0, slash + 1)
  const part = `${folder}_rels/${source.slice(slash + 1)}.rels`
  const relationships = new Map<string, Relationship>()
  if (!archive.has(part)) return relationships
  await parseSmallXml(await archive.readSmall(part), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      const type = (attributes.Type ?? '').replace(/^.*\//, '')
      relationships.set(attributes.Id ?? '', { type, target: resolvePart(folder, attributes.Target ?? '') })
    },
  })
  return relationships
}

function resolvePart(folder: string, target: string) {
  // A URL resolves `..` and `//` exactly as the package format asks.
  const base = new URL(`package:///${folder}`)
  return URL.canParse(target, base.href) ? decodeURI(new URL(target, base).pathname).slice(1) : target
}

async function refuseOtherZip(archive: ZipArchive) {
  if (archive.has('mimetype')) {
    const type = (await archive.readSmall('mimetype', 1024)).toString('latin1')
    if (type.includes('opendocument')) return refuseFileType('ODS')
  }
  return refuseFileType('ARCHIVE')
}
