import { escapeXml } from './escaped-text.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const WORKSHEET_START = `${XML_DECLARATION}<worksheet xmlns="${main}">`

/** Cell styles by their number in `cellXfs` below. */
export const STYLE = { general: 0, header: 1, title: 2, text: 3, formulaLike: 4, date: 5, whole: 6 } as const

/** Dates as Indonesia writes them; texts under `@`, so that editing a NIK does not make a number of it. */
const styles = `${XML_DECLARATION}<styleSheet xmlns="${main}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE5E7EB"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="7">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`

export function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`
}

/** Everything of a workbook but its sheets. */
export function workbookFrame(sheetNames: readonly string[]): readonly (readonly [name: string, xml: string])[] {
  const overrides = sheetNames.map(
    (_, index) => `<Override PartName="/${sheetPart(index)}" ContentType="${spreadsheet}.worksheet+xml"/>`,
  )
  const tabs = sheetNames.map(
    (name, index) => `<sheet name="${escapeXml(tabName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return [
    [
      '[Content_Types].xml',
      `${XML_DECLARATION}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${XML_DECLARATION}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${tabs.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheetNames.map((_, index) => ['worksheet', sheetPart(index).replace('xl/', '')] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
  ]
}

/** Spreadsheets refuse these characters in a tab, an apostrophe at its ends, and more than 31 characters. */
function tabName(name: string) {
  return (
    name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .slice(0, 31)
      .toWellFormed()
      .replace(/^[\s']+|[\s']+$/g, '') || 'Data'
  )
}

function relationships(targets: readonly (readonly [type: string, target: string])[]) {
  const inner = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${XML_DECLARATION}<Relationships xmlns="${packaged}/relationships">${inner.join('')}</Relationships>`
}
