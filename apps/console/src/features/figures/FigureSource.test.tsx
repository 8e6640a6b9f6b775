// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { PUBLISHED_SOURCES } from '@payung/domain/figures/published-sources'
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { FigureSource, OtherSources } from './FigureSource.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('where a figure was read stands in the language of the page, and the title of a paper as it is', async () => {
  const page = await render(
    <>
      <FigureSource source={PUBLISHED_SOURCES.OPEN.id} sourceDay="2025-08-04" />
      <OtherSources sources={[PUBLISHED_SOURCES.PRESS.id, 'Surat BPJS']} />
    </>,
  )
  unmount = page.unmount
  expect(page.text()).toContain('Sumber terbuka; naskahnya belum dilampirkan, 4 Agustus 2025')
  expect(document.querySelector('[lang]:not(html)')).toBeNull()
  await act(async () => i18n.loadAndActivate({ locale: 'en', messages: {} }))
  expect(page.text()).toContain('Open source; its text is not attached yet')
  expect(page.text()).toContain('Read in the press; not compared with its source yet; Surat BPJS')
  expect([...document.querySelectorAll('span[lang=id]')].map(({ textContent }) => textContent)).toEqual(['Surat BPJS'])
})
