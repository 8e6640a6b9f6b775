import './styles.css'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider as GraphqlProvider } from 'urql'
import { LanguageProvider } from './i18n/LanguageProvider.tsx'
import { rememberedLanguage, speak } from './i18n/languages.ts'
import { createConsoleRouter } from './routes/router.ts'
import { createGraphqlClient } from './session/graphql-client.ts'
import { theme } from './theme.ts'
import { wearTheme } from './theme-sheet.ts'
import { leaveMissingFilesToPages } from './ui/missing-files.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')

const client = createGraphqlClient()
const router = createConsoleRouter(client)

wearTheme()
leaveMissingFilesToPages()
// Nobody prints in the first second, and the first load is full.
void import('./paper-is-light.ts').then(({ layPaperInLight }) => layPaperInLight())
await speak(rememberedLanguage())

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} defaultColorScheme="auto">
        <GraphqlProvider value={client}>
          <RouterProvider router={router} />
        </GraphqlProvider>
      </MantineProvider>
    </LanguageProvider>
  </StrictMode>,
)
