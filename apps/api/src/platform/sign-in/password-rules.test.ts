import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { passwordFault } from './password-rules.ts'

test('a few words in a row will do, without any special character', () => {
  expect(passwordFault('perahu hujan lampu')).toBeNull()
  expect(passwordFault('payung-uji-2026')).toBeNull()
})

test.each([
  ['pendek', 'PASSWORD_TOO_SHORT'],
  ['sebelashuru', 'PASSWORD_TOO_SHORT'],
  ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
  ['aaaaaaaaaaaaaa', 'PASSWORD_TOO_SIMPLE'],
  ['Password1234', 'PASSWORD_TOO_SIMPLE'],
  ['bismillah123', 'PASSWORD_TOO_SIMPLE'],
  ['123456789012', 'PASSWORD_TOO_SIMPLE'],
  ['Ketenagakerjaan1', 'PASSWORD_TOO_SIMPLE'],
  ['pekerja rentan 1', 'PASSWORD_TOO_SIMPLE'],
  ['QWERTY123456', 'PASSWORD_TOO_SIMPLE'],
  ['1q2w3e4r5t6y7u', 'PASSWORD_TOO_SIMPLE'],
  ['jakarta12345', 'PASSWORD_TOO_SIMPLE'],
  ['indonesia2025', 'PASSWORD_TOO_SIMPLE'],
  ['doraemon12345', 'PASSWORD_TOO_SIMPLE'],
  ['letmeinplease', 'PASSWORD_TOO_SIMPLE'],
])('%s is refused as %s', (password, code) => {
  expect(passwordFault(password)).toMatchObject({ code })
})

test('a well-known word inside a longer sentence is no fault', () => {
  expect(passwordFault('indonesia di ujung dermaga')).toBeNull()
})

test('none of the commonest passwords will do, nor any two of the first thousand in a row', () => {
  const common = dictionary['passwords-common'].map(String)
  expect(common.length).toBeGreaterThan(40_000)
  expect(common.filter((password) => passwordFault(password) === null)).toEqual([])
  const first = common.slice(0, 1_000).filter(({ length }) => length >= 4)
  const pairs = first.map((password, i) => `${password}${first[first.length - 1 - i]}`)
  expect(pairs.filter((password) => password.length >= 12).length).toBeGreaterThan(300)
  expect(pairs.filter((password) => passwordFault(password) === null)).toEqual([])
})

test.each(['merdeka dan kopi', 'kumpulan bintang', 'correct horse battery', 'rumah tepi kapuas 7'])(
  '“%s”, words that do not usually stand together, will do',
  (password) => expect(passwordFault(password)).toBeNull(),
)
