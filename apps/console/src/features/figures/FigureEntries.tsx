import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import classes from './Coverage.module.css'
import type { Coverage } from './coverage.query.ts'
import { EnterFigureDialog } from './EnterFigureDialog.tsx'
import { FigureEntryTable } from './FigureEntryTable.tsx'
import { FigureEntriesQuery, type FigureEntry } from './figure-entries.query.ts'

type Area = Pick<Coverage['whole']['area'], 'code' | 'name'>

/** Published figures that the government of the viewer has read and entered: what waits for another person, and what became of the others. Nothing to who is no government. */
export function FigureEntries({ area, onDecided }: { area: Area; onDecided: () => void }) {
  const { t } = useLingui()
  const [{ data }, ask] = useQuery({
    query: FigureEntriesQuery,
    variables: { areaCode: area.code },
    requestPolicy: 'cache-and-network',
  })
  /** Null while no dialog is open; `NEW` for a figure, else the one that is corrected. */
  const [entering, setEntering] = useState<FigureEntry | 'NEW' | null>(null)
  const page = data?.figureEntries
  if (page == null) return null
  const done = () => {
    setEntering(null)
    ask({ requestPolicy: 'network-only' })
    onDecided()
  }
  if (page.entries.length === 0 && !page.mayEnter) return null
  return (
    <Card
      flush={page.entries.length > 0}
      title={<Trans>Angka yang dicatat sendiri</Trans>}
      hint={<Trans>Dari surat, terbitan, atau berkas; berlaku sesudah orang lain mengesahkannya</Trans>}
      aside={
        page.mayEnter && (
          <Group gap="xs" className="not-on-paper">
            <ButtonLink to="/cakupan/berkas" variant="default">
              <Trans>Impor angka dari berkas</Trans>
            </ButtonLink>
            <Button variant="default" onClick={() => setEntering('NEW')}>
              <Trans>Catat angka</Trans>
            </Button>
          </Group>
        )
      }
    >
      {page.entries.length === 0 ? (
        <p className={classes.dim}>
          <Trans>
            Belum ada. Bila Anda menerima surat atau terbitan dengan angka cakupan atau potensi, catat di sini beserta
            sumbernya.
          </Trans>
        </p>
      ) : (
        <FigureEntryTable
          label={t`Angka yang dicatat sendiri`}
          entries={page.entries}
          onCorrect={setEntering}
          onDone={done}
        />
      )}
      {entering !== null && (
        <EnterFigureDialog
          area={entering === 'NEW' ? area : entering.area}
          corrects={entering === 'NEW' ? null : entering}
          onClose={() => setEntering(null)}
          onDone={done}
        />
      )}
    </Card>
  )
}
