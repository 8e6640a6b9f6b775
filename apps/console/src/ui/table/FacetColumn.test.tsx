// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { render } from '../testing/render.tsx'
import { FacetColumn, useFoldsFacets } from './FacetColumn.tsx'

let unmount = async () => {}
afterEach(() => unmount())

function Facets(props: { rows: number | undefined; isNarrowed: boolean }) {
  return <FacetColumn isFolded={useFoldsFacets(props)}>Keadaan</FacetColumn>
}

async function showing(rows: number | undefined, isNarrowed = false) {
  const page = await render(<Facets rows={rows} isNarrowed={isNarrowed} />)
  unmount = page.unmount
  return page
}

test('facets of a list with few rows are folded away behind a button', async () => {
  const { button, press, text } = await showing(9)
  expect(text()).not.toContain('Keadaan')
  await press(button('Saring daftar'))
  await expect.poll(text).toContain('Keadaan')
})

test.each([[10], [undefined]])('of %s rows facets stand beside the list', async (rows) => {
  expect((await showing(rows)).text()).toContain('Keadaan')
})

test('what is chosen stays in sight, however few rows it leaves', async () => {
  expect((await showing(2, true)).text()).toContain('Keadaan')
})
