import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useQuery } from 'urql'
import { Card } from '../../ui/Card.tsx'
import classes from './Coverage.module.css'
import type { Coverage } from './coverage.query.ts'
import { TargetPathTable } from './TargetPathTable.tsx'
import { type TargetPath, TargetPathsQuery } from './target-paths.query.ts'

// A form of its own, which few open.
const SetTargetDialog = lazy(async () => ({ default: (await import('./SetTargetDialog.tsx')).SetTargetDialog }))

type Area = Pick<Coverage['whole']['area'], 'code' | 'name'>

/** Targets that the government of the viewer sets itself: what waits for another person, what stands, and what stood before. Nothing to who is no government. */
export function TargetPaths({ area, onDecided }: { area: Area; onDecided: () => void }) {
  const { t } = useLingui()
  const [{ data }, ask] = useQuery({
    query: TargetPathsQuery,
    variables: { areaCode: area.code },
    requestPolicy: 'cache-and-network',
  })
  /** Null while no dialog is open; `NEW` for a path, else the one in whose place it is to stand. */
  const [setting, setSetting] = useState<TargetPath | 'NEW' | null>(null)
  const page = data?.targetPaths
  if (page == null || (page.paths.length === 0 && !page.maySet)) return null
  const done = () => {
    setSetting(null)
    ask({ requestPolicy: 'network-only' })
    onDecided()
  }
  return (
    <Card
      flush={page.paths.length > 0}
      title={<Trans>Target yang ditetapkan sendiri</Trans>}
      hint={<Trans>Tahun demi tahun, menurut dokumennya; berlaku sesudah orang lain mengesahkannya</Trans>}
      aside={
        page.maySet && (
          <Button className="not-on-paper" variant="default" onClick={() => setSetting('NEW')}>
            <Trans>Tetapkan target</Trans>
          </Button>
        )
      }
    >
      {page.paths.length === 0 ? (
        <p className={classes.dim}>
          <Trans>
            Belum ada. Bila rencana atau keputusan daerah Anda menyebut target, tetapkan di sini beserta dokumennya.
          </Trans>
        </p>
      ) : (
        <TargetPathTable
          label={t`Target yang ditetapkan sendiri`}
          paths={page.paths}
          maySet={page.maySet}
          onReplace={setSetting}
          onDone={done}
        />
      )}
      {setting !== null && (
        <Suspense fallback={null}>
          <SetTargetDialog
            area={setting === 'NEW' ? area : setting.area}
            replaces={setting === 'NEW' ? null : setting}
            onClose={() => setSetting(null)}
            onDone={done}
          />
        </Suspense>
      )}
    </Card>
  )
}
