// @vitest-environment happy-dom
import { FileButton, MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { theme } from './theme.ts'

test('a file that was chosen is forgotten as the chooser opens again, so that the same one may be chosen', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  await act(async () =>
    root.render(
      <MantineProvider theme={theme} env="test">
        <FileButton onChange={() => {}}>
          {({ onClick }) => (
            <button type="button" onClick={onClick}>
              Pilih
            </button>
          )}
        </FileButton>
      </MantineProvider>,
    ),
  )
  const values: string[] = []
  const input = place.querySelector('input') as HTMLInputElement
  Object.defineProperty(input, 'value', { set: (value: string) => values.push(value), get: () => 'kartu.png' })
  await act(async () => place.querySelector('button')?.click())
  expect(values).toContain('')
  await act(async () => root.unmount())
  place.remove()
})
