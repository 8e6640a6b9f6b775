import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Client, fetchExchange, Provider } from 'urql'
import { noAnswerIsNone } from '../../session/no-answer-is-none.ts'

/** Shows a part as the console would, in Indonesian; whatever it asks for goes to `server`. */
export async function render(part: ReactNode, server: typeof fetch = () => Promise.reject(new Error('no server'))) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  // A field that grows with its text waits for fonts, which happy-dom has none of.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  i18n.loadAndActivate({ locale: 'id', messages: {} })
  const client = new Client({
    url: 'http://payung.test/graphql',
    exchanges: [noAnswerIsNone, fetchExchange],
    fetch: server,
    // Queries too are posted: the test reads what was sent from the body.
    preferGetMethod: false,
  })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  await act(async () =>
    root.render(
      <I18nProvider i18n={i18n}>
        <MantineProvider env="test">
          <Notifications />
          <Provider value={client}>
            <main>{part}</main>
          </Provider>
        </MantineProvider>
      </I18nProvider>,
    ),
  )
  return {
    text: () => document.body.textContent ?? '',
    button: (label: string) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(label))
      if (button === undefined) throw new Error(`No button says ${label}: ${document.body.textContent}`)
      return button
    },
    press: (button: HTMLElement) => act(async () => button.click()),
    /** Types into the field of this label, in place of what stands there. */
    fill: (label: string, text: string) =>
      act(async () => {
        const { control } = [...document.querySelectorAll('label')].find((part) => part.textContent === label) ?? {}
        if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement))
          throw new Error(`No field ${label}: ${document.body.textContent}`)
        const { prototype } = control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
        // React hears of a change only past its own setter.
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
        control.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    /** Chooses a file where the page waits for one. */
    choose: (file: File) =>
      act(async () => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]')
        if (input === null) throw new Error(`No file is waited for: ${document.body.textContent}`)
        Object.defineProperty(input, 'files', { value: [file], configurable: true })
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    unmount: () =>
      act(async () => {
        notifications.clean()
        root.unmount()
        document.body.replaceChildren()
      }),
  }
}

/** A server whose answers the test gives, one after the other, and which keeps what was sent. */
export function serverWithAnswers() {
  const sent: { input: Readonly<Record<string, unknown>> }[] = []
  const waiting: ((answer: Response | Error) => void)[] = []
  const server: typeof fetch = (_address, init) => {
    sent.push(JSON.parse(String(init?.body)).variables)
    return new Promise((resolve, reject) => {
      waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
    })
  }
  const settle = (answer: Response | Error) =>
    act(async () => {
      const next = waiting.shift()
      if (next === undefined) throw new Error('Nothing was sent that waits for an answer.')
      next(answer)
      // The client reads the body in several turns of the event loop.
      for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
    })
  return {
    server,
    sent,
    answer: (data: object) => settle(Response.json({ data })),
    fail: (...errors: readonly object[]) => settle(Response.json({ errors })),
    /** Nothing of the query could be answered, not even null for a field. */
    failWhole: (...errors: readonly object[]) => settle(Response.json({ data: null, errors })),
    /** The line is cut before an answer comes. */
    cut: () => settle(new TypeError('fetch failed')),
  }
}
