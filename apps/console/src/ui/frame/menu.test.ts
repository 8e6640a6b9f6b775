import { permissionsOf } from '@payung/domain/access/permission'
import { ROLES, TENANT_KINDS } from '@payung/domain/access/role'
import { describe, expect, test } from 'vitest'
import { type MenuItem, type MenuViewer, menuFor, placeIn } from './menu.ts'

const SCOPES: readonly MenuViewer['scope'][] = [
  { areaPrefix: '', area: null, agency: null },
  { areaPrefix: '61.12.07', area: { level: 'DISTRICT' }, agency: null },
  { areaPrefix: '61.12.07.2002', area: { level: 'VILLAGE' }, agency: null },
  { areaPrefix: '', area: null, agency: { id: 'perikanan' } },
]
/** Everybody with one role, and whoever has all that a small office gives to one person. */
const OFFICES = [...ROLES.map((role) => [role]), ['ADMINISTRATOR', 'OFFICER'] as const]
const everybody = TENANT_KINDS.flatMap((kind) =>
  OFFICES.flatMap((roles) =>
    SCOPES.map((scope): MenuViewer & { readonly name: string } => ({
      name: `${kind} ${roles.join('+')} ${scope.area?.level ?? scope.agency?.id ?? 'whole'}`,
      permissions: [...permissionsOf(kind, roles)],
      tenant: { kind },
      scope,
      unsent: 1,
    })),
  ),
)

function someone(kind: MenuViewer['tenant']['kind'], role: (typeof ROLES)[number], scope = SCOPES[0]): MenuViewer {
  if (scope === undefined) throw new Error('no scope')
  return { permissions: [...permissionsOf(kind, [role])], tenant: { kind }, scope, unsent: 0 }
}

const addresses = (items: readonly MenuItem[]) => items.flatMap(({ below }) => below.map(({ to }) => to))

describe('the menu', () => {
  test('nobody sees more than seven items, and nobody none but home', () => {
    for (const viewer of everybody) {
      const items = menuFor(viewer)
      expect(items.length, viewer.name).toBeLessThanOrEqual(7)
      expect(items.length, viewer.name).toBeGreaterThan(1)
    }
  })

  test('no address and no top word stands twice in a menu', () => {
    for (const viewer of everybody) {
      const items = menuFor(viewer)
      expect(new Set(addresses(items)).size, viewer.name).toBe(addresses(items).length)
      expect(new Set(items.map(({ label }) => label.id)).size, viewer.name).toBe(items.length)
    }
  })

  test('an item leads to the first page below it', () => {
    for (const viewer of everybody) for (const { to, below } of menuFor(viewer)) expect(below[0]?.to).toBe(to)
  })

  test('without a permission only home remains', () => {
    expect(addresses(menuFor({ ...someone('REGENCY', 'OFFICER'), permissions: [] }))).toEqual(['/'])
  })

  test('a verifier has verification on top, an officer together with what is proposed', () => {
    const words = (viewer: MenuViewer) => menuFor(viewer).map(({ label }) => label.message)
    expect(words(someone('REGENCY', 'VERIFIER'))).toContain('Verifikasi')
    expect(words(someone('REGENCY', 'OFFICER'))).toContain('Pengusulan & verifikasi')
  })

  test('treasurer, insurer, company and village have shorter ones of their own', () => {
    const [, , village] = SCOPES
    expect(menuFor(someone('REGENCY', 'TREASURER'))[1]?.to).toBe('/iuran')
    expect(menuFor(someone('REGENCY', 'OFFICER', village)).length).toBe(5)
    expect(menuFor(someone('COMPANY', 'OFFICER')).length).toBe(3)
    expect(addresses(menuFor(someone('INSURER_BRANCH', 'OFFICER')))).toContain('/impor')
  })

  test('money of the whole tenant is not offered to a village or an agency', () => {
    for (const scope of SCOPES.slice(1)) {
      const to = addresses(menuFor(someone('REGENCY', 'OFFICER', scope)))
      expect(to).not.toContain('/iuran')
      expect(to).not.toContain('/anggaran')
    }
  })

  test('who pays and who is protected is offered to whoever reads contributions, to a village of its people, and to no agency', () => {
    for (const viewer of everybody) {
      const mayRead = viewer.permissions.includes('CONTRIBUTION_READ') && viewer.scope.agency === null
      const isInsurer = viewer.tenant.kind.startsWith('INSURER')
      expect(addresses(menuFor(viewer)).includes('/perlindungan'), viewer.name).toBe(mayRead && !isInsurer)
    }
    const [, , village] = SCOPES
    for (const viewer of [
      someone('REGENCY', 'TREASURER'),
      someone('REGENCY', 'OFFICER', village),
      someone('COMPANY', 'OFFICER'),
    ])
      expect(addresses(menuFor(viewer))).toContain('/perlindungan')
  })

  test('a village has its daily work in sight, and looks up the rest under one item', () => {
    const [, , village] = SCOPES
    const items = menuFor(someone('REGENCY', 'OFFICER', village))
    const daily = items.filter(({ isSeldom }) => !isSeldom)
    expect(addresses(daily).length).toBeLessThanOrEqual(10)
    expect(addresses(daily)).toEqual(expect.arrayContaining(['/pekerja', '/lapor', '/usulan', '/verifikasi']))
    const seldom = items.filter(({ isSeldom }) => isSeldom)
    expect(addresses(seldom)).toEqual(
      expect.arrayContaining(['/kalender-celah', '/perlindungan', '/cakupan', '/kohort']),
    )
  })

  test('nothing that says nothing to an agency is offered to one: copies of decrees and the coverage of an area', () => {
    for (const viewer of everybody.filter(({ scope }) => scope.agency !== null))
      for (const to of ['/tembusan', '/cakupan']) expect(addresses(menuFor(viewer)), viewer.name).not.toContain(to)
  })

  test('no role of a company is offered people or rounds', () => {
    for (const viewer of everybody.filter(({ tenant }) => tenant.kind === 'COMPANY')) {
      for (const to of addresses(menuFor(viewer)))
        expect(to, viewer.name).not.toMatch(/^\/(pekerja|usulan|putaran|impor|klaim|kohort|verifikasi)/)
    }
  })

  test('who reports for one village chooses of whom without a connection, and whoever works for more finds people in the list', () => {
    for (const viewer of everybody) {
      const isVillage =
        viewer.scope.area?.level === 'VILLAGE' && ['PROVINCE', 'REGENCY', 'CITY'].includes(viewer.tenant.kind)
      const mayReport = viewer.permissions.includes('LIFE_EVENT_REPORT')
      expect(addresses(menuFor(viewer)).includes('/lapor'), viewer.name).toBe(isVillage && mayReport)
    }
  })

  test('the outbox is offered while something lies in it', () => {
    const officer = someone('REGENCY', 'OFFICER')
    expect(addresses(menuFor(officer))).not.toContain('/kotak-keluar')
    expect(addresses(menuFor({ ...officer, unsent: 1 }))).toContain('/kotak-keluar')
  })
})

describe('the place of an address in the menu', () => {
  const items = menuFor({ ...someone('PROVINCE', 'ADMINISTRATOR'), unsent: 0 })
  const pageOf = (pathname: string) => placeIn(items, pathname)?.page.label.message

  test('home is home only', () => {
    expect(pageOf('/')).toBe('Beranda')
    expect(pageOf('/tidak-ada')).toBeUndefined()
  })

  test('a deeper page wins', () => {
    expect(pageOf('/pekerja/abc')).toBe('Semua pekerja')
    expect(pageOf('/pekerja/ganda/massal')).toBe('Perlu keputusan data')
    expect(pageOf('/pekerja/serah-terima')).toBe('Perlu keputusan data')
    expect(pageOf('/keputusan/abc')).toBe('Semua keputusan')
    expect(pageOf('/keputusan/pengaturan')).toBe('Jalur dan naskah baku')
  })
})
