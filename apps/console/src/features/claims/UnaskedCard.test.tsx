// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { UnaskedCard } from './UnaskedCard.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function textOf(isOfProvince: boolean) {
  const page = await renderSignedIn(<UnaskedCard families={{ total: 0, people: [] }} isOfProvince={isOfProvince} />, [])
  unmount = page.unmount
  return page.text()
}

test('of nobody it speaks of the records that this government keeps, and says where those of others are shown', async () => {
  const regency = await textOf(false)
  expect(regency).toContain('Di antara orang yang datanya dikelola pemerintah ini sendiri')
  expect(regency).toContain('dikelola pemerintah lain ditampilkan kepada pemerintah itu')
  await unmount()
  const province = await textOf(true)
  expect(province).toContain('Di antara orang yang datanya dikelola pemerintah ini sendiri')
  expect(province).toContain('ada pada tab Kabupaten dan kota')
})
