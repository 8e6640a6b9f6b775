// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../testing/render.tsx'
import { FacetList } from './FacetList.tsx'
import { FiltersInForce } from './FiltersInForce.tsx'

const filters = ['keadaan', 'jenis'] as const
type Key = (typeof filters)[number]
const names = { keadaan: 'Keadaan', jenis: 'Jenis' }
const chosen: Readonly<Record<Key, readonly string[]>> = { keadaan: ['DRAFT', 'SIGNED'], jenis: [] }

let unmount = async () => {}
afterEach(() => unmount())

async function filtersInForce(onClear: (() => void) | null) {
  const onChange = vi.fn()
  const page = await render(
    <FiltersInForce
      filters={filters}
      names={names}
      valuesOf={(key) => chosen[key]}
      wordOf={(_key, value) => value.toLowerCase()}
      onChange={onChange}
      onClear={onClear}
    />,
  )
  unmount = page.unmount
  return { ...page, onChange }
}

test('takes one value off its filter and leaves the others', async () => {
  const { onChange, press, text } = await filtersInForce(() => {})
  expect(text()).toContain('Keadaan: draft')
  const [first] = document.querySelectorAll<HTMLButtonElement>('button[aria-label]')
  if (first === undefined) throw new Error('no chip can be taken off')
  await press(first)
  expect(onChange).toHaveBeenCalledExactlyOnceWith('keadaan', ['SIGNED'])
})

test('takes all of them off at once', async () => {
  const onClear = vi.fn()
  const { button, press } = await filtersInForce(onClear)
  await press(button('Hapus filter'))
  expect(onClear).toHaveBeenCalledOnce()
})

test('offers nothing to clear where nothing narrows the list', async () => {
  const { text } = await filtersInForce(null)
  expect(text()).not.toContain('Hapus filter')
})

async function facetList(facetsOf: Parameters<typeof FacetList<Key>>[0]['facetsOf']) {
  const onChange = vi.fn()
  const page = await render(
    <FacetList
      filters={filters}
      names={names}
      facetsOf={facetsOf}
      label="Filter"
      loading={{ label: 'Menghitung filter', rows: 4 }}
      valuesOf={(key) => chosen[key]}
      onChange={onChange}
    />,
  )
  unmount = page.unmount
  return { ...page, onChange }
}

test('counts until every facet is there', async () => {
  const { text } = await facetList((key) => (key === 'keadaan' ? [] : undefined))
  expect(text()).toContain('Menghitung filter')
  expect(document.querySelector('aside')).toBeNull()
})

test('adds a value to those of its own filter', async () => {
  const { onChange } = await facetList((key) => [{ key: `${key}-NEW`, label: 'Baru', count: 7 }])
  const boxes = document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
  expect(boxes).toHaveLength(2)
  await act(async () => boxes[0]?.click())
  expect(onChange).toHaveBeenCalledExactlyOnceWith('keadaan', ['DRAFT', 'SIGNED', 'keadaan-NEW'])
})
