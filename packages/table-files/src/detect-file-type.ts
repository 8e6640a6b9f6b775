import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type ForeignFileType, refuseFileType } from './refuse-file-type.ts'
import type { TableLimits } from './table-limits.ts'
import { emptyFile, encryptedFile, tooLargeFile } from './table-refusal.ts'

const HEAD_BYTES = 4096

/** First bytes of what people upload by mistake. Anything else is judged by whether it reads as text. */
const magics: readonly (readonly [prefix: string, type: ForeignFileType])[] = [
  ['%PDF', 'PDF'],
  ['\x89PNG', 'IMAGE'],
  ['\xff\xd8\xff', 'IMAGE'],
  ['GIF8', 'IMAGE'],
  ['{\\rtf', 'WORD'],
  ['Rar!', 'ARCHIVE'],
  ['7z\xbc\xaf', 'ARCHIVE'],
  ['\x1f\x8b', 'ARCHIVE'],
]

const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/**
 * Tells by content, never by the name: offices rename files until something accepts them.
 *
 * @returns `ZIP` (which may still be no workbook) or `TEXT`
 * @throws TableRefusal FILE_EMPTY, FILE_TYPE, FILE_ENCRYPTED or FILE_TOO_LARGE
 */
export async function detectFileType(path: string, limits: TableLimits): Promise<'ZIP' | 'TEXT'> {
  const { head, size } = await readHead(path)
  if (size === 0) throw emptyFile()
  if (size > limits.fileBytesMax) {
    const megabytes = Math.floor(limits.fileBytesMax / 1024 ** 2)
    throw tooLargeFile({ id: `lebih dari ${megabytes} MB`, en: `more than ${megabytes} MB` })
  }

  const start = head.toString('latin1')
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'ZIP'
  if (start.startsWith(COMPOUND_FILE))
    throw (await holdsEncryptedPackage(path)) ? encryptedFile() : refuseFileType('XLS')
  for (const [prefix, type] of magics) if (start.startsWith(prefix)) throw refuseFileType(type)

  const text = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(<!--|<!doctype html|<html|<head|<body|<table|<style|<meta)/.test(text)) throw refuseFileType('HTML')
  if (/^<\?xml/.test(text)) throw refuseFileType(text.includes('<html') ? 'HTML' : 'XML')
  if (!isText(head)) throw refuseFileType('UNKNOWN')
  return 'TEXT'
}

async function readHead(path: string) {
  await using file = await open(path)
  const { size } = await file.stat()
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  return { head: buffer.subarray(0, bytesRead), size }
}

/** Office keeps an encrypted workbook as a stream of this name inside an old-style compound file. */
async function holdsEncryptedPackage(path: string) {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  let tail = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const seen = Buffer.concat([tail, chunk as Buffer])
    if (seen.includes(name)) return true
    tail = seen.subarray(-name.length)
  }
  return false
}

/** UTF-16 is text with every other byte 0; any other file with NULs or many control characters is none. */
function isText(head: Buffer) {
  if (head[0] === 0xff && head[1] === 0xfe) return true
  if (head[0] === 0xfe && head[1] === 0xff) return true
  let even = 0
  let odd = 0
  let controls = 0
  head.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++
    else if (byte < 9 || (byte > 13 && byte < 32)) controls++
  })
  if (controls > head.length / 100) return false
  const half = head.length / 2
  return even + odd === 0 || (even === 0 && odd > half * 0.6) || (odd === 0 && even > half * 0.6)
}
