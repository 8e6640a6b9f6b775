// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { CeilingInForce } from './CeilingInForce.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const approved = { id: 'a', state: 'APPROVED' } as const
const proposed = { id: 'b', state: 'PROPOSED' } as const

test.each([
  { title: 'an approved stage alone', ceiling: '1000', stages: [approved], figure: true, waits: false },
  {
    title: 'a proposed stage beside an approved one',
    ceiling: '1000',
    stages: [approved, proposed],
    figure: true,
    waits: true,
  },
  { title: 'a proposed stage alone', ceiling: '0', stages: [proposed], figure: false, waits: true },
])('$title shows the ceiling in force and what waits', async ({ ceiling, stages, figure, waits }) => {
  const { text, unmount: end } = await render(<CeilingInForce line={{ ceiling, stages }} />)
  unmount = end
  expect(/Rp\s?1\.000/.test(text())).toBe(figure)
  expect(text().includes('Rp')).toBe(figure)
  expect(text().includes('Menunggu persetujuan')).toBe(waits && !figure)
  expect(text().includes('Perubahannya menunggu persetujuan')).toBe(waits && figure)
})
