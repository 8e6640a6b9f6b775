import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, journey } from './journey.ts'

/** The cells of a line: a text in quotes, or a number as it is. */
const cellsOf = (line: string) =>
  [...line.matchAll(/"((?:[^"]|"")*)"|(-?\d+)/g)].map(
    ([, words, number]) => number ?? words?.replaceAll('""', '"') ?? '',
  )
const digitsOf = (text: string | null | undefined) => (text ?? '').replace(/\D/g, '')

for (const look of ['id light desktop', 'en dark phone'] as const)
  journey(
    'a list that was narrowed is taken along as it stands, and the log says so',
    look,
    async ({ signedIn, t }) => {
      const page = await signedIn('kubu-raya')
      await page.goto('/keputusan?keadaan=SIGNED,PUBLISHED')
      const table = page.getByRole('table').first()
      const rows = table.locator('tbody tr')
      await rows.first().waitFor()
      const count = await rows.count()
      await expectAccessible(page)

      const loading = page.waitForEvent('download')
      await page.getByRole('button', { name: t('Unduh daftar (CSV)') }).click()
      // What is told in passing goes again, while a slow machine still reads the file.
      const notice = page.getByText(t('Daftar diunduh.')).waitFor()
      const file = await loading
      expect(file.suggestedFilename()).toMatch(/^(?:daftar-keputusan|.*decree.*)-\d{4}-\d\d-\d\d\.csv$/)
      const [head = '', ...lines] = (await readFile(await file.path(), 'utf8'))
        .replace('\ufeff', '')
        .trim()
        .split('\r\n')
      await notice

      // What a phone leaves out stands in the file all the same.
      const headers = await table.locator('thead th').allTextContents()
      expect(cellsOf(head)).toEqual(headers)
      expect(lines).toHaveLength(count)
      for (const [at, line] of lines.entries()) {
        const shown = await rows.nth(at).locator('td').allTextContents()
        const taken = cellsOf(line)
        expect(taken).toHaveLength(headers.length)
        // Title and full title stand below one another on the page, and are divided in the file.
        expect(taken[0]?.replace(/[^\p{L}\p{N}]/gu, '')).toBe(shown[0]?.replace(/[^\p{L}\p{N}]/gu, ''))
        expect(taken[2]).toBe(shown[2])
        for (const amount of [5, 6]) {
          expect(taken[amount]).toMatch(/^\d*$/)
          expect(taken[amount]).toBe(digitsOf(shown[amount]))
        }
      }

      await page.goto('/audit')
      await page
        .getByRole('row')
        .filter({ hasText: t('Daftar diunduh') })
        .first()
        .waitFor()
    },
    { timeout: 300_000 },
  )
