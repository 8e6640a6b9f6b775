// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { CompanyReach } from './CompanyReach.tsx'
import type { BenefitYear, PledgeArea } from './company-reach.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

async function arrange(benefitYears: readonly BenefitYear[], pledgeAreas: readonly PledgeArea[] = []) {
  const server = serverWithAnswers()
  const page = await renderSignedIn(<CompanyReach />, ['PLEDGE_READ'], server.server)
  unmount = page.unmount
  await server.answer({ benefitYears, pledgeAreas })
  return page
}

test('a closed year says at least how many families, and fewer than five in the words for none', async () => {
  const { text } = await arrange([
    { year: 2026, families: null },
    { year: 2025, families: 15 },
  ])
  expect(text()).toContain('2026Kurang dari lima keluarga, atau tidak ada')
  expect(text()).toContain('2025Sedikitnya 15 keluarga')
  expect(text(), 'without a matched pledge there is no map').not.toContain('Di mana janji Anda')
})

test('before its first year is over a company is told when there will be a number', async () => {
  const { text } = await arrange([])
  expect(text()).toContain('setelah tahun pertama janji Anda berakhir')
  expect(text()).not.toMatch(/Kurang dari lima|Sedikitnya/)
})

test('the map tells apart what was published, what is withheld, and where there is no pledge; the table has the areas with pledges', async () => {
  const { text } = await arrange(
    [],
    [
      { area: { code: '61.01', name: 'Sambas' }, pledges: 2, withheld: 1, people: 20 },
      { area: { code: '61.02', name: 'Mempawah' }, pledges: 1, withheld: 0, people: 0 },
      { area: { code: '61.12', name: 'Kubu Raya' }, pledges: 1, withheld: 1, people: 0 },
      { area: { code: '61.71', name: 'Pontianak' }, pledges: 0, withheld: 0, people: 0 },
      { area: null, pledges: 1, withheld: 0, people: 5 },
    ],
  )
  const tileOf = (name: string) => {
    const tile = [...document.querySelectorAll('ul[aria-label] > li > *')].find(({ textContent }) =>
      textContent?.startsWith(name),
    )
    return { text: tile?.textContent, tag: tile?.tagName, hatched: tile?.getAttribute('data-withheld') }
  }
  expect(tileOf('Sambas')).toEqual({ text: 'Sambas, ≥ 20, 2 janji', tag: 'A', hatched: null })
  expect(tileOf('Mempawah')).toEqual({ text: 'Mempawah, < 5, 1 janji', tag: 'A', hatched: null })
  expect(tileOf('Kubu Raya')).toEqual({ text: 'Kubu Raya, Tertutup, 1 janji', tag: 'A', hatched: 'true' })
  // Nothing to open: the keyboard does not stop here.
  expect(tileOf('Pontianak')).toEqual({ text: 'Pontianak, —, tanpa janji', tag: 'DIV', hatched: null })
  const rows = [...document.querySelectorAll('tbody tr')].map(({ children }) =>
    [...children].map(({ textContent }) => textContent?.replace(/^(Janji|Orang)/, '')),
  )
  expect(rows).toEqual([
    ['Sambas', '2', 'sedikitnya 20; dari 1 janji tidak ditunjukkan'],
    ['Mempawah', '1', 'kurang dari 5'],
    ['Kubu Raya', '1', 'tidak ditunjukkan'],
    ['Berbagai wilayah', '1', 'sedikitnya 5'],
  ])
  expect(text()).toContain('Bergaris: ada janji, angkanya tidak ditunjukkan. Kosong: tidak ada janji.')
})

test('without an answer it can be asked for again', async () => {
  const server = serverWithAnswers()
  const page = await renderSignedIn(<CompanyReach />, ['PLEDGE_READ'], server.server)
  unmount = page.unmount
  await server.fail({ message: 'no', extensions: { code: 'INTERNAL' } })
  expect(page.text()).toContain('Angkanya tidak dapat dimuat')
})
