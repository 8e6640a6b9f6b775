import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useClient } from 'urql'
import { downloadCsv } from '../../ui/table/csv-text.ts'
import { pagesOf } from '../../ui/table/pages-of.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { faultyLinesFile } from './faulty-lines-file.ts'
import { type FigureLine, FigureLinesQuery } from './figure-lists.query.ts'

/** Takes the faulty lines of a list along, each with its reason, in the columns of the template. */
export function FaultyLinesButton({ listId, fileName }: { listId: string; fileName: string }) {
  const { t, i18n } = useLingui()
  const notify = useNotify()
  const client = useClient()
  const [isBusy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    try {
      const source = listSource(
        FigureLinesQuery,
        { id: listId, verdict: 'FAULTY', first: 50 },
        ({ figureList }) => figureList?.lines,
      )
      const lines: FigureLine[] = []
      for await (const { rows } of pagesOf(client, source)) lines.push(...rows)
      const words = { line: t`Baris`, fault: t`Yang salah`, isEnglish: i18n.locale === 'en' }
      downloadCsv(`salah-${fileName.replace(/\.[^.]*$/, '')}.csv`, faultyLinesFile(lines, words))
    } catch {
      notify(t`Baris yang salah tidak dapat dimuat. Coba lagi.`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      className="not-on-paper"
      variant="default"
      loading={isBusy}
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => void download()}
    >
      <Trans>Unduh baris yang salah</Trans>
    </Button>
  )
}
