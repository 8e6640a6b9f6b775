import { expect, test } from 'vitest'
import { returnAddress } from './return-address.ts'

test('a place in the console, with its filters, is kept', () => {
  expect(returnAddress('/pekerja?wilayah=61.12')).toBe('/pekerja?wilayah=61.12')
})

test.each(['https://jahat.example', '//jahat.example', '/\\jahat.example', '/\tjahat', 'pekerja', undefined, 7])(
  '%j leads home instead',
  (text) => {
    expect(returnAddress(text)).toBe('/')
  },
)

test('nobody returns to the sign-in page', () => {
  expect(returnAddress('/masuk?kembali=/')).toBe('/')
})
