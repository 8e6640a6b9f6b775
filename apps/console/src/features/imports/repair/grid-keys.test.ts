import { expect, test } from 'vitest'
import { commandOf } from './grid-keys.ts'

const press = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}) =>
  commandOf({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held }, 12)

test('arrows go cell by cell, with Ctrl to the edge, with Alt from issue to issue', () => {
  expect(press('ArrowDown')).toEqual({ do: 'move', rows: 1, columns: 0 })
  expect(press('ArrowLeft')).toEqual({ do: 'move', rows: 0, columns: -1 })
  expect(press('ArrowUp', { ctrlKey: true })).toEqual({ do: 'edge', rows: -1, columns: 0 })
  expect(press('ArrowUp', { altKey: true })).toEqual({ do: 'issue', by: -1 })
  expect(press('ArrowRight', { altKey: true })).toBeNull()
})

test('pages and edges', () => {
  expect(press('PageDown')).toEqual({ do: 'move', rows: 12, columns: 0 })
  expect(press('Home')).toEqual({ do: 'edge', rows: 0, columns: -1 })
  expect(press('End', { ctrlKey: true })).toEqual({ do: 'edge', rows: 1, columns: 1 })
})

test('Enter and F2 change what stands there, a letter replaces it, Delete clears it', () => {
  expect(press('Enter')).toEqual({ do: 'edit', text: null })
  expect(press('F2')).toEqual({ do: 'edit', text: null })
  expect(press('6')).toEqual({ do: 'edit', text: '6' })
  expect(press(' ')).toEqual({ do: 'edit', text: ' ' })
  expect(press('Delete')).toEqual({ do: 'clear' })
})

test('undo and redo, on every keyboard', () => {
  expect(press('z', { ctrlKey: true })).toEqual({ do: 'undo' })
  expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ do: 'redo' })
  expect(press('y', { ctrlKey: true })).toEqual({ do: 'redo' })
})

test('what is not the grid’s is left to the browser: leaving it, pasting, the menus', () => {
  expect(press('Tab')).toBeNull()
  expect(press('v', { ctrlKey: true })).toBeNull()
  expect(press('F5')).toBeNull()
  expect(press('Escape')).toBeNull()
  expect(press('d', { altKey: true })).toBeNull()
})
