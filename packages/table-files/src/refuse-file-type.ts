import { type RefusalText, TableRefusal } from './table-refusal.ts'

/** What a file turned out to be when it is no table that Payung reads. */
export type ForeignFileType = 'XLS' | 'XLSB' | 'ODS' | 'HTML' | 'XML' | 'PDF' | 'IMAGE' | 'WORD' | 'ARCHIVE' | 'UNKNOWN'

const saveAsXlsx: RefusalText = {
  id: 'Buka di Excel atau LibreOffice, pilih File > Save As, jenis "Excel Workbook (.xlsx)", lalu unggah hasilnya.',
  en: 'Open it in Excel or LibreOffice, choose File > Save As, type "Excel Workbook (.xlsx)", then upload the result.',
}

const askForTable: RefusalText = {
  id: 'Minta tabel aslinya sebagai .xlsx atau .csv kepada pengirim, lalu unggah tabel itu.',
  en: 'Ask the sender for the original table as .xlsx or .csv, then upload that.',
}

const kinds: Readonly<Record<ForeignFileType, readonly [name: RefusalText, remedy: RefusalText]>> = {
  XLS: [{ id: 'Excel lama (.xls)', en: 'an old Excel file (.xls)' }, saveAsXlsx],
  XLSB: [{ id: 'Excel biner (.xlsb)', en: 'a binary Excel file (.xlsb)' }, saveAsXlsx],
  ODS: [{ id: 'OpenDocument (.ods)', en: 'an OpenDocument file (.ods)' }, saveAsXlsx],
  // What many village systems call "export to Excel": a web page under an .xls name. Excel opens it all the same.
  HTML: [{ id: 'halaman web (HTML)', en: 'a web page (HTML)' }, saveAsXlsx],
  XML: [{ id: 'berkas XML', en: 'an XML file' }, saveAsXlsx],
  PDF: [{ id: 'PDF', en: 'a PDF' }, askForTable],
  IMAGE: [{ id: 'gambar', en: 'an image' }, askForTable],
  WORD: [{ id: 'dokumen Word', en: 'a Word document' }, askForTable],
  ARCHIVE: [{ id: 'arsip terkompresi', en: 'an archive' }, askForTable],
  UNKNOWN: [{ id: 'jenis yang tidak dikenal', en: 'of an unknown type' }, askForTable],
}

/** The refusal of a file that is no XLSX and no CSV: says what it is and how to get to a file that can be read. */
export function refuseFileType(type: ForeignFileType): TableRefusal {
  const [name, remedy] = kinds[type]
  return new TableRefusal('FILE_TYPE', {
    id: `Berkas ini ${name.id}, bukan tabel .xlsx atau .csv. ${remedy.id}`,
    en: `This file is ${name.en}, not an .xlsx or .csv table. ${remedy.en}`,
  })
}
