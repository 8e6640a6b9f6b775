import { readdirSync, readFileSync } from 'node:fs'
import { permissionsOf } from '@payung/domain/access/permission'
import { ROLES, type Role } from '@payung/domain/access/role'
import { expect, test } from 'vitest'
import { GUIDES_OF_PAGES, guideOfPage } from './guide-of-page.ts'
import { guideNames, loadGuide } from './load-guide.ts'
import { partOf, readGuide } from './read-guide.ts'

const viewerOf = (kind: string, area: object | null = null, permissions: readonly string[] = []) =>
  ({ tenant: { kind }, scope: { area }, permissions }) as never

/** Pages before sign-in have no question mark. */
const AT_THE_DOOR = 'sign-in.routes.ts'

const folder = new URL('../../../routes/', import.meta.url)
const routes = readdirSync(folder)
  .filter((file) => file.endsWith('.routes.ts') && file !== AT_THE_DOOR)
  .flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path),
  )
const addresses = GUIDES_OF_PAGES.flatMap((guides) => Object.entries(guides))

test('every page behind sign-in opens a part of the guide', () => {
  expect(routes.length).toBeGreaterThan(80)
  const [pages = {}] = GUIDES_OF_PAGES
  expect(routes.filter((route) => pages[route] === undefined)).toEqual([])
})

test('no part of the guide belongs to a page that is gone', () => {
  expect(addresses.map(([route]) => route).filter((route) => !routes.includes(route))).toEqual([])
})

test('each part is a guide that exists, and a heading that stands in it', async () => {
  const missing: string[] = []
  for (const [route, address] of addresses) {
    const [name = '', heading = null] = address.split('#')
    if (!guideNames.includes(name)) missing.push(`${route}: ${name}`)
    else if (heading !== null) {
      const blocks = readGuide(await loadGuide(name))
      if (!blocks.some((block) => block.type === 'heading' && block.text === heading))
        missing.push(`${route}: ${address}`)
      expect(partOf(blocks, heading).length, address).toBeGreaterThan(1)
    }
  }
  expect(missing).toEqual([])
})

test('a village, a company and the insurer read their own guide on the first page', () => {
  expect(guideOfPage('/', viewerOf('REGENCY')).guide).toBe('satu-jam-pertama')
  expect(guideOfPage('/', viewerOf('REGENCY', { level: 'VILLAGE' })).guide).toBe('petugas-desa')
  expect(guideOfPage('/', viewerOf('COMPANY')).guide).toBe('perusahaan-dan-mitra')
  expect(guideOfPage('/', viewerOf('INSURER_BRANCH')).guide).toBe('cabang-bpjs')
})

test('each role of a government reads of its own work on the first page, by the permissions that it has there', () => {
  const guideFor = (role: Role) =>
    guideOfPage('/', viewerOf('REGENCY', null, [...permissionsOf('REGENCY', [role])])).guide
  expect(Object.fromEntries(ROLES.map((role) => [role, guideFor(role)]))).toEqual({
    ADMINISTRATOR: 'satu-jam-pertama',
    OFFICER: 'satu-jam-pertama',
    VERIFIER: 'verifikasi',
    LEGAL_REVIEWER: 'bagian-hukum',
    APPROVER: 'meja-keputusan',
    TREASURER: 'iuran',
    VIEWER: 'satu-jam-pertama',
    AUDITOR: 'administrator',
  })
  // On every other page they read of that page.
  expect(guideOfPage('/meja', viewerOf('REGENCY', null, ['CONTRIBUTION_PAY'])).guide).toBe('meja-keputusan')
})

test('a village reads of a decree what everybody reads', () => {
  expect(guideOfPage('/keputusan', viewerOf('REGENCY', { level: 'VILLAGE' }))).toEqual({
    guide: 'keputusan',
    heading: null,
  })
})
