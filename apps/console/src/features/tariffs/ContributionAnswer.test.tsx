import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { ContributionAnswer } from './ContributionAnswer.tsx'
import { EffectList } from './EffectList.tsx'
import type { Contribution, TariffEffect } from './tariff.query.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'id', messages: {} }))

const shown = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <MantineProvider>{page}</MantineProvider>
    </I18nProvider>,
  ).replaceAll(/<[^>]*>/g, '')

const HALVED: Contribution = {
  programme: 'WORK_ACCIDENT',
  amount: '5000',
  full: '10000',
  base: '1000000',
  rateMillionths: 10_000,
  limit: 'MIN',
  discount: '5000',
  discountRateMillionths: 500_000,
  excludedSource: null,
  legalBasis: ['PP 44/2015', 'PP 50/2025'],
  refusal: null,
}

test('an amount stands with its base, rate, limit, discount and legal bases', () => {
  const words = shown(<ContributionAnswer contributions={[HALVED]} />)
  for (const part of ['Rp5.000', 'PP 44/2015, PP 50/2025']) expect(words).toContain(part)
  expect(shown(<ContributionAnswer contributions={[{ ...HALVED, legalBasis: [] }]} />)).not.toContain('PP 44')
})

test('a refusal stands in place of the amount, in the language of the page', () => {
  const refusal = { code: 'SHARED_MONTH_WITHOUT_RULE', text: 'Belum ada aturannya.', textEn: 'No rule is entered.' }
  const refused: Contribution = { ...HALVED, amount: null, full: null, refusal }
  const words = shown(<ContributionAnswer contributions={[refused]} />)
  expect(words).toContain('Belum ada aturannya.')
  expect(words).not.toContain('Rp')
})

test('an effect lists each example once, and no example means that nothing changes', () => {
  const effect: TariffEffect = {
    programme: 'DEATH',
    occupationGroup: 'OTHER',
    riskClass: null,
    income: null,
    sources: ['CSR', 'SELF'],
    isShared: false,
    before: '6800',
    after: '7000',
  }
  const page = (list: readonly TariffEffect[]) =>
    renderToStaticMarkup(
      <I18nProvider i18n={i18n}>
        <EffectList effect={list} />
      </I18nProvider>,
    )
  expect(page([effect, { ...effect, occupationGroup: 'TRANSPORT' }]).match(/<li>/g)).toHaveLength(2)
  expect(page([])).not.toContain('<li>')
})
