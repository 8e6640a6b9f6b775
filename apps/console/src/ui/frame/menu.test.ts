import { expect, test } from 'vitest'
import { activeSubItem, isActive, menu, menuFor } from './menu.ts'

const workers = menu.find(({ to }) => to === '/pekerja')
if (workers === undefined) throw new Error('The menu has lost its workers')

test('nobody sees more than seven items', () => {
  expect(menu.length).toBeLessThanOrEqual(7)
})

test('without a permission only what everyone has remains', () => {
  expect(menuFor([]).map(({ to }) => to)).toEqual(['/'])
})

test('sub-items follow permissions too', () => {
  const [, item] = menuFor(['WORKER_READ'])
  expect(item?.below?.map(({ to }) => to)).toEqual(['/pekerja'])
})

test('the home item is active at home only', () => {
  const [home] = menu
  expect(home && isActive(home, '/')).toBe(true)
  expect(home && isActive(home, '/pekerja')).toBe(false)
})

test('an import belongs to the workers, and to their deepest sub-item', () => {
  expect(isActive(workers, '/impor/abc')).toBe(true)
  expect(activeSubItem(workers, '/impor/abc')?.to).toBe('/impor')
  expect(activeSubItem(workers, '/pekerja/usulan')?.to).toBe('/pekerja/usulan')
})
