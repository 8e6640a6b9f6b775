import { expect, test } from 'vitest'
import { openTable } from '../open-table.ts'
import { readTexts } from '../read-all.builder.ts'
import { aFile } from '../workbook.builder.ts'

const people = 'NIK;Nama;Desa\n6112055511820202;Émilie Dj.;Sui. Raya, RT 1\n'

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

test.each([
  ['UTF-8', Buffer.from(people)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${people}`)],
  ['UTF-16LE with a byte order mark', Buffer.from(`\ufeff${people}`, 'utf16le')],
  ['UTF-16LE without', Buffer.from(people, 'utf16le')],
  ['UTF-16BE with a byte order mark', utf16be(`\ufeff${people}`)],
  ['UTF-16BE without', utf16be(people)],
  ['Windows-1252', Buffer.from(people, 'latin1')],
])('%s is read', async (_, bytes) => {
  expect(await readTexts(await aFile(bytes))).toEqual({
    1: ['NIK', 'Nama', 'Desa'],
    2: ['6112055511820202', 'Émilie Dj.', 'Sui. Raya, RT 1'],
  })
})

test('the quotes and dashes of Windows-1252 are its own, not those of Latin-1', async () => {
  const bytes = Buffer.from([...Buffer.from('Nama;Ket\n'), 0x93, 0x41, 0x94, 0x3b, 0x80, 0x0a])
  expect(await readTexts(await aFile(bytes))).toEqual({ 1: ['Nama', 'Ket'], 2: ['“A”', '€'] })
})

test('one accent in the last row decides for the whole file', async () => {
  const rows = 'Budi;Desa\n'.repeat(20_000)
  const texts = await readTexts(
    await aFile(Buffer.concat([Buffer.from(rows), Buffer.from('Ren\xe9;Desa\n', 'latin1')])),
  )
  expect(texts[20_001]).toEqual(['René', 'Desa'])
})

test.each([
  [
    'semicolon, though every row holds a comma',
    'NIK;TTL;JK\n1;Pontianak, 1-1-80;L\n2;Sambas, 2-2-82;P\n',
    ['NIK', 'TTL', 'JK'],
  ],
  ['comma, though every row holds a semicolon', 'No,Tempat;Tgl,JK\n1,Sambas;1-1-80,L\n', ['No', 'Tempat;Tgl', 'JK']],
  ['comma', 'nik,nama,desa\n1,"Budi; Ani",x\n', ['nik', 'nama', 'desa']],
  ['tab', 'nik\tnama\tdesa\n1\tBudi, S.Pd\tx\n', ['nik', 'nama', 'desa']],
  [
    'tab below a title with commas',
    'Daftar, tahun 2026, Kubu Raya\nnik\tnama\tdesa\n1\tBudi\tx\n2\tAni\ty\n',
    ['Daftar, tahun 2026, Kubu Raya'],
  ],
  ['what the first line declares, which is no row', 'sep=|\nnik|nama;x;y|z\n', ['nik', 'nama;x;y', 'z']],
])('the delimiter is a %s', async (_, text, first) => {
  expect((await readTexts(await aFile(text)))[1]).toEqual(first)
})

test('a quoted cell holds delimiters, quotes and line breaks, and is one row', async () => {
  const texts = await readTexts(await aFile('a;b\r\n"x;""y""\r\nz";2\r\nlast;3'))
  expect(texts).toEqual({ 1: ['a', 'b'], 2: ['x;"y"\r\nz', '2'], 3: ['last', '3'] })
})

test('blank rows are left out but counted, as a spreadsheet shows them', async () => {
  expect(await readTexts(await aFile('\ufeffJudul\n\n;;\na;b\n\nc;d\n\n\n'))).toEqual({
    1: ['Judul'],
    4: ['a', 'b'],
    6: ['c', 'd'],
  })
})

test('a quote in the middle of a name is a letter', async () => {
  expect(await readTexts(await aFile('nama;desa\nMa"ruf;x\n'))).toEqual({ 1: ['nama', 'desa'], 2: ['Ma"ruf', 'x'] })
})

test('line ends may differ within a file', async () => {
  expect(await readTexts(await aFile('a;b\n1;2\r\n3;4\r\n'))).toEqual({ 1: ['a', 'b'], 2: ['1', '2'], 3: ['3', '4'] })
})

test('the size is guessed from the first rows', async () => {
  const table = await openTable(await aFile('nama;desa\n'.repeat(5000)))
  expect(table.sheets).toEqual([{ index: 0, name: 'CSV', hidden: false, dimension: { rows: 5000, columns: 2 } }])
})
