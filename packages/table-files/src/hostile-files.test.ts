import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { openTable } from './open-table.ts'
import { readAll, readTexts } from './read-all.builder.ts'
import type { TableLimits } from './table-limits.ts'
import { TableRefusal } from './table-refusal.ts'
import { aFile, aWorkbook, workbookParts } from './workbook.builder.ts'

const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const sheet = (data: string) => ({ sheets: [{ name: 'Data', data }] })

async function refusalOf(path: string, limits?: Partial<TableLimits>) {
  const refusal = await readAll(path, limits === undefined ? {} : { limits }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(TableRefusal)
  return refusal as TableRefusal
}

describe('a file without content', () => {
  test.each([
    ['no byte', ''],
    ['a byte order mark', '\ufeff'],
    ['blank lines', '\n \n\r\n'.replaceAll(' ', '')],
    ['delimiters only', ';;;\n;;;\n'],
  ])('%s is empty', async (_, content) => {
    expect((await refusalOf(await aFile(content))).code).toBe('FILE_EMPTY')
  })

  test('a workbook whose cells are all empty is empty', async () => {
    expect((await refusalOf(await aWorkbook(sheet('<row r="1"><c r="A1" s="0"/></row>')))).code).toBe('FILE_EMPTY')
  })
})

describe('a file of another type, whatever its name says', () => {
  test.each([
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'gambar'],
    ['a web page that a village system calls Excel', '\ufeff\n<html><table><tr><td>NIK</td></tr></table>', 'HTML'],
    ['an XML spreadsheet', '<?xml version="1.0"?><Workbook/>', 'XML'],
    ['an old Excel file', compoundFile('Workbook'), '.xls'],
    ['machine code', Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 37) % 256)), 'tidak dikenal'],
  ])('%s is refused with what to do', async (_, content, named) => {
    const refusal = await refusalOf(await aFile(content, 'data.xlsx'))
    expect(refusal.code).toBe('FILE_TYPE')
    expect(refusal.text.id).toContain(named)
  })

  test.each(['.xls', '.ods'])('%s says how to get to an .xlsx', async (extension) => {
    const path = extension === '.xls' ? await aFile(compoundFile('Workbook')) : await aWorkbook({ parts: openDocument })
    const { code, text } = await refusalOf(path)
    expect(code).toBe('FILE_TYPE')
    expect(text.id).toMatch(/Save As.*\.xlsx/)
    expect(text.en).toMatch(/Save As.*\.xlsx/)
  })

  test.each([
    ['a Word document', { '_rels/.rels': relationshipTo('word/document.xml'), 'word/document.xml': '<w/>' }],
    ['a binary workbook', { '_rels/.rels': relationshipTo('xl/workbook.bin'), 'xl/workbook.bin': 'x' }],
    ['a zip of something else', { '[Content_Types].xml': null, 'foto.jpg': 'x' }],
  ])('%s is no table', async (_, parts) => {
    expect((await refusalOf(await aWorkbook({ parts }))).code).toBe('FILE_TYPE')
  })

  test('a CSV that is called .xlsx is read as what it is', async () => {
    expect(await readTexts(await aFile('nik;nama\n1;Ani\n', 'data.xlsx'))).toEqual({
      1: ['nik', 'nama'],
      2: ['1', 'Ani'],
    })
  })
})

describe('a protected file', () => {
  test('an encrypted workbook asks to remove the password', async () => {
    const refusal = await refusalOf(await aFile(compoundFile('EncryptedPackage'), 'data.xlsx'))
    expect(refusal.code).toBe('FILE_ENCRYPTED')
    expect(refusal.message).toMatch(/kata sandi.*password/)
  })

  test('so does a zip with encrypted parts', async () => {
    const bytes = await readFile(await aWorkbook(sheet(row)))
    for (
      let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
    ) {
      bytes[at + 8] = (bytes[at + 8] ?? 0) | 1
    }
    expect((await refusalOf(await aFile(bytes))).code).toBe('FILE_ENCRYPTED')
  })
})

describe('a damaged file', () => {
  test('a workbook cut anywhere is refused', async () => {
    const bytes = await readFile(await aWorkbook(sheet(row)))
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const refusal = await refusalOf(await aFile(bytes.subarray(0, Math.floor(bytes.length * part))))
      expect(refusal.code).toBe('FILE_DAMAGED')
    }
  })

  test('a content that does not match its checksum is noticed', async () => {
    const bytes = await readFile(await aWorkbook(sheet('<row r="1"><c r="A1"><v>6112055511820202</v></c></row>')))
    const checksumAt = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 16
    bytes[checksumAt] = (bytes[checksumAt] ?? 0) ^ 4
    expect((await refusalOf(await aFile(bytes))).code).toBe('FILE_DAMAGED')
  })

  test.each([
    ['an unclosed tag', '<row r="1"><c r="A1"><v>1</v>'],
    ['an unknown entity', '<row r="1"><c r="A1"><v>&nik;</v></c></row>'],
    ['rows that go backwards', '<row r="5"><c r="A5"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row>'],
    ['a row that is no number', '<row r="x"><c r="A1"><v>1</v></c></row>'],
    ['a cell without column', '<row r="1"><c r="12"><v>1</v></c></row>'],
    ['a character that XML forbids', '<row r="1"><c r="A1" t="inlineStr"><is><t>\u0000</t></is></c></row>'],
    ['elements nested without end', '<a>'.repeat(5000) + '</a>'.repeat(5000)],
  ])('%s', async (_, data) => {
    expect((await refusalOf(await aWorkbook(sheet(data)))).code).toBe('FILE_DAMAGED')
  })

  test('bytes that are no UTF-8', async () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Ren\xe9</v></c></row></sheetData></worksheet>'
    const parts = { 'xl/worksheets/sheet1.xml': Buffer.from(xml, 'latin1') }
    expect((await refusalOf(await aWorkbook({ ...sheet(''), parts }))).code).toBe('FILE_DAMAGED')
  })

  test('a quote that is never closed is told with its row', async () => {
    const refusal = await refusalOf(await aFile(`nama;desa\nAni;x\n"Budi;${'y\n'.repeat(50)}`))
    expect(refusal.code).toBe('FILE_DAMAGED')
    expect(refusal.text.en).toContain('after row 2')
  })

  test('a missing sheet', async () => {
    expect(
      (await refusalOf(await aWorkbook({ ...sheet(row), parts: { 'xl/worksheets/sheet1.xml': null } }))).code,
    ).toBe('FILE_DAMAGED')
  })
})

describe('a file that attacks', () => {
  test.each([
    ['a billion laughs', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'],
    ['an entity that reads a file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('%s: no DTD is read', async (_, doctype) => {
    const parts = {
      'xl/worksheets/sheet1.xml': `${doctype}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>`,
    }
    const refusal = await refusalOf(await aWorkbook({ ...sheet(''), parts }))
    expect(refusal.code).toBe('FILE_DAMAGED')
    expect(refusal.message).toContain('DOCTYPE')
  })

  test('a zip bomb is refused before it unfolds', async () => {
    const path = await aWorkbook({
      ...sheet(row),
      parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(40_000_000)}` },
    })
    const before = process.memoryUsage.rss()
    const refusal = await refusalOf(path, { ratioFreeBytes: 1_000_000 })
    expect(['FILE_TOO_LARGE', 'FILE_DAMAGED']).toContain(refusal.code)
    expect(process.memoryUsage.rss() - before).toBeLessThan(40_000_000)
  })

  test('rows that unzip without end stop at the ratio', async () => {
    const data = Array.from({ length: 60_000 }, () => `<row>${' '.repeat(400)}</row>`).join('')
    const refusal = await refusalOf(await aWorkbook(sheet(data)), { ratioFreeBytes: 1_000_000, ratioMax: 100 })
    expect(refusal.code).toBe('FILE_TOO_LARGE')
  })

  test('and at the absolute size', async () => {
    expect((await refusalOf(await aWorkbook(sheet(row)), { unzippedBytesMax: 100 })).code).toBe('FILE_TOO_LARGE')
  })

  test.each([
    ['larger', 1],
    ['smaller', -1],
  ])('a part that is %s than it says is damaged', async (_, difference) => {
    const bytes = await readFile(await aWorkbook(sheet(row)))
    const name = 'xl/worksheets/sheet1.xml'
    const entry = bytes.lastIndexOf(name) - 46
    bytes.writeUInt32LE(bytes.readUInt32LE(entry + 24) - difference, entry + 24)
    expect((await refusalOf(await aFile(bytes))).code).toBe('FILE_DAMAGED')
  })

  test.each(['../../etc/passwd', '/etc/passwd'])('a part named %s is refused', async (name) => {
    const harmless = 'x'.repeat(name.length)
    const bytes = await readFile(await aWorkbook({ ...sheet(row), parts: { [harmless]: 'x' } }))
    const renamed = Buffer.from(bytes.toString('latin1').replaceAll(harmless, name), 'latin1')
    expect((await refusalOf(await aFile(renamed))).code).toBe('FILE_DAMAGED')
  })

  test('too many parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`part${index}`, 'x']))
    expect((await refusalOf(await aWorkbook({ ...sheet(row), parts }), { zipEntriesMax: 50 })).code).toBe(
      'FILE_TOO_LARGE',
    )
  })

  test('a text without end is not collected', async () => {
    const refusal = await refusalOf(
      await aWorkbook(sheet(`<row r="1"><c r="A1"><v>1</v></c></row><x>${'x'.repeat(6_000_000)}</x>`)),
    )
    expect(refusal.code).toBe('FILE_DAMAGED')
  })
})

describe('a file that is merely large', () => {
  const wide = (columns: number, cell: (column: number) => string) =>
    Array.from({ length: columns }, (_, column) => cell(column)).join('')

  test('ten thousand filled columns are refused, in a workbook and in a CSV', async () => {
    const workbook = await aWorkbook(sheet(`<row r="1">${wide(10_000, () => '<c><v>1</v></c>')}</row>`))
    expect((await refusalOf(workbook)).code).toBe('FILE_TOO_LARGE')
    expect((await refusalOf(await aFile(wide(10_000, (column) => `k${column};`)))).code).toBe('FILE_TOO_LARGE')
  })

  test('ten thousand columns of mere formatting are not', async () => {
    const path = await aWorkbook(sheet(`<row r="1"><c><v>1</v></c>${wide(10_000, () => '<c s="1"/>')}</row>`))
    expect(await readTexts(path)).toEqual({ 1: ['1'] })
  })

  test('a million empty rows cost no rows', { timeout: 240_000 }, async () => {
    const empty = wide(1_048_575, (row) => `<row r="${row + 1}"/>`)
    const path = await aWorkbook(sheet(`${empty}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`))
    expect(await readTexts(path)).toEqual({ 1048576: ['1'] })
  })

  test('one row more than a spreadsheet has is refused', async () => {
    expect((await refusalOf(await aWorkbook(sheet('<row r="1048577"><c><v>1</v></c></row>')))).code).toBe(
      'FILE_TOO_LARGE',
    )
    expect((await refusalOf(await aFile('a;b\n1;2\n3;4\n'), { rowsMax: 2 })).code).toBe('FILE_TOO_LARGE')
  })

  test('a name of 5,000 characters is read: whether it is too long is not for us to say', async () => {
    const name = 'Siti '.repeat(1000)
    expect(await readTexts(await aFile(`nama;desa\n${name};x\n`))).toMatchObject({ 2: [name, 'x'] })
    const path = await aWorkbook(sheet(`<row r="1"><c t="inlineStr"><is><t>${name}</t></is></c></row>`))
    expect(await readTexts(path)).toEqual({ 1: [name] })
  })

  test('a cell longer than a spreadsheet allows is refused with its row', async () => {
    const refusal = await refusalOf(await aFile(`nama;desa\n${'x'.repeat(32_768)};y\n`))
    expect(refusal.code).toBe('FILE_TOO_LARGE')
    expect(refusal.text.en).toContain('row 2')
    const inline = `<row r="7"><c t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c></row>`
    expect((await refusalOf(await aWorkbook(sheet(inline)))).text.en).toContain('row 7')
  })

  test('a file beyond the size limit is refused unread', async () => {
    expect((await refusalOf(await aFile('nama;desa\n'), { fileBytesMax: 5 })).code).toBe('FILE_TOO_LARGE')
  })

  test('more shared text than memory is kept for', async () => {
    const sharedStrings = Array.from(
      { length: 30_000 },
      (_, index) => `<si><t>${'x'.repeat(100)}${index}</t></si>`,
    ).join('')
    const refusal = await refusalOf(await aWorkbook({ ...sheet(row), sharedStrings }), {
      sharedStringsBytesMax: 1_000_000,
    })
    expect(refusal.code).toBe('FILE_TOO_LARGE')
  })
})

test('a sheet that is not there is told as such', async () => {
  const path = await aWorkbook(sheet(row))
  await expect(openTable(path, { sheet: 'Lain' })).rejects.toMatchObject({ code: 'SHEET_NOT_FOUND' })
})

test('a missing file is our own trouble, not a refusal', async () => {
  await expect(openTable('/nowhere/data.xlsx')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('no refusal quotes the file', async () => {
  const nik = '6112055511820202'
  const refusal = await refusalOf(await aWorkbook(sheet(`<row r="1"><c r="A1"><v>${nik}&x;</v></c></row>`)))
  expect(refusal.message).not.toContain(nik)
})

/** The head of an old-style compound file with one named stream, as Office writes it. */
function compoundFile(stream: string) {
  const bytes = Buffer.alloc(4096)
  bytes.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')
  bytes.write(stream, 1024, 'utf16le')
  return bytes
}

function relationshipTo(target: string) {
  return `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`
}

const openDocument = {
  ...Object.fromEntries([...workbookParts({}).keys()].map((name) => [name, null])),
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml': '<office/>',
}
