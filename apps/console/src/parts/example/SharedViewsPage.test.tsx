// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { SharedViewsPage } from './SharedViewsPage.tsx'

const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' }

let unmount = async () => {}
afterEach(() => unmount())

async function arrange() {
  const connection = serverWithAnswers()
  const page = await renderSignedIn(<SharedViewsPage address={{ sesudah: 'a' }} />, [], connection.server)
  unmount = page.unmount
  return { ...page, ...connection }
}

test('the list screen of the guide for contributors asks for the page of its address and shows its rows', async () => {
  const { sent, answer, text } = await arrange()
  expect(sent).toEqual([{ first: 25, after: 'a' }])
  expect(text()).toContain('Memuat tampilan')
  await answer({ sharedViews: { pageInfo, edges: [{ node: { id: '1', name: 'Nelayan', mine: true } }] } })
  expect(text()).toContain('NelayanSaya')
})

test('the list screen of the guide for contributors says that there is nothing, and what could not be loaded', async () => {
  const { answer, text } = await arrange()
  await answer({ sharedViews: { pageInfo, edges: [] } })
  expect(text()).toContain('Belum ada tampilan bersama')
  await unmount()
  const again = await arrange()
  await again.fail({ message: 'masked', extensions: { reference: 'AB-12' } })
  expect(again.text()).toContain('Tampilan tidak dapat dimuat')
})
