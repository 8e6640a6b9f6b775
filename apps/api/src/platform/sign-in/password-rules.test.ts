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
])('%s is refused as %s', (password, code) => {
  expect(passwordFault(password)).toMatchObject({ code })
})

test('a well-known word inside a longer sentence is no fault', () => {
  expect(passwordFault('indonesia di ujung dermaga')).toBeNull()
})
