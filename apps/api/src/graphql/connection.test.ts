import { expect, test } from 'vitest'
import { connectionOf, readIdPage, readNumberPage } from './connection.ts'

const ID = '01a1f94d-bf4c-7cf2-b7ed-ef39bc9ab62d'
const rows = Array.from({ length: 11 }, (_, i) => ({ id: `row ${i}` }))

test('a page says where it begins and ends, and that there are more', () => {
  const { edges, pageInfo } = connectionOf(rows, readIdPage({ first: 10 }), ({ id }) => id)
  expect(edges).toHaveLength(10)
  expect(edges[0]).toEqual({ cursor: 'row 0', node: rows[0] })
  expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: 'row 0', endCursor: 'row 9' })
})

test('backwards the rows stand in the order of the list', () => {
  const { edges, pageInfo } = connectionOf(rows, readIdPage({ last: 10, before: ID }), ({ id }) => id)
  expect(edges.map(({ cursor }) => cursor)).toEqual(
    rows
      .slice(0, 10)
      .map(({ id }) => id)
      .reverse(),
  )
  expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
})

test('an empty page has no cursors', () => {
  expect(connectionOf([], readIdPage({}), String)).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  })
})

test('a cursor that is no id begins at the beginning', () => {
  expect(readIdPage({ first: 10, after: "' or 1=1" })).toMatchObject({ cursor: null })
  expect(readIdPage({ first: 10, after: ID })).toMatchObject({ cursor: ID })
})

test('a list of numbered rows takes numbers as cursors, and begins at the beginning for anything else', () => {
  expect(readNumberPage({ first: 10, after: '25' })).toMatchObject({ cursor: '25', size: 10 })
  for (const after of ['', '-1', '1.5', '12345678901', 'x'])
    expect(readNumberPage({ first: 10, after }).cursor).toBe(null)
  expect(readNumberPage({ last: 10, before: '7' })).toMatchObject({ cursor: '7', direction: 'BACKWARD' })
})
