import { expect, test } from 'vitest'
import { openTable } from '../open-table.ts'
import { readAll, readTexts } from '../read-all.builder.ts'
import { aWorkbook, type WorkbookParts } from '../workbook.builder.ts'

const dateStyles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>'

const oneSheet = (data: string, rest: WorkbookParts = {}) => aWorkbook({ sheets: [{ name: 'Data', data }], ...rest })

test('a cell stands where its reference says, and gaps are empty cells', async () => {
  const path = await oneSheet('<row r="3"><c r="B3"><v>1</v></c><c r="E3"><v>2</v></c></row>')
  const [row] = await readAll(path)
  expect(row?.number).toBe(3)
  expect(row?.cells.map((cell) => cell.kind)).toEqual(['empty', 'number', 'empty', 'empty', 'number'])
})

test('rows and cells without references count on from the ones before', async () => {
  const path = await oneSheet(
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="7"><c><v>3</v></c></row><row><c><v>4</v></c></row>',
  )
  expect(await readTexts(path)).toEqual({ 1: ['1', '2'], 7: ['3'], 8: ['4'] })
})

test('inline, shared and rich strings read alike, without furigana', async () => {
  const path = await oneSheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Siti</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>' +
      '<c r="D1" t="inlineStr"><is><r><t xml:space="preserve">Nur </t></r><r><rPr><b/></rPr><t>Aini</t></r></is></c></row>',
    {
      sharedStrings:
        '<si><t>Ma&apos;ruf &amp; Dj.</t></si><si><r><t xml:space="preserve">Sui. </t></r><r><t>Raya</t></r><rPh><t>X</t></rPh></si>',
    },
  )
  expect(await readTexts(path)).toEqual({ 1: ['Siti', "Ma'ruf & Dj.", 'Sui. Raya', 'Nur Aini'] })
})

test('a NIK that was kept as a number shows all its digits, however the file writes them', async () => {
  const path = await oneSheet(
    '<row r="1"><c r="A1"><v>6112055511820200</v></c><c r="B1"><v>6.1120555118202E+15</v></c><c r="C1" t="n"><v>61120555118202031</v></c></row>',
  )
  const [row] = await readAll(path)
  expect(row?.cells).toEqual([
    { text: '6112055511820200', kind: 'number', number: 6112055511820200 },
    { text: '6112055511820200', kind: 'number', number: 6112055511820200 },
    { text: '61120555118202031', kind: 'number', number: Number('61120555118202031') },
  ])
})

test('dates are calendar days in every time zone', async () => {
  const path = await oneSheet('<row r="1"><c r="A1" s="1"><v>29540</v></c><c r="B1" s="2"><v>29540.75</v></c></row>', {
    styles: dateStyles,
  })
  const zone = process.env['TZ']
  for (const TZ of ['Asia/Pontianak', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env['TZ'] = TZ
    const [row] = await readAll(path)
    expect(row?.cells).toEqual([
      { text: '1980-11-15', kind: 'date', date: '1980-11-15' },
      { text: '1980-11-15', kind: 'date', date: '1980-11-15' },
    ])
  }
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test('a workbook of the 1904 system means other days by the same numbers', async () => {
  const path = await oneSheet('<row r="1"><c r="A1" s="1"><v>28078</v></c></row>', {
    styles: dateStyles,
    date1904: true,
  })
  expect(await readTexts(path)).toEqual({ 1: ['1980-11-15'] })
})

test('a time of day is no date', async () => {
  const path = await oneSheet('<row r="1"><c r="A1" s="3"><v>0.5</v></c></row>', { styles: dateStyles })
  expect((await readAll(path))[0]?.cells[0]).toEqual({ text: '0.5', kind: 'number', number: 0.5 })
})

test('a formula reads as the value that was last computed', async () => {
  const path = await oneSheet(
    '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>1008000</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>baru</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c></row>',
  )
  expect(await readTexts(path)).toEqual({ 1: ['1008000', 'baru', '#DIV/0!', 'TRUE'] })
})

test('hidden rows are rows, and a merged area has its value at the top left', async () => {
  const path = await oneSheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Judul</t></is></c><c r="B1"/></row><row r="2" hidden="1"><c r="A2"><v>5</v></c></row>',
  )
  expect(await readTexts(path)).toEqual({ 1: ['Judul'], 2: ['5'] })
  expect((await readAll(path)).map((row) => row.hidden ?? false)).toEqual([false, true])
})

test('hidden sheets are told, and the first visible one with content is read', async () => {
  const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
  const path = await aWorkbook({
    sheets: [
      { name: 'Referensi', data: cell, state: 'veryHidden' },
      { name: 'Kosong', data: '' },
      { name: 'Data &amp; Isi', data: cell, head: '<dimension ref="A1:K65"/>' },
    ],
  })
  const table = await openTable(path)
  expect(table.sheets).toEqual([
    { index: 0, name: 'Referensi', hidden: true, dimension: null },
    { index: 1, name: 'Kosong', hidden: false, dimension: null },
    { index: 2, name: 'Data & Isi', hidden: false, dimension: { rows: 65, columns: 11 } },
  ])
  expect(table.sheet.index).toBe(2)
})

test('sheets of the same name are told apart by their index', async () => {
  const path = await aWorkbook({
    sheets: ['1', '2'].map((v) => ({ name: 'Data', data: `<row r="1"><c r="A1"><v>${v}</v></c></row>` })),
  })
  expect(await readTexts(path, { sheet: 'Data' })).toEqual({ 1: ['1'] })
  expect(await readTexts(path, { sheet: 1 })).toEqual({ 1: ['2'] })
})

test('names with a prefix, as some exporters write them, read as without', async () => {
  const path = await oneSheet('', {
    parts: {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>Desa</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    },
  })
  expect(await readTexts(path)).toEqual({ 2: ['Desa'] })
})

test('characters that XML cannot carry come back from their escapes', async () => {
  const path = await oneSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c></row>')
  expect(await readTexts(path)).toEqual({ 1: ['a\rb_x0041_'] })
})

test('reading can stop early and start again', async () => {
  const path = await oneSheet(
    Array.from({ length: 200 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join(''),
  )
  const table = await openTable(path)
  for await (const _ of table.rows()) break
  let count = 0
  for await (const batch of table.rows('Data')) count += batch.length
  expect(count).toBe(200)
})

test('a tab that holds a chart is no sheet', async () => {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`
  const path = await aWorkbook({
    sheets: [
      { name: 'Grafik', data: '' },
      { name: 'Data', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    ],
    parts: {
      'xl/_rels/workbook.xml.rels': `<Relationships>${relationship('s0', 'chartsheet', 'chartsheets/sheet1.xml')}${relationship('s1', 'worksheet', 'worksheets/sheet2.xml')}</Relationships>`,
    },
  })
  expect((await openTable(path)).sheets.map((sheet) => sheet.name)).toEqual(['Data'])
})
