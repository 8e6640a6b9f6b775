import '../styles.css'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Client, fetchExchange, Provider } from 'urql'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import { rememberedLanguage, speak } from '../i18n/languages.ts'
import { theme } from '../theme.ts'
import { wearTheme } from '../theme-sheet.ts'
import { signedInRouter } from './officer-page.tsx'
import { PartsPage } from './PartsPage.tsx'

/** The page `/_parts` of the development server: no build has it. Both themes side by side, each in a document of its own. */
const root = document.getElementById('root')
if (root === null) throw new Error('_parts.html has no element #root')
const scheme = new URLSearchParams(location.search).get('scheme')

if (scheme !== 'light' && scheme !== 'dark') {
  createRoot(root).render(
    <div style={{ display: 'flex', height: '100vh' }}>
      {['light', 'dark'].map((name) => (
        <iframe key={name} title={name} src={`?scheme=${name}`} style={{ flex: 1, border: 0 }} />
      ))}
    </div>,
  )
} else {
  wearTheme()
  await speak(rememberedLanguage())
  const router = signedInRouter(<PartsPage />, ['WORKER_READ'])
  await router.load()
  // No server answers here: what asks for something shows how it waits.
  const client = new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    fetch: () => new Promise(() => {}),
  })
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} forceColorScheme={scheme}>
          <Provider value={client}>
            <RouterProvider router={router as never} />
          </Provider>
        </MantineProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}
