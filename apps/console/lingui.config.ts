import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/**
 * Indonesian is the source: the words in the code are what an officer reads.
 * Every feature keeps its own catalogs, so that two people never edit the same file.
 */
export default defineConfig({
  sourceLocale: 'id',
  locales: ['id', 'en'],
  catalogs: [
    { path: '<rootDir>/src/features/{name}/locales/{locale}', include: ['<rootDir>/src/features/{name}'] },
    {
      path: '<rootDir>/src/ui/locales/{locale}',
      include: ['<rootDir>/src/ui', '<rootDir>/src/i18n', '<rootDir>/src/routes', '<rootDir>/src/session'],
    },
  ],
  format: formatter({ lineNumbers: false }),
  compileNamespace: 'es',
})
