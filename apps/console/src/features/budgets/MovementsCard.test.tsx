// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { MovementsCard } from './MovementsCard.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('a line without movements still has the place to which its figures lead', async () => {
  const page = await render(<MovementsCard movements={[]} />)
  unmount = page.unmount
  expect(document.getElementById('mutasi')?.textContent).toContain('Belum ada perubahan komitmen atau pembayaran')
})
